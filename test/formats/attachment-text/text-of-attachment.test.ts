import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { textOfAttachment } from '../../../src/formats/attachment-text/text-of-attachment.ts'
import { MAX_ATTACHMENT_CHARACTERS } from '../../../src/formats/attachment-text/text-writer.ts'
import { utf8, wordCell, wordFile, wordParagraph, wordTable } from '../extraction/small-files.ts'
import { smallPdf } from '../extraction/small-pdf.ts'
import { pptxOf, xlsxOf } from '../office-inspection/office-samples.ts'
import { zipOf } from '../upload/upload-samples.ts'

const textIn = async (bytes: Uint8Array, name = 'a', media = 'application/octet-stream') => {
  const read = await textOfAttachment(name, media, bytes)
  return read.ok ? read.value.text : read.refusal.code
}

const WORKBOOK = xlsxOf(
  [
    {
      name: '补贴名单',
      xml: '<sheetData><row><c t="s"><v>0</v></c><c t="s"><v>1</v></c></row><row><c t="inlineStr"><is><t>张春分</t></is></c><c><v>1.3800138E+10</v></c></row></sheetData>',
    },
    {
      name: '底稿',
      state: 'hidden',
      xml: '<sheetData><row><c t="str"><v>藏着的话</v></c></row></sheetData>',
    },
  ],
  { 'xl/sharedStrings.xml': '<sst><si><t>姓名</t></si><si><r><t>联系</t></r><r><t>电话</t></r></si></sst>' },
)

describe('the words of an attachment', () => {
  test('Word: paragraphs, and a table row on one line', async () => {
    const body = `${wordParagraph('关于补贴的通知')}${wordTable([[wordCell('项目'), wordCell('金额')]])}`
    expect(await textIn(wordFile(body))).toBe('关于补贴的通知\n项目\t金额')
  })

  test('Excel: names of sheets, shared and inline strings, whole figures, and what is hidden', async () => {
    expect(await textIn(WORKBOOK)).toBe('补贴名单\n底稿\n姓名\t联系电话\n张春分\t13800138000\n藏着的话')
  })

  test('PowerPoint and OpenDocument: paragraphs', async () => {
    const slide = '<p:sld><a:p><a:r><a:t>第一</a:t></a:r><a:r><a:t>页</a:t></a:r></a:p><a:p/></p:sld>'
    expect(await textIn(pptxOf([slide, slide.replace('第一', '第二')]))).toBe('第一页\n第二页')
    const odt = zipOf({
      'content.xml': '<office><text:h>标题</text:h><text:p>正文<text:s/>两段</text:p></office>',
    })
    expect(await textIn(odt)).toBe('标题\n正文 两段')
  })

  test('PDF, CSV and HTML', async () => {
    expect(
      await textIn(
        smallPdf([{ texts: [{ text: '关于危房改造补助对象和补助资金安排情况的公示名单', x: 60, y: 700 }] }]),
      ),
    ).toBe('关于危房改造补助对象和补助资金安排情况的公示名单')
    expect(await textIn(utf8('姓名,金额\r\n李谷雨,100\r\n'), '名单.csv')).toBe('姓名,金额\n李谷雨,100')
    expect(await textIn(utf8('<!doctype html><p>正文</p>'), 'a.html')).toBe('正文')
  })

  test('what cannot be read is refused with its reason', async () => {
    expect(await textIn(smallPdf([{ texts: [] }]))).toBe('pdf-image-only')
    expect(await textIn(utf8('words'), 'a.png', 'image/png')).toBe('type-unknown')
    expect(await textIn(new Uint8Array())).toBe('file-empty')
    expect(await textIn(zipOf({ 'list/a.txt': 'words' }))).toBe('docx-invalid')
    expect(await textIn(WORKBOOK.slice(0, 200))).toBe('archive-corrupt')
  })

  test('no more is kept than the bound', async () => {
    const long = utf8('公开信息\n'.repeat(MAX_ATTACHMENT_CHARACTERS / 4))
    const read = await textOfAttachment('a.txt', 'text/plain', long)
    expect(read.ok && [read.value.isCut, read.value.text.length <= MAX_ATTACHMENT_CHARACTERS]).toEqual([
      true,
      true,
    ])
  })

  test('damaged workbooks never throw', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(WORKBOOK.length - 1), fc.integer({ min: 0, max: 255 }), async (at, byte) => {
        const damaged = Uint8Array.from(WORKBOOK)
        damaged[at] = byte
        expect(typeof (await textIn(damaged))).toBe('string')
      }),
      { numRuns: 300 },
    )
  })
})
