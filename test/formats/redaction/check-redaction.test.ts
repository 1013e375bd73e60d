import { deflateSync } from 'node:zlib'
import { createCanvas } from '@napi-rs/canvas'
import { describe, expect, test } from 'vitest'
import { checkRedaction } from '../../../src/formats/redaction/check-redaction.ts'
import type { RemainingText } from '../../../src/formats/redaction/redaction.ts'
import { REDACTION_REFUSAL_CODES } from '../../../src/formats/redaction/redaction.ts'
import {
  REDACTION_REFUSAL_WORDS,
  REMAINING_WHERE_WORDS,
} from '../../../src/formats/redaction/redaction-words.ts'
import { type SmallPage, smallPdf } from '../extraction/small-pdf.ts'
import { lockedPdf, pdfString, pdfWith, typeset } from './redaction-samples.ts'

const SECRET = '赵小满'
const plain: SmallPage = { texts: [{ text: '经审查，决定部分公开。', x: 60, y: 700 }] }
const utf16 = (text: string): string => Buffer.from(text, 'utf16le').swap16().toString('hex')
const drawing = (operators: string): SmallPage => ({ texts: [], stream: Buffer.from(operators, 'latin1') })

const note = {
  id: 50,
  dictionary: `<< /Type /Annot /Subtype /Text /Rect [10 10 30 30] /Contents ${pdfString(`转${SECRET}阅`)} >>`,
}
const hiddenNote = { ...note, dictionary: note.dictionary.replace('/Rect', '/F 2 /Rect') }
const field = {
  id: 50,
  dictionary: `<< /Type /Annot /Subtype /Widget /FT /Tx /T (n) /V ${pdfString(SECRET)} /Rect [10 10 90 30] /P 10 0 R >>`,
}
const info = { id: 60, dictionary: `<< /Title ${pdfString(`关于${SECRET}的答复`)} >>` }
const customInfo = { id: 60, dictionary: `<< /Matter ${pdfString(SECRET)} >>` }
const xmp = {
  id: 61,
  dictionary: '<< /Type /Metadata /Subtype /XML >>',
  stream: Buffer.from(`<x:xmpmeta xmlns:x="adobe:ns:meta/"><d>${SECRET}</d></x:xmpmeta>`),
}
const attachment = [
  { id: 62, dictionary: '<< /Type /EmbeddedFile >>', stream: Buffer.from(`名单：${SECRET}`, 'utf8') },
  { id: 63, dictionary: '<< /Type /Filespec /F (a.txt) /EF << /F 62 0 R >> >>' },
]
const outline = [
  { id: 70, dictionary: '<< /Type /Outlines /First 71 0 R /Last 71 0 R /Count 1 >>' },
  { id: 71, dictionary: `<< /Title ${pdfString(SECRET)} /Parent 70 0 R /Dest [10 0 R /Fit] >>` },
]
const orphan = {
  id: 80,
  dictionary: '<< /Filter /FlateDecode >>',
  stream: new Uint8Array(deflateSync(Buffer.from(`old text ${SECRET}`))),
}
const orphanHex = { id: 80, dictionary: '<< >>', stream: Buffer.from(`BT <${utf16(SECRET)}> Tj ET`) }

type Row = readonly [name: string, pdf: Uint8Array, where: RemainingText['where'], page: number | null]

const LEAKS: readonly Row[] = [
  [
    'text under a black area',
    smallPdf([{ texts: [{ text: `申请人${SECRET}`, x: 60, y: 700 }] }]),
    'page-text',
    1,
  ],
  ['text on another page', smallPdf([plain, { texts: [{ text: SECRET, x: 60, y: 700 }] }]), 'page-text', 2],
  [
    'text in pieces with blanks between',
    smallPdf([{ texts: [...SECRET].map((text, at) => ({ text, x: 60 + 40 * at, y: 700 })) }]),
    'page-text',
    1,
  ],
  ['text in radical glyphs', smallPdf([{ texts: [{ text: '赵⼩满', x: 60, y: 700 }] }]), 'page-text', 1],
  [
    'invisible text',
    smallPdf([drawing(`3 Tr BT /F2 9 Tf 60 700 Td <${utf16(SECRET)}> Tj ET`)]),
    'page-text',
    1,
  ],
  ['white text', smallPdf([drawing(`1 g BT /F2 9 Tf 60 700 Td <${utf16(SECRET)}> Tj ET`)]), 'page-text', 1],
  [
    'text beside the cropped page',
    smallPdf([{ texts: [{ text: SECRET, x: 500, y: 800 }], entries: '/CropBox [0 0 300 300]' }]),
    'page-text',
    1,
  ],
  [
    'text in an embedded font',
    typeset(`#set page(width: 200pt, height: 200pt)\n#set text(font: "Noto Serif SC")\n申请人${SECRET}`),
    'page-text',
    1,
  ],
  ['a note', pdfWith([{ ...plain, entries: '/Annots [50 0 R]' }], '', [note]), 'annotation', 1],
  ['a hidden note', pdfWith([{ ...plain, entries: '/Annots [50 0 R]' }], '', [hiddenNote]), 'annotation', 1],
  [
    'a form field',
    pdfWith([{ ...plain, entries: '/Annots [50 0 R]' }], '/AcroForm << /Fields [50 0 R] >>', [field]),
    'form-value',
    1,
  ],
  ['the title', pdfWith([plain], '', [info], '/Info 60 0 R'), 'properties', null],
  ['a property of its own', pdfWith([plain], '', [customInfo], '/Info 60 0 R'), 'properties', null],
  ['XMP', pdfWith([plain], '/Metadata 61 0 R', [xmp]), 'properties', null],
  [
    'an attachment',
    pdfWith([plain], '/Names << /EmbeddedFiles << /Names [(a.txt) 63 0 R] >> >>', attachment),
    'attachment',
    null,
  ],
  ['a bookmark', pdfWith([plain], '/Outlines 70 0 R', outline), 'bookmark', null],
  ['a deflated object that nothing refers to', pdfWith([plain], '', [orphan]), 'raw-bytes', null],
  ['an older version of a page in hexadecimal', pdfWith([plain], '', [orphanHex]), 'raw-bytes', null],
  [
    'bytes behind the end of the file',
    new Uint8Array(Buffer.concat([smallPdf([plain]), Buffer.from(SECRET)])),
    'raw-bytes',
    null,
  ],
]

describe('a word that should be gone and is not', () => {
  test.each(LEAKS)('%s', async (_, pdf, where, page) => {
    const result = await checkRedaction(pdf, ['不在其中', SECRET])
    expect(result).toMatchObject({ ok: false, refusal: { code: 'burned-text-remains' } })
    const remaining = result.ok || !('remaining' in result.refusal) ? [] : result.refusal.remaining
    expect(remaining).toContainEqual({ text: SECRET, page, where })
    expect(await checkRedaction(pdf, ['不在其中'])).toMatchObject({ ok: true })
  })

  test('is compared without regard to width, case and blanks', async () => {
    const pdf = smallPdf([{ texts: [{ text: 'ID 11010119800101AB1X', x: 60, y: 700 }] }])
    expect(await checkRedaction(pdf, ['１１０１０１ 19800101 ab1x'])).toMatchObject({ ok: false })
  })

  test('single characters are not looked for, and the answer says how many words were', async () => {
    const check = await checkRedaction(smallPdf([plain]), ['经', '部', '不在其中', '不在其中'])
    expect(check).toEqual({ ok: true, value: { pages: 1, searched: 1, characters: 11 } })
  })
})

describe('results that are no PDF', () => {
  const picture = async (): Promise<Buffer> => createCanvas(40, 40).encode('jpeg', 90)

  test('a picture with a comment', async () => {
    const jpeg = await picture()
    const text = Buffer.from(`拍摄者${SECRET}`)
    const comment = Buffer.concat([Buffer.from([0xff, 0xfe, 0, text.length + 2]), text])
    const commented = Buffer.concat([jpeg.subarray(0, 2), comment, jpeg.subarray(2)])
    expect(await checkRedaction(commented, [`拍摄者${SECRET}`])).toMatchObject({
      refusal: { code: 'burned-text-remains' },
    })
    expect(await checkRedaction(jpeg, [`拍摄者${SECRET}`])).toMatchObject({ ok: true })
  })

  test.each([
    ['nothing', new Uint8Array()],
    ['a text', Buffer.from('经审查，决定部分公开。')],
    ['an archive', Buffer.from('PK\x03\x04')],
    ['a damaged PDF', Buffer.from('%PDF-1.7 and no more')],
    ['a PDF behind a password', lockedPdf([plain], 'spring')],
  ])('%s cannot be checked and is not released', async (_, bytes) => {
    expect(await checkRedaction(bytes, [SECRET])).toMatchObject({ refusal: { code: 'result-unreadable' } })
  })
})

test('every code and place has words', () => {
  expect(Object.keys(REDACTION_REFUSAL_WORDS).toSorted()).toEqual(
    [...REDACTION_REFUSAL_CODES, 'burned-text-remains', 'result-unreadable'].toSorted(),
  )
  const words = [...Object.values(REDACTION_REFUSAL_WORDS), ...Object.values(REMAINING_WHERE_WORDS)]
  for (const word of words) expect(word).toMatch(/\p{Script=Han}{2}/u)
})
