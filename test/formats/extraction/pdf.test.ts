import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { MAX_PDF_PAGES } from '../../../src/formats/extraction/limits.ts'
import type { Line } from '../../../src/formats/source-document.ts'
import { documentOf, refusalOf, sketchOf, utf8 } from './small-files.ts'
import { type PdfPart, type Placed, pdfOf, pdfParts, smallPdf } from './small-pdf.ts'

const PADDING: Placed = { text: '本机关依法公开政府信息并接受社会监督方便群众查阅', x: 50, y: 50 }

const linesOf = async (texts: readonly Placed[], entries = ''): Promise<readonly Line[]> => {
  const { blocks } = await documentOf(smallPdf([{ texts: [...texts, PADDING], entries }]))
  return blocks.filter((block): block is Line => block.kind === 'line').slice(0, -1)
}

const textsOf = async (texts: readonly Placed[], entries = ''): Promise<readonly string[]> =>
  (await linesOf(texts, entries)).map(({ text }) => text)

const spanTexts = (line: Line | undefined): readonly string[] => line?.spans?.map(({ text }) => text) ?? []

describe('lines of a PDF', () => {
  test('text is ordered from the top down and from left to right, whatever the order in the file', async () => {
    const lines = await linesOf([
      { text: '7', x: 300, y: 700 },
      { text: '下', x: 50, y: 600 },
      { text: '规章', x: 50, y: 700 },
      { text: '3', x: 200, y: 700 },
      { text: '上', x: 50, y: 800 },
    ])
    expect(lines.map(({ text }) => text)).toEqual(['上', '规章 3 7', '下'])
    expect(lines.map(({ place }) => place)).toEqual([1, 2, 3].map((line) => ({ page: 1, line })))
  })

  test('spans carry their place in points from the top left', async () => {
    const [line] = await linesOf([
      { text: '规章', x: 50, y: 700 },
      { text: '12', x: 200, y: 700 },
    ])
    expect(line?.spans).toEqual([
      { text: '规章', x: 50, y: 132, width: 20, height: 10 },
      { text: '12', x: 200, y: 132, width: 11.12, height: 10 },
    ])
  })

  test('the value beside a label of two lines stays on a line of its own', async () => {
    const texts = await textsOf([
      { text: '不再处理其政府信', x: 50, y: 712 },
      { text: '0', x: 300, y: 706 },
      { text: '息公开申请', x: 50, y: 700 },
    ])
    expect(texts).toEqual(['不再处理其政府信', '0', '息公开申请'])
  })

  test('glyphs placed one by one are one word, figures of neighbouring cells are two', async () => {
    const [line] = await linesOf([
      { text: '政', x: 50, y: 700 },
      { text: '府', x: 60, y: 700 },
      { text: '1', x: 200, y: 700 },
      { text: '2', x: 205.6, y: 700 },
      { text: '3', x: 214, y: 700 },
    ])
    expect(spanTexts(line)).toEqual(['政府', '12', '3'])
    expect(line?.text).toBe('政府 12 3')
  })

  test('a figure close to its label is a span of its own; the sentence gets no blank', async () => {
    const [line] = await linesOf([
      { text: '公开', x: 50, y: 700 },
      { text: '12', x: 72.5, y: 700 },
      { text: '件', x: 86, y: 700 },
    ])
    expect(spanTexts(line)).toEqual(['公开', '12件'])
    expect(line?.text).toBe('公开12件')
  })

  test('figures shown in one run with blanks are taken apart', async () => {
    const [line] = await linesOf([{ text: '0 12 3', x: 200, y: 700 }])
    expect(spanTexts(line)).toEqual(['0', '12', '3'])
  })

  test('type printed twice to look bold is read once', async () => {
    const [line] = await linesOf([
      { text: '1', x: 200, y: 700 },
      { text: '1', x: 200.3, y: 700 },
      { text: '计', x: 240, y: 700 },
      { text: '计', x: 240.3, y: 700 },
    ])
    expect(line?.text).toBe('1 计')
  })

  test('slanted stamps and watermarks are left out', async () => {
    const texts = await textsOf([
      { text: '规章', x: 50, y: 700 },
      { text: '样本', x: 200, y: 695, turned: 45 },
    ])
    expect(texts).toEqual(['规章'])
  })
})

describe('page numbers', () => {
  const pageWith = (number: string, y = 30): { readonly texts: readonly Placed[] } => ({
    texts: [
      { text: '规章', x: 50, y: 400 },
      { text: '3', x: 200, y: 400 },
      { text: number, x: 290, y },
    ],
  })
  const padded = (pages: readonly { readonly texts: readonly Placed[] }[]): Uint8Array =>
    smallPdf([{ texts: [{ ...PADDING, y: 700 }] }, ...pages])

  test.each([
    ['bare', '2', '3'],
    ['between dashes', '- 4 -', '- 5 -'],
    ['of so many', '2/9', '3/9'],
  ])('that count on at the foot of pages are left out: %s', async (_name, first, second) => {
    expect(await sketchOf(padded([pageWith(first), pageWith(second)]))).toEqual([
      PADDING.text,
      '规章 3',
      '规章 3',
    ])
  })

  test('figures that do not count on, or stand on the page, stay', async () => {
    expect(await sketchOf(padded([pageWith('7'), pageWith('9')]))).toContain('7')
    expect(await sketchOf(padded([pageWith('2', 300), pageWith('3', 300)]))).toContain('2')
  })
})

describe('turned pages', () => {
  const upright: readonly Placed[] = [
    { text: '上', x: 50, y: 500 },
    { text: '规章', x: 50, y: 450 },
    { text: '3', x: 200, y: 450 },
    PADDING,
  ]
  const sideways = upright.map(({ text, x, y }) => ({ text, x: 595 - y, y: x, turned: 90 }))

  test('a page printed sideways, turned by its own entry or not', async () => {
    const turned = smallPdf([{ texts: sideways, entries: '/Rotate 90' }])
    expect((await sketchOf(turned)).slice(0, 2)).toEqual(['上', '规章 3'])
    expect((await sketchOf(smallPdf([{ texts: sideways }]))).slice(0, 2)).toEqual(['上', '规章 3'])
  })

  test('a page upside down', async () => {
    const texts = upright.map(({ text, x, y }) => ({
      text,
      x: 595 - x,
      y: 842 - y,
      turned: 180,
    }))
    expect((await sketchOf(smallPdf([{ texts, entries: '/Rotate 180' }]))).slice(0, 2)).toEqual([
      '上',
      '规章 3',
    ])
    expect((await sketchOf(smallPdf([{ texts }]))).slice(0, 2)).toEqual(['上', '规章 3'])
  })
})

const md5 = (...chunks: readonly Uint8Array[]): Buffer =>
  chunks.reduce((hash, chunk) => hash.update(chunk), createHash('md5')).digest()

const rc4 = (key: Uint8Array, data: Uint8Array): Uint8Array => {
  const state = Array.from({ length: 256 }, (_, index) => index)
  const swap = (a: number, b: number): void => {
    const kept = state[a] ?? 0
    state[a] = state[b] ?? 0
    state[b] = kept
  }
  for (let i = 0, j = 0; i < 256; i += 1) {
    j = (j + (state[i] ?? 0) + (key[i % key.length] ?? 0)) % 256
    swap(i, j)
  }
  let i = 0
  let j = 0
  return data.map((byte) => {
    i = (i + 1) % 256
    j = (j + (state[i] ?? 0)) % 256
    swap(i, j)
    return byte ^ (state[((state[i] ?? 0) + (state[j] ?? 0)) % 256] ?? 0)
  })
}

const PAD = Buffer.from('28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A', 'hex')
const padded = (password: string): Uint8Array => Buffer.concat([utf8(password), PAD]).subarray(0, 32)

/** In Helvetica, whose objects hold no strings that would have to be encrypted. */
const LOCKED = 'Open Government Information'

/** Encrypts with the standard handler, revision 2 (ISO 32000-1, 7.6.3). */
const encrypted = (userPassword: string): Uint8Array => {
  const owner = rc4(md5(padded('owner')).subarray(0, 5), padded(userPassword))
  const id = Buffer.from('0123456789abcdef')
  const key = md5(padded(userPassword), owner, Buffer.from([0xfc, 0xff, 0xff, 0xff]), id).subarray(0, 5)
  const user = rc4(key, PAD)
  const parts = pdfParts([{ texts: [{ text: LOCKED, x: 50, y: 700 }] }]).map((part): PdfPart => {
    if (part.stream === undefined) return part
    const salt = Buffer.from([part.id & 255, (part.id >> 8) & 255, 0, 0, 0])
    return { ...part, stream: rc4(md5(key, salt).subarray(0, 10), part.stream) }
  })
  const hex = (bytes: Uint8Array): string => `<${Buffer.from(bytes).toString('hex')}>`
  return pdfOf(
    parts,
    `/Encrypt << /Filter /Standard /V 1 /R 2 /O ${hex(owner)} /U ${hex(user)} /P -4 >> /ID [${hex(id)} ${hex(id)}]`,
  )
}

describe('PDF files that cannot be read', () => {
  test('a password is asked for only where one is needed', async () => {
    expect(await refusalOf(encrypted('secret'))).toBe('pdf-encrypted')
    expect((await sketchOf(encrypted('')))[0]).toBe(LOCKED)
  })

  test('a lock of an unknown kind counts as encrypted', async () => {
    const file = pdfOf(pdfParts([{ texts: [PADDING] }]), '/Encrypt << /Filter /Adobe.PubSec /V 4 >>')
    expect(await refusalOf(file)).toBe('pdf-encrypted')
  })

  test('pictures and empty pages hold nothing to read', async () => {
    expect(await refusalOf(smallPdf([{ texts: [] }]))).toBe('pdf-image-only')
    expect(await refusalOf(smallPdf([{ texts: [{ text: '- 1 -', x: 290, y: 30 }] }]))).toBe('pdf-image-only')
  })

  test('too many pages', async () => {
    const pages = Array.from({ length: MAX_PDF_PAGES + 1 }, () => ({ texts: [] }))
    expect(await refusalOf(smallPdf(pages))).toBe('pdf-too-many-pages')
  })

  test('rubbish behind the mark is corrupt; a lost cross-reference table is mended', async () => {
    expect(await refusalOf(utf8(`%PDF-1.7\n${'x'.repeat(3000)}`))).toBe('pdf-corrupt')
    const file = Buffer.from(smallPdf([{ texts: [PADDING, { text: '规章', x: 50, y: 700 }] }])).toString(
      'latin1',
    )
    const mended = file.replace(/startxref\n\d+/, 'startxref\n7')
    expect((await sketchOf(Buffer.from(mended, 'latin1')))[0]).toBe('规章')
  })

  test('the mark may stand after rubbish', async () => {
    const file = Buffer.concat([utf8('HTTP header\r\n'.repeat(20)), smallPdf([{ texts: [PADDING] }])])
    expect((await documentOf(file, 'a.txt')).media).toBe('pdf')
  })
})
