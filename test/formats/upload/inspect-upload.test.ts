import { describe, expect, test } from 'vitest'
import { inspectUpload } from '../../../src/formats/upload/inspect-upload.ts'
import {
  UPLOAD_FLAGS,
  UPLOAD_KINDS,
  UPLOAD_REFUSAL_CODES,
  type UploadFlag,
  type UploadKind,
  type UploadRefusalCode,
  USUAL_UPLOAD_LIMITS,
} from '../../../src/formats/upload/upload-facts.ts'
import { KIND_FACTS } from '../../../src/formats/upload/upload-kinds.ts'
import { UPLOAD_FLAG_WORDS, UPLOAD_REFUSAL_WORDS } from '../../../src/formats/upload/upload-words.ts'
import { utf8, wordFile, wordParagraph } from '../extraction/small-files.ts'
import { pdfOf, pdfParts, smallPdf } from '../extraction/small-pdf.ts'
import {
  bmpOf,
  bytesOf,
  compoundOf,
  gifOf,
  heicOf,
  jpegOf,
  pngOf,
  SAMPLES,
  tiffOf,
  webpOf,
  zipOf,
} from './upload-samples.ts'

const LIMITS = USUAL_UPLOAD_LIMITS

type Row = readonly [fileName: string, bytes: Uint8Array, kind: UploadKind, ...flags: UploadFlag[]]

const page = { texts: [{ text: '说明', x: 60, y: 700 }] }
const scriptedPdf = smallPdf([page], '/OpenAction << /S /J#61vaScript /J#53 (x) >>')
const lockedPdf = pdfOf(pdfParts([page]), '/Encrypt << /Filter /Standard /V 2 >>')
const macroBook = zipOf({
  '[Content_Types].xml': '<Types/>',
  'xl/workbook.xml': '<w/>',
  'xl/vbaProject.bin': 'x',
})
const withObject = wordFile(wordParagraph('附'), { 'word/embeddings/oleObject1.bin': 'x' })
const lockedWord = [0xec, 0xa5, 0xc1, 0, 0, 0, 0, 0, 0, 0, 0, 0x01]
const lockedSheet = [0x09, 0x08, 4, 0, 0, 6, 5, 0, 0x2f, 0, 2, 0, 0, 0]

const ACCEPTED: readonly Row[] = [
  ['说明.pdf', SAMPLES.pdf, 'pdf'],
  ['说明.pdf', scriptedPdf, 'pdf', 'active-content'],
  ['说明.pdf', lockedPdf, 'pdf', 'encrypted'],
  ['申请.docx', SAMPLES.docx, 'docx'],
  ['申请.DOCX', SAMPLES.docx, 'docx'],
  ['申请.docx', withObject, 'docx', 'active-content'],
  ['台账.xlsx', SAMPLES.xlsx, 'xlsx'],
  ['台账.xlsm', macroBook, 'xlsx', 'macros'],
  ['汇报.pptx', SAMPLES.pptx, 'pptx'],
  ['申请.odt', SAMPLES.odt, 'odt'],
  ['台账.ods', SAMPLES.ods, 'ods'],
  ['公文.ofd', SAMPLES.ofd, 'ofd'],
  ['申请.doc', SAMPLES.doc, 'doc'],
  ['申请.wps', SAMPLES.doc, 'doc'],
  ['申请.doc', compoundOf(['WordDocument', '_VBA_PROJECT']), 'doc', 'macros'],
  ['申请.doc', compoundOf(['WordDocument'], lockedWord), 'doc', 'encrypted'],
  ['申请.docx', compoundOf(['EncryptionInfo', 'EncryptedPackage']), 'docx', 'encrypted'],
  ['台账.xlsx', compoundOf(['EncryptionInfo', 'EncryptedPackage']), 'xlsx', 'encrypted'],
  ['台账.xls', SAMPLES.xls, 'xls'],
  ['台账.xls', compoundOf(['Workbook'], lockedSheet), 'xls', 'encrypted'],
  ['台账.et', SAMPLES.xls, 'xls'],
  ['汇报.ppt', SAMPLES.ppt, 'ppt'],
  ['申请.rtf', SAMPLES.rtf, 'rtf'],
  ['申请.rtf', bytesOf('{\\rtf1 {\\object\\objemb {\\objdata 00}}}'), 'rtf', 'active-content'],
  ['申请.txt', SAMPLES.txt, 'txt'],
  ['申请.txt', SAMPLES.gbk, 'txt'],
  ['申请.txt', SAMPLES.utf16, 'txt'],
  ['申请.txt', SAMPLES.big5, 'txt'],
  ['名单.csv', utf8('姓名,事项\n李某,查阅\n'), 'txt'],
  ['MZ开头.txt', utf8('MZ is how this text begins'), 'txt'],
  ['邮件.eml', SAMPLES.eml, 'eml'],
  ['照片.png', SAMPLES.png, 'png'],
  ['照片.jpeg', SAMPLES.jpeg, 'jpeg'],
  ['照片.gif', SAMPLES.gif, 'gif'],
  ['照片.bmp', SAMPLES.bmp, 'bmp'],
  ['照片.tif', SAMPLES.tiff, 'tiff'],
  ['照片.webp', SAMPLES.webp, 'webp'],
  ['照片.heic', SAMPLES.heic, 'heic'],
  ['材料.zip', SAMPLES.zip, 'zip'],
  ['材料.zip', zipOf({ '内.zip': SAMPLES.zip }), 'zip'],
  ['材料.zip', zipOf({ '申请.docx': SAMPLES.docx, '图.png': SAMPLES.png }), 'zip'],
  ['材料.zip', zipOf({ '说明.pdf': scriptedPdf }), 'zip', 'active-content'],
  ['材料.rar', SAMPLES.rar, 'rar', 'contents-not-inspected'],
  ['材料.7z', SAMPLES['7z'], '7z', 'contents-not-inspected'],
  ['照片.jpg', SAMPLES.png, 'png', 'ending-corrected'],
  ['申请.doc', SAMPLES.docx, 'docx', 'ending-corrected'],
  ['申请.doc', SAMPLES.rtf, 'rtf', 'ending-corrected'],
  ['没有后缀', SAMPLES.pdf, 'pdf', 'ending-corrected'],
  ['关于.2024', SAMPLES.pdf, 'pdf', 'ending-corrected'],
]

describe('what an accepted file is, by its content', () => {
  const rows = ACCEPTED.map(([fileName, bytes, kind, ...flags]) => ({ fileName, bytes, kind, flags }))

  test.each(rows)('$fileName: $kind $flags', ({ fileName, bytes, kind, flags }) => {
    const result = inspectUpload(bytes, fileName, LIMITS)
    expect(result).toMatchObject({ ok: true, value: { kind, flags, mediaType: KIND_FACTS[kind].mediaType } })
  })

  test('every kind has a row, and every row ends in an ending of its kind', () => {
    expect(new Set(ACCEPTED.map(([, , kind]) => kind))).toEqual(new Set(UPLOAD_KINDS))
    for (const [fileName, bytes, kind] of ACCEPTED) {
      const result = inspectUpload(bytes, fileName, LIMITS)
      const ending = result.ok ? result.value.fileName.split('.').at(-1) : undefined
      expect(KIND_FACTS[kind].endings).toContain(ending)
    }
  })

  test.each([
    ['png', pngOf(640, 480), 640, 480],
    ['jpeg', jpegOf(4000, 3000), 4000, 3000],
    ['gif', gifOf(20, 10), 20, 10],
    ['bmp', bmpOf(30, 40), 30, 40],
    ['tiff', tiffOf(2480, 3508), 2480, 3508],
    ['webp', webpOf(800, 600), 800, 600],
    ['heic', heicOf(4032, 3024), 4032, 3024],
  ] as const)('the size of a %s is what it declares', (_, bytes, width, height) => {
    expect(inspectUpload(bytes, 'x', LIMITS)).toMatchObject({
      ok: true,
      value: { pixels: { width, height } },
    })
  })
})

type RefusedRow = readonly [fileName: string, bytes: Uint8Array, code: UploadRefusalCode]

const nested = zipOf({ 'b.zip': zipOf({ 'c.zip': zipOf({ 'd.txt': 'x' }) }) })
const bigPicturePdf = pdfOf([
  ...pdfParts([page]),
  { id: 90, dictionary: '<< /Subtype /Image /Width 90000 /Height 90000 >>', stream: bytesOf('x') },
])

const REFUSED: readonly RefusedRow[] = [
  ['空.pdf', new Uint8Array(), 'file-empty'],
  ['空.txt', utf8('  \n \n'), 'file-empty'],
  ['大.txt', new Uint8Array(LIMITS.maxBytes + 1).fill(0x41), 'file-too-large'],
  ['说明.pdf', SAMPLES.txt, 'type-disguised'],
  ['说明.pdf', SAMPLES.zip, 'type-disguised'],
  ['说明.docx', SAMPLES.pdf, 'type-disguised'],
  ['说明.docx', SAMPLES.xlsx, 'type-disguised'],
  ['照片.jpg', SAMPLES.pdf, 'type-disguised'],
  ['照片.png', SAMPLES.txt, 'type-disguised'],
  ['说明.txt', SAMPLES.png, 'type-disguised'],
  ['材料.zip', SAMPLES.rar, 'type-disguised'],
  ['说明.pdf', SAMPLES.program, 'type-dangerous'],
  ['说明.docx', SAMPLES.program, 'type-dangerous'],
  ['照片.jpg', SAMPLES.html, 'type-dangerous'],
  ['照片.png', SAMPLES.svg, 'type-dangerous'],
  ['说明.txt', SAMPLES.html, 'type-dangerous'],
  ['说明.txt', utf8('你好 <script src="x"></script>'), 'type-dangerous'],
  ['说明.txt', utf8('<!-- a --><!-- b -->\n<SVG onload=x>'), 'type-dangerous'],
  ['说明.txt', SAMPLES.shell, 'type-dangerous'],
  ['说明.txt', utf8('@echo off\r\ndel *.*'), 'type-dangerous'],
  ['说明.txt', utf8('[InternetShortcut]\r\nURL=http://example.org'), 'type-dangerous'],
  ['说明.pdf', bytesOf('<html><script>x</script>%PDF-1.4 1 0 obj'), 'type-dangerous'],
  ['说明.exe', SAMPLES.pdf, 'type-dangerous'],
  ['说明.html', SAMPLES.txt, 'type-dangerous'],
  ['照片\u202egpj.exe', SAMPLES.jpeg, 'type-dangerous'],
  ['说明.exe. ', SAMPLES.txt, 'type-dangerous'],
  ['程序.zip', zipOf({ 'META-INF/MANIFEST.MF': 'x', 'A.class': 'x' }), 'type-dangerous'],
  ['x.msg', compoundOf(['__properties_version1.0']), 'type-unknown'],
  ['x.bin', new Uint8Array(4096).map((_, index) => (index * 2654435761) >>> 13), 'type-unknown'],
  ['x.gz', bytesOf([0x1f, 0x8b, 8, 0], Buffer.alloc(30)), 'type-unknown'],
  ['说明.pdf', bytesOf('%PDF-1.7\nnothing here'), 'file-corrupt'],
  ['申请.docx', SAMPLES.docx.subarray(0, 300), 'file-corrupt'],
  ['照片.png', SAMPLES.png.subarray(0, 12), 'file-corrupt'],
  ['照片.jpg', bytesOf([0xff, 0xd8, 0xff, 0xe0, 0, 4]), 'file-corrupt'],
  ['照片.png', pngOf(100_000, 100_000), 'picture-too-large'],
  ['照片.jpg', jpegOf(65_000, 65_000), 'picture-too-large'],
  ['照片.webp', webpOf(16_000_000, 16_000_000), 'picture-too-large'],
  ['说明.pdf', bigPicturePdf, 'picture-too-large'],
  ['材料.zip', nested, 'archive-nested'],
  ['材料.zip', zipOf({ 'b.zip': zipOf({ 'c.rar': SAMPLES.rar }) }), 'archive-nested'],
  ['材料.zip', zipOf({ '说明.exe': 'x' }), 'archive-dangerous'],
  ['材料.zip', zipOf({ '说明.txt': SAMPLES.program }), 'archive-dangerous'],
  ['材料.zip', zipOf({ '说明.docx': SAMPLES.html }), 'archive-dangerous'],
  ['材料.zip', zipOf({ '../../etc/cron.d/x': 'x' }), 'archive-dangerous'],
  ['材料.zip', zipOf({ 'c:/x.txt': 'x' }), 'archive-dangerous'],
  ['材料.zip', zipOf({ 'b.zip': zipOf({ 'a.js': 'x' }) }), 'archive-dangerous'],
]

describe('what is not accepted', () => {
  test.each(REFUSED)('%s: %#', (fileName, bytes, code) => {
    expect(inspectUpload(bytes, fileName, LIMITS)).toMatchObject({ ok: false, refusal: { code } })
  })

  test('locked files are refused where the limits say so', () => {
    const strict = { ...LIMITS, encrypted: 'refuse' as const }
    expect(inspectUpload(lockedPdf, '说明.pdf', strict)).toMatchObject({
      refusal: { code: 'file-encrypted' },
    })
    expect(inspectUpload(SAMPLES.pdf, '说明.pdf', strict)).toMatchObject({ ok: true })
  })

  test('every code and flag has words', () => {
    expect(Object.keys(UPLOAD_REFUSAL_WORDS).toSorted()).toEqual([...UPLOAD_REFUSAL_CODES].toSorted())
    expect(Object.keys(UPLOAD_FLAG_WORDS).toSorted()).toEqual([...UPLOAD_FLAGS].toSorted())
    for (const words of [...Object.values(UPLOAD_REFUSAL_WORDS), ...Object.values(UPLOAD_FLAG_WORDS)])
      expect(words).toMatch(/\p{Script=Han}{4}.*。$/u)
  })
})
