import { createCanvas } from '@napi-rs/canvas'
import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { inspectHidden } from '../../../src/formats/office-inspection/inspect-hidden.ts'
import { removeMetadata } from '../../../src/formats/office-inspection/remove-metadata.ts'
import { sketchOf } from '../extraction/small-files.ts'
import { smallPdf } from '../extraction/small-pdf.ts'
import { pixelsOf } from '../redaction/redaction-samples.ts'
import { SAMPLES } from '../upload/upload-samples.ts'
import { docxOf, PROPERTIES, pptxOf, relations, run, xlsxOf } from './office-samples.ts'

const stripped = async (bytes: Uint8Array): Promise<Uint8Array> => {
  const result = await removeMetadata(bytes)
  if (!result.ok) throw new Error(result.refusal.code)
  return result.value
}

const NAMES = ['周霜降', '吴冬至', '内部底稿', '青溪县某局', '密级', 'zhou']

/** All the text of a package, unpacked. */
const unpacked = (bytes: Uint8Array): string =>
  Object.entries(unzipSync(bytes))
    .map(([name, part]) => `${name}\n${Buffer.from(part).toString('utf8')}`)
    .join('\n')

const BODY = `<w:p w:rsidR="00A1">${run('经审查，决定部分公开。')}<w:ins w:id="1" w:author="周霜降" w:initials="zhou">${run('补充一句。')}</w:ins></w:p>`
const WORD = docxOf(BODY, {
  ...PROPERTIES,
  'docProps/thumbnail.jpeg': 'a picture of the first page',
  '_rels/.rels': relations(
    'Id="r1" Type="x/officeDocument" Target="word/document.xml"',
    'Id="r2" Type="x/thumbnail" Target="docProps/thumbnail.jpeg"',
  ),
  'word/comments.xml': `<w:comments><w:comment w:author='吴冬至' w:initials="吴">${run('批注')}</w:comment></w:comments>`,
  'word/people.xml':
    '<w15:people><w15:person w15:author="周霜降"><w15:presenceInfo w15:providerId="AD" w15:userId="zhou"/></w15:person></w15:people>',
  'word/settings.xml':
    '<w:settings><w:rsids><w:rsidRoot w:val="00A1"/><w:rsid w:val="00zhou"/></w:rsids><w:zoom w:percent="100"/></w:settings>',
})
const BOOK = xlsxOf(
  [{ name: '汇总', xml: '<row r="1"><c r="A1" t="inlineStr"><is><t>合计</t></is></c></row>' }],
  {
    ...PROPERTIES,
    'xl/comments1.xml':
      '<comments><authors><author>周霜降</author></authors><comment authorId="0"><text><t>核</t></text></comment></comments>',
    'xl/persons/person.xml':
      '<personList><person displayName="吴冬至" id="{1}" userId="zhou" providerId="None"/></personList>',
  },
  '<x15ac:absPath url="C:\\Users\\zhou\\内部\\"/><fileSharing userName="周霜降"/>',
)
const SLIDES = pptxOf(['<p:sld><a:t>一页</a:t></p:sld>'], {
  ...PROPERTIES,
  'ppt/commentAuthors.xml':
    '<p:cmAuthorLst><p:cmAuthor id="0" name="周霜降" initials="zhou"/></p:cmAuthorLst>',
})

describe('office files', () => {
  test.each([
    ['docx', WORD],
    ['xlsx', BOOK],
    ['pptx', SLIDES],
  ])('%s: no name is left in any part', async (_, bytes) => {
    const before = unpacked(bytes)
    const after = unpacked(await stripped(bytes))
    expect(NAMES.filter((name) => before.includes(name)).length).toBeGreaterThan(3)
    expect(NAMES.filter((name) => after.includes(name))).toEqual([])
    const left = await inspectHidden(await stripped(bytes))
    expect(left.ok && left.value.filter(({ kind }) => kind === 'author' || kind === 'property')).toEqual([])
  })

  test('the text that is seen, comments and changes stay as they were', async () => {
    expect(await sketchOf(await stripped(WORD))).toEqual(await sketchOf(WORD))
    const kinds = async (bytes: Uint8Array) => {
      const found = await inspectHidden(bytes)
      return found.ok
        ? found.value.map(({ kind }) => kind).filter((kind) => !['author', 'property'].includes(kind))
        : []
    }
    expect(await kinds(await stripped(WORD))).toEqual(['comment', 'tracked-insertion'])
    const [before, after] = [unzipSync(BOOK), unzipSync(await stripped(BOOK))]
    expect(Object.keys(after).toSorted()).toEqual(Object.keys(before).toSorted())
    expect(after['xl/worksheets/s1.xml']).toEqual(before['xl/worksheets/s1.xml'])
    const slide = 'ppt/slides/slide1.xml'
    expect(unzipSync(await stripped(SLIDES))[slide]).toEqual(unzipSync(SLIDES)[slide])
  })

  test('settings that show stay, relations stay whole, the thumbnail goes', async () => {
    const after = unzipSync(await stripped(WORD))
    expect(Buffer.from(after['word/settings.xml'] ?? '').toString()).toBe(
      '<w:settings><w:zoom w:percent="100"/></w:settings>',
    )
    expect(Buffer.from(after['_rels/.rels'] ?? '').toString()).toContain('word/document.xml')
    expect(Buffer.from(after['_rels/.rels'] ?? '').toString()).not.toContain('thumbnail')
    expect(after['docProps/thumbnail.jpeg']).toBeUndefined()
  })

  test('twice is as once, and no time of writing is kept', async () => {
    const once = await stripped(WORD)
    expect(Buffer.from(await stripped(once)).equals(once)).toBe(true)
    expect(Buffer.from(await stripped(WORD)).equals(once)).toBe(true)
  })
})

describe('pictures', () => {
  const painted = () => {
    const canvas = createCanvas(60, 40)
    const context = canvas.getContext('2d')
    context.fillStyle = 'teal'
    context.fillRect(5, 5, 30, 20)
    return canvas
  }
  const segment = (marker: number, words: string): Buffer => {
    const body = Buffer.from(words, 'latin1')
    return Buffer.concat([Buffer.from([0xff, marker, 0, body.length + 2]), body])
  }
  const samePixels = async (one: Uint8Array, two: Uint8Array): Promise<void> => {
    const [a, b] = [await pixelsOf(one), await pixelsOf(two)]
    expect([b.width, b.height]).toEqual([a.width, a.height])
    for (const x of [0.05, 0.3, 0.5, 0.9])
      for (const y of [0.05, 0.3, 0.8]) expect(b.at(x, y)).toEqual(a.at(x, y))
  }

  test('a JPEG loses Exif, XMP, comments and what hangs behind it, and keeps its pixels', async () => {
    const plain = await painted().encode('jpeg', 90)
    const described = Buffer.concat([
      plain.subarray(0, 2),
      segment(0xe1, 'Exif\0\0MM\0*\0\0\0\x08\0\0 taken by zhou'),
      segment(0xe1, 'http://ns.adobe.com/xap/1.0/\0zhou'),
      segment(0xed, 'Photoshop 3.0\0zhou'),
      segment(0xfe, 'zhou was here'),
      plain.subarray(2),
      Buffer.from('zhou behind the end'),
    ])
    const clean = await stripped(described)
    expect(Buffer.from(clean).includes('zhou')).toBe(false)
    expect(Buffer.from(clean).equals(plain)).toBe(true)
  })

  test('a turned JPEG stays turned', async () => {
    const plain = await painted().encode('jpeg', 90)
    const tiff = Buffer.from('49492a0008000000010012010300010000000600000000000000', 'hex')
    const turned = Buffer.concat([
      plain.subarray(0, 2),
      segment(0xe1, `Exif\0\0${tiff.toString('latin1')} zhou`),
      plain.subarray(2),
    ])
    const clean = await stripped(turned)
    expect(Buffer.from(clean).includes('zhou')).toBe(false)
    expect((await pixelsOf(turned)).width).toBe(40)
    await samePixels(turned, clean)
  })

  test('a PNG loses texts and times, and keeps its pixels', async () => {
    const plain = await painted().encode('png')
    const chunk = (type: string, words: string): Buffer =>
      Buffer.concat([Buffer.from([0, 0, 0, words.length]), Buffer.from(type + words), Buffer.alloc(4)])
    const described = Buffer.concat([
      plain.subarray(0, 33),
      chunk('tEXt', 'Author\0zhou'),
      chunk('eXIf', 'MM zhou'),
      chunk('prVt', 'zhou'),
      plain.subarray(33),
      Buffer.from('zhou behind the end'),
    ])
    const clean = await stripped(described)
    expect(Buffer.from(clean).includes('zhou')).toBe(false)
    await samePixels(plain, clean)
  })

  test.each([
    ['half a JPEG', async () => (await painted().encode('jpeg', 90)).subarray(0, 300)],
    ['half a PNG', async () => (await painted().encode('png')).subarray(0, 60)],
  ])('%s is refused', async (_, make) => {
    expect(await removeMetadata(await make())).toMatchObject({ refusal: { code: 'file-corrupt' } })
  })
})

describe('other files', () => {
  test('a PDF becomes pictures of its pages, without properties', async () => {
    const pdf = smallPdf([{ texts: [{ text: '说明', x: 60, y: 700 }] }])
    expect(await inspectHidden(await stripped(pdf))).toEqual({ ok: true, value: [] })
  })

  test.each([
    ['a text', SAMPLES.txt, 'not-an-inspectable-file'],
    ['a GIF', SAMPLES.gif, 'not-an-inspectable-file'],
    ['an archive', SAMPLES.zip, 'not-an-inspectable-file'],
    ['a damaged PDF', Buffer.from('%PDF-1.7'), 'file-corrupt'],
  ])('%s is refused', async (_, bytes, code) => {
    expect(await removeMetadata(bytes)).toMatchObject({ ok: false, refusal: { code } })
  })
})
