import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx'
import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import {
  documentOf,
  refusalOf,
  sketchOf,
  utf8,
  wordCell,
  wordFile,
  wordParagraph,
  wordParts,
  wordTable,
  wordXml,
} from './small-files.ts'

const RESTART = '<w:vMerge w:val="restart"/>'
const CONTINUE = '<w:vMerge/>'
const span = (columns: number): string => `<w:gridSpan w:val="${columns}"/>`

describe('text of a Word file', () => {
  test('runs join, breaks split, tabs are blanks', async () => {
    const body =
      '<w:p><w:r><w:t>主动</w:t></w:r><w:r><w:t>公开</w:t><w:br/><w:t>依申请</w:t><w:tab/><w:t>3</w:t></w:r></w:p><w:p/>'
    expect(await sketchOf(wordFile(body))).toEqual(['主动公开', '依申请 3'])
  })

  test('what was inserted is read, what was deleted or moved away is not', async () => {
    const body =
      '<w:p><w:r><w:t>新收</w:t></w:r><w:del><w:r><w:delText>5</w:delText></w:r></w:del><w:ins><w:r><w:t>7</w:t></w:r></w:ins><w:moveFrom><w:r><w:t>9</w:t></w:r></w:moveFrom><w:r><w:rPr><w:vanish/></w:rPr><w:t>隐</w:t></w:r><w:r><w:t>件</w:t></w:r></w:p>'
    expect(await sketchOf(wordFile(body))).toEqual(['新收7件'])
  })

  test('a text box is read once, though it is drawn twice', async () => {
    const box = `<w:txbxContent>${wordParagraph('框内')}</w:txbxContent>`
    const body = `<w:p><w:r><mc:AlternateContent><mc:Choice>${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent><w:t>框外</w:t></w:r></w:p>`
    expect(await sketchOf(wordFile(body))).toEqual(['框内', '框外'])
  })

  test('field codes are left out, their results stay', async () => {
    const body =
      '<w:p><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>3</w:t></w:r></w:p>'
    expect(await sketchOf(wordFile(body))).toEqual(['3'])
  })

  test('the title comes from the properties', async () => {
    const core =
      '<cp:coreProperties><dc:title> 某局年度报告 </dc:title><dc:creator>甲</dc:creator></cp:coreProperties>'
    const file = wordFile(wordParagraph('甲'), { 'docProps/core.xml': core })
    expect((await documentOf(file)).metaTitle).toBe('某局年度报告')
  })

  test('the main part may have another name', async () => {
    const file = wordFile(wordParagraph('旧'), {
      '_rels/.rels':
        '<Relationships><Relationship Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="/word/document2.xml"/></Relationships>',
      'word/document2.xml': wordXml(wordParagraph('新')),
    })
    expect(await sketchOf(file)).toEqual(['新'])
  })

  test('a document saved as one XML file', async () => {
    const body =
      wordParagraph('甲') +
      wordTable([
        [wordCell('规章', '<w:vmerge w:val="restart"/>'), wordCell('0')],
        [wordCell('', '<w:vmerge/>'), wordCell('1')],
      ])
    const xml = `<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml"><w:styles><w:style><w:name w:val="x"/></w:style></w:styles><w:body>${body}</w:body></w:wordDocument>`
    expect(await sketchOf(utf8(xml), 'a.xml')).toEqual(['甲', '0/1×2:规章 | 1:0', '1:1'])
  })
})

describe('a Word file that only wraps a page', () => {
  test('the page is read, and the file stays a Word file', async () => {
    const file = wordFile('<w:altChunk r:id="rId7"/>', {
      'word/afchunk.mht':
        'MIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n<html><body><table><tr><td>规章</td><td>0</td></tr></table></body></html>',
    })
    expect((await documentOf(file)).media).toBe('docx')
    expect(await sketchOf(file)).toEqual(['0:规章 | 1:0'])
  })
})

describe('tables of a Word file', () => {
  test('cells merged down and across', async () => {
    const table = wordTable([
      [wordCell('项目', RESTART + span(2)), wordCell('自然人'), wordCell('总计')],
      [wordCell('', CONTINUE + span(2)), wordCell('1'), wordCell('1')],
      [wordCell('三', RESTART), wordCell('予以公开'), wordCell('2'), wordCell('2')],
      [wordCell('', CONTINUE), wordCell('部分公开'), wordCell(''), wordCell('')],
      [wordCell('四', span(2)), wordCell('3'), wordCell('3')],
    ])
    expect(await sketchOf(wordFile(table))).toEqual([
      '0/2×2:项目 | 2:自然人 | 3:总计',
      '2:1 | 3:1',
      '0/1×2:三 | 1:予以公开 | 2:2 | 3:2',
      '1:部分公开 | 2: | 3:',
      '0/2×1:四 | 2:3 | 3:3',
    ])
  })

  test('a continued cell that has a text keeps it', async () => {
    const table = wordTable([
      [wordCell('甲', RESTART), wordCell('1')],
      [wordCell('乙', CONTINUE), wordCell('2')],
    ])
    expect(await sketchOf(wordFile(table))).toEqual(['0:甲 | 1:1', '0:乙 | 1:2'])
  })

  test('a row that was deleted with changes tracked is gone; columns left free before a row count', async () => {
    const table =
      '<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p/></w:tc></w:tr>' +
      `<w:tr><w:trPr><w:gridBefore w:val="2"/></w:trPr>${wordCell('甲')}${wordCell('1')}</w:tr></w:tbl>`
    expect(await sketchOf(wordFile(table))).toEqual(['2:甲 | 3:1'])
  })

  test('a table in a cell is read in its place', async () => {
    const inner = wordTable([[wordCell('规章'), wordCell('0')]])
    const outer = wordTable([
      [wordCell('左'), `<w:tc><w:p><w:r><w:t>右</w:t></w:r></w:p>${inner}<w:p/></w:tc>`],
    ])
    expect(await sketchOf(wordFile(outer))).toEqual(['左', '右', '0:规章 | 1:0'])
  })

  test('a file of another writer reads the same', async () => {
    const cell = (text: string, spans: { columnSpan?: number; rowSpan?: number } = {}): TableCell =>
      new TableCell({ ...spans, children: [new Paragraph(text)] })
    const table = new Table({
      rows: [
        new TableRow({ children: [cell('三', { rowSpan: 2 }), cell('予以公开'), cell('1')] }),
        new TableRow({ children: [cell('部分公开'), cell('2')] }),
        new TableRow({ children: [cell('总计', { columnSpan: 2 }), cell('3')] }),
      ],
    })
    const file = await Packer.toBuffer(
      new Document({ sections: [{ children: [new Paragraph('甲'), table] }] }),
    )
    expect(await sketchOf(new Uint8Array(file))).toEqual([
      '甲',
      '0/1×2:三 | 1:予以公开 | 2:1',
      '1:部分公开 | 2:2',
      '0/2×1:总计 | 2:3',
    ])
  })
})

const level = (index: number, format: string, text: string): string =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`
const NUMBERING = `<w:numbering>
<w:abstractNum w:abstractNumId="0">${level(0, 'chineseCounting', '%1、')}${level(1, 'chineseCountingThousand', '（%2）')}${level(2, 'decimal', '%3.')}</w:abstractNum>
<w:abstractNum w:abstractNumId="1">${level(0, 'decimal', '%1．')}</w:abstractNum>
<w:abstractNum w:abstractNumId="2">${level(0, 'bullet', '●')}${level(1, 'decimalEnclosedCircle', '%2')}</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>
<w:num w:numId="4"><w:abstractNumId w:val="2"/></w:num>
<w:num w:numId="5"><w:abstractNumId w:val="0"/></w:num>
</w:numbering>`
const STYLES = `<w:styles><w:style w:styleId="H1"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:styleId="H1a"><w:basedOn w:val="H1"/></w:style></w:styles>`
const numbered = (list: number, depth = 0): string =>
  `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${list}"/></w:numPr>`
const numberedFile = (body: string): Uint8Array =>
  wordFile(body, { 'word/numbering.xml': NUMBERING, 'word/styles.xml': STYLES })

describe('automatic numbers', () => {
  test('chapters, sections and items are numbered as printed', async () => {
    const body = [
      wordParagraph('总体情况', numbered(1)),
      wordParagraph('主动公开', numbered(1, 1)),
      wordParagraph('依申请', numbered(1, 1)),
      wordParagraph('其一', numbered(1, 2)),
      wordParagraph('表格', numbered(1)),
      wordParagraph('规章', numbered(5, 1)),
    ].join('')
    expect(await sketchOf(numberedFile(body))).toEqual([
      '一、总体情况',
      '（一）主动公开',
      '（二）依申请',
      '1. 其一',
      '二、表格',
      '（一）规章',
    ])
  })

  test('numbers in table cells, from a style, restarted, circled; bullets are none', async () => {
    const body =
      wordTable([
        [`<w:tc>${wordParagraph('属于国家秘密', numbered(2))}</w:tc>`, wordCell('0')],
        [`<w:tc>${wordParagraph('其他', numbered(2))}</w:tc>`, wordCell('0')],
      ]) +
      wordParagraph('甲', '<w:pStyle w:val="H1a"/>') +
      wordParagraph('乙', `<w:pStyle w:val="H1"/><w:numPr><w:numId w:val="0"/></w:numPr>`) +
      wordParagraph('丙', numbered(3)) +
      wordParagraph('丁', numbered(4)) +
      wordParagraph('戊', numbered(4, 1))
    expect(await sketchOf(numberedFile(body))).toEqual([
      '0:1．属于国家秘密 | 1:0',
      '0:2．其他 | 1:0',
      '一、甲',
      '乙',
      '5．丙',
      '丁',
      '①戊',
    ])
  })

  test('the tenth and the twenty-first in Chinese', async () => {
    const body = Array.from({ length: 21 }, () => wordParagraph('章', numbered(1))).join('')
    const lines = await sketchOf(numberedFile(body))
    expect([lines[9], lines[10], lines[19], lines[20]]).toEqual([
      '十、章',
      '十一、章',
      '二十、章',
      '二十一、章',
    ])
  })
})

describe('archives that are no Word file', () => {
  test.each([
    ['a spreadsheet', { 'xl/workbook.xml': '<x/>' }, 'type-unknown'],
    ['a fixed-layout document', { 'OFD.xml': '<x/>' }, 'type-unknown'],
    ['any archive', { 'a.txt': 'x' }, 'docx-invalid'],
  ])('%s', async (_name, parts, code) => {
    const file = zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, utf8(text)])))
    expect(await refusalOf(file, 'a.docx')).toBe(code)
  })

  test('a main part without a body', async () => {
    expect(await refusalOf(wordFile('', { 'word/document.xml': '<w:document/>' }))).toBe('docx-invalid')
  })

  test('old Word files and encrypted ones are told apart', async () => {
    const container = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
    const old = new Uint8Array(2048)
    old.set(container)
    expect(await refusalOf(old, 'a.doc')).toBe('word-97-not-supported')
    const encrypted = new Uint8Array([...old, ...Buffer.from('EncryptedPackage', 'utf16le')])
    expect(await refusalOf(encrypted, 'a.docx')).toBe('docx-encrypted')
    const workbook = new Uint8Array([...old, ...Buffer.from('Workbook', 'utf16le')])
    expect(await refusalOf(workbook, 'a.doc')).toBe('excel-97-not-supported')
  })

  test('cut off and damaged archives', async () => {
    const file = wordFile(wordParagraph('甲'.repeat(500)))
    expect(await refusalOf(file.subarray(0, file.length - 30), 'a.docx')).toBe('archive-corrupt')
    const stored = zipSync(wordParts(wordParagraph('甲')), { level: 6 })
    const at = Buffer.from(stored).indexOf('word/document.xml') + 20
    stored.fill(0xff, at, at + 30)
    expect(await refusalOf(stored, 'a.docx')).toBe('archive-corrupt')
  })
})
