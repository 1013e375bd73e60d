import { deflateRawSync, deflateSync } from 'node:zlib'
import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { MAX_FILE_BYTES, MAX_HTML_ELEMENTS, MAX_TEXT_BYTES } from '../../../src/formats/extraction/limits.ts'
import {
  documentOf,
  refusalOf,
  sketchOf,
  utf8,
  wordFile,
  wordParagraph,
  wordParts,
  wordXml,
} from './small-files.ts'
import { pdfOf, pdfParts, smallPdf } from './small-pdf.ts'

const MIB = 1024 * 1024

/** Bytes without any pattern; the same for the same seed. */
const noise = (length: number, seed: number): Uint8Array => {
  const bytes = new Uint8Array(length)
  let state = seed
  for (let index = 0; index < length; index += 1) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff
    bytes[index] = state >> 16
  }
  return bytes
}

describe('what a file is, by content and not by name', () => {
  const word = wordFile(wordParagraph('年度报告'))
  const page = utf8('<html><body><p>年度报告</p></body></html>')
  const print = smallPdf([
    { texts: [{ text: '本机关依法公开政府信息并接受社会监督方便群众', x: 50, y: 700 }] },
  ])

  test.each([
    ['a Word file', word, 'a.txt', 'docx'],
    ['a Word file', word, 'a.doc', 'docx'],
    ['a page', page, 'a.pdf', 'html'],
    ['a page', page, 'a.doc', 'html'],
    ['a PDF', print, 'a.html', 'pdf'],
    ['text', utf8('年度报告 0 1 2'), 'a.pdf', 'text'],
    ['text', utf8('年度报告 0 1 2'), 'a.docx', 'text'],
  ])('%s named %#', async (_kind, bytes, fileName, media) => {
    expect((await documentOf(bytes, fileName)).media).toBe(media)
  })

  test.each([
    ['nothing', new Uint8Array(0), 'file-empty'],
    ['blanks', utf8(' \n\t\u3000'), 'file-empty'],
    ['rich text', utf8('{\\rtf1\\ansi}'), 'type-unknown'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]), 'type-unknown'],
    ['noise', noise(5000, 7), 'type-unknown'],
    ['noise of 100 MiB', noise(100 * MIB, 7), 'type-unknown'],
    ['noise called a PDF', noise(5000, 9), 'type-unknown'],
    ['nothing but zeros', new Uint8Array(3000), 'type-unknown'],
  ])('%s', async (_kind, bytes, code) => {
    expect(await refusalOf(bytes, 'a.pdf')).toBe(code)
  })

  test('too large', async () => {
    expect(await refusalOf(new Uint8Array(MAX_TEXT_BYTES + 1).fill(0x61), 'a.txt')).toBe('file-too-large')
    const large = new Uint8Array(MAX_FILE_BYTES + 1)
    large.set(print)
    expect(await refusalOf(large.fill(0x20, print.length), 'a.pdf')).toBe('file-too-large')
  })
})

describe('pages built to break a parser', () => {
  test('nesting without end is flattened and read', async () => {
    const deep = `${'<div>'.repeat(100_000)}年度报告${'</div>'.repeat(100_000)}`
    expect(await sketchOf(utf8(`<html><body>${deep}<p>规章</p></body></html>`))).toEqual(['年度报告', '规章'])
    expect(await refusalOf(utf8(`<html>${'<table><tr><td>'.repeat(100_000)}`))).toBe('file-too-large')
  })

  test('tables inside tables', async () => {
    const nested = `${'<table><tr><td>外</td><td>'.repeat(300)}内${'</td></tr></table>'.repeat(300)}`
    expect((await sketchOf(utf8(nested))).filter((line) => line.includes('内'))).toHaveLength(1)
  })

  test('more cells than any table has', async () => {
    expect(await refusalOf(utf8(`<table><tr>${'<td>"0"</td>'.repeat(MAX_HTML_ELEMENTS)}`))).toBe(
      'file-too-large',
    )
  })

  test('spans of a million rows and columns', async () => {
    const row = '<tr><td rowspan="1000000" colspan="1000000">甲<td rowspan="65534">乙<td colspan="900">丙'
    const { blocks } = await documentOf(utf8(`<table>${row.repeat(20_000)}</table>`))
    expect(blocks).toHaveLength(20_000)
    expect(blocks.every((block) => block.kind === 'row' && block.cells.length === 3)).toBe(true)
  })

  test.each([
    ['unclosed formatting', '<p><b><i><a href=x>年'.repeat(20_000)],
    ['open brackets', `<p>${'<'.repeat(2_000_000)}`],
    ['open comments', `<p>${'<!--'.repeat(500_000)}`],
    ['attributes', `<p ${Array.from({ length: 100_000 }, (_, index) => `a${index}=1`).join(' ')}>年`],
    ['quotes in a script', `<html><script>${'\\"'.repeat(2_000_000)}`],
    ['mixed quotes in a script', `<html><script>${'"\'`'.repeat(1_000_000)}`],
    ['misplaced content', `<table>${'<b>年<tr>'.repeat(20_000)}`],
    ['character references', `<p>${'&#20013;&nbsp;'.repeat(200_000)}`],
  ])('%s', async (_name, html) => {
    expect(['file-too-large', null]).toContain(await refusalOf(utf8(html)))
  })

  test('more lines than any report has, in every kind of text', async () => {
    const lines = '年\n'.repeat(400_000)
    expect(await refusalOf(utf8(lines), 'a.txt')).toBe('file-too-large')
    expect(await refusalOf(utf8(`<html><pre>${lines}</pre>`))).toBe('file-too-large')
    const paragraphs = Array.from({ length: 400_000 }, (_, index) => `<w:p w:x="${index}"/>`).join('')
    expect(await refusalOf(wordFile(paragraphs))).toBe('file-too-large')
  })
})

/** The four bytes of a number, lowest first. */
const littleEndian = (value: number): readonly number[] =>
  [0, 8, 16, 24].map((shift) => (value >>> shift) & 255)

/** Overwrites a field of the central directory's record of a part. */
const withDirectoryField = (file: Uint8Array, part: string, field: number, value: number): Uint8Array => {
  const bytes = Uint8Array.from(file)
  const name = Buffer.from(bytes).lastIndexOf(part)
  bytes.set(littleEndian(value), name - 46 + field)
  return bytes
}
const PACKED_SIZE = 20
const SIZE = 24
const OFFSET = 42

describe('archives built to break a reader', () => {
  const zeros = new Uint8Array(8 * MIB)

  test('a part that grows a thousandfold, declared truly or not', async () => {
    const file = zipSync({ ...wordParts(''), 'word/document.xml': zeros })
    expect(await refusalOf(file)).toBe('archive-bomb')
    expect(await refusalOf(withDirectoryField(file, 'word/document.xml', SIZE, 500))).toBe('archive-bomb')
  })

  test('a small part that declares gigabytes', async () => {
    const file = wordFile(wordParagraph('甲'))
    expect(await refusalOf(withDirectoryField(file, 'word/document.xml', SIZE, 0xffff_fff0))).toBe(
      'archive-bomb',
    )
  })

  test('a bomb beside the text, in the numbering or the properties', async () => {
    for (const part of ['word/numbering.xml', 'word/styles.xml', 'docProps/core.xml'])
      expect(await refusalOf(zipSync({ ...wordParts(wordParagraph('甲')), [part]: zeros }))).toBe(
        'archive-bomb',
      )
  })

  test('a bomb that nobody opens does no harm', async () => {
    const inner = zipSync({ 'a.zip': zipSync({ a: zeros }) })
    const file = zipSync({
      ...wordParts(wordParagraph('年度报告')),
      'word/media/a.zip': inner,
      'word/media/b': zeros,
    })
    expect(await sketchOf(file)).toEqual(['年度报告'])
  })

  test('two entries over the same bytes', async () => {
    const file = zipSync(
      { ...wordParts(wordParagraph('甲')), 'word/numbering.xml': utf8('<x/>') },
      { level: 0 },
    )
    const local = Buffer.from(file).indexOf('word/document.xml') - 30
    const overlapping = withDirectoryField(file, 'word/numbering.xml', OFFSET, local)
    expect(await sketchOf(overlapping)).toEqual(['甲'])
  })

  test('ten thousand entries', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 10_000 }, (_, index) => [`a${index}`, new Uint8Array(0)]),
    )
    expect(await refusalOf(zipSync({ ...wordParts(''), ...many }, { level: 0 }))).toBe('archive-bomb')
  })

  test('places outside the file', async () => {
    const file = wordFile(wordParagraph('甲'))
    for (const field of [OFFSET, PACKED_SIZE])
      expect(await refusalOf(withDirectoryField(file, 'word/document.xml', field, 0x7fff_ffff))).toBe(
        'archive-corrupt',
      )
  })

  test('an encrypted part', async () => {
    const file = wordFile(wordParagraph('甲'))
    const record = Buffer.from(file).lastIndexOf('word/document.xml') - 46
    file[record + 8] = 1
    expect(await refusalOf(file)).toBe('docx-encrypted')
  })

  test('entities that multiply stay words', async () => {
    const levels = Array.from(
      { length: 9 },
      (_, index) => `<!ENTITY e${index + 1} "${`&e${index};`.repeat(10)}">`,
    )
    const bomb = `<!DOCTYPE x [<!ENTITY e0 "年">${levels.join('')}]>${wordXml(wordParagraph('&e9;甲')).replace(/^<\?xml[^>]*>/, '')}`
    expect(await sketchOf(wordFile('', { 'word/document.xml': bomb }))).toEqual(['&e9;甲'])
  })

  test('XML nested without end, or cut in the middle', async () => {
    for (const nested of ['<w:sdt>', '<w:tbl><w:tr><w:tc>', '<w:p><w:r>'])
      expect(await refusalOf(wordFile(nested.repeat(30_000)))).toBe('file-too-large')
    const cut = wordXml(wordParagraph('年度报告')).slice(0, -30)
    expect(await sketchOf(wordFile('', { 'word/document.xml': cut }))).toEqual(['年度报告'])
  })
})

describe('PDF files built to break a reader', () => {
  const bomb = deflateSync(new Uint8Array(80 * MIB).fill(0x20))
  const flate = '/Filter /FlateDecode'
  /** Enough packed bytes that the streams could exceed the limit at all. */
  const filler = { id: 90, dictionary: `<< ${flate} >>`, stream: deflateSync(noise(MIB, 3)) }

  test('a content stream that grows a thousandfold', async () => {
    const parts = pdfParts([{ texts: [], stream: bomb, filter: flate }])
    expect(await refusalOf(pdfOf([...parts, filler]))).toBe('archive-bomb')
  })

  test('a stream deflated twice', async () => {
    const parts = pdfParts([
      { texts: [], stream: deflateSync(bomb), filter: '/Filter [/FlateDecode /FlateDecode]' },
    ])
    expect(await refusalOf(pdfOf([...parts, filler]))).toBe('archive-bomb')
  })

  test('pages that contain their own parent, and contents that draw themselves', async () => {
    const parts = pdfParts([{ texts: [] }]).filter(({ id }) => id !== 2 && id < 10)
    const loop = [
      ...parts,
      { id: 2, dictionary: '<< /Type /Pages /Count 1 /Kids [10 0 R] >>' },
      { id: 10, dictionary: '<< /Type /Pages /Count 1 /Parent 2 0 R /Kids [2 0 R] >>' },
    ]
    expect(['pdf-corrupt', 'pdf-image-only']).toContain(await refusalOf(pdfOf(loop)))
    const form = {
      id: 80,
      dictionary:
        '<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 80 0 R >> >> >>',
      stream: utf8('/X Do'),
    }
    const drawing = pdfParts([
      { texts: [], stream: utf8('/X Do'), entries: '/Resources << /XObject << /X 80 0 R >> >>' },
    ])
    expect(['pdf-corrupt', 'pdf-image-only']).toContain(await refusalOf(pdfOf([...drawing, form])))
  })

  test('raw deflate where zlib is due, and a stream that never ends', async () => {
    const raw = pdfParts([{ texts: [], stream: deflateRawSync(utf8('BT ET')), filter: flate }])
    expect(['pdf-corrupt', 'pdf-image-only']).toContain(await refusalOf(pdfOf(raw)))
    const whole = smallPdf([
      { texts: [{ text: '本机关依法公开政府信息并接受社会监督方便群众', x: 50, y: 700 }] },
    ])
    const endless = Buffer.from(
      Buffer.from(whole).toString('latin1').replaceAll('endstream', 'xxxxxxxxx'),
      'latin1',
    )
    expect(['pdf-corrupt', 'pdf-image-only', null]).toContain(await refusalOf(endless))
  })
})
