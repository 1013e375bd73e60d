import { describe, expect, test } from 'vitest'
import type { HiddenContent } from '../../../src/formats/office-inspection/hidden-content.ts'
import { inspectHidden } from '../../../src/formats/office-inspection/inspect-hidden.ts'
import type { PdfPart, SmallPage } from '../extraction/small-pdf.ts'
import { lockedPdf, pdfString, pdfWith, typeset } from '../redaction/redaction-samples.ts'

const SEEN = { text: '经审查，决定部分公开。', x: 60, y: 700, size: 20 }
const page: SmallPage = { texts: [SEEN] }
const utf16 = (text: string): string => Buffer.from(text, 'utf16le').swap16().toString('hex')
const show = (text: string): string => `BT /F2 20 Tf 60 700 Td <${utf16(text)}> Tj ET`
const drawn = (operators: string, entries = ''): SmallPage => ({
  texts: [],
  stream: Buffer.from(operators, 'latin1'),
  entries,
})

const findingsIn = async (bytes: Uint8Array): Promise<readonly HiddenContent[]> => {
  const result = await inspectHidden(bytes)
  if (!result.ok) throw new Error(result.refusal.code)
  return result.value
}

const linesOf = async (
  pages: readonly SmallPage[],
  catalogue = '',
  more: readonly PdfPart[] = [],
  trailer = '',
) =>
  (await findingsIn(pdfWith(pages, catalogue, more, trailer))).map(
    ({ kind, page: number, name, count, excerpt }) =>
      [kind, number, name, count, excerpt].filter((part) => part !== null).join(' '),
  )

describe('text that leaves no trace on the page', () => {
  test('what is seen is not called hidden: black, coloured, white on dark, turned, small', async () => {
    const pages = [
      page,
      drawn(`0.8 0.1 0.1 rg ${show('红色文字')}`),
      drawn(`0.1 0.2 0.4 rg 40 680 300 60 re f 1 g ${show('深底白字')}`),
      {
        texts: [
          { ...SEEN, turned: 30, y: 300 },
          { text: '小号文字', x: 60, y: 100, size: 6 },
        ],
      },
      { ...page, entries: '/Rotate 270' },
    ]
    expect(await linesOf(pages)).toEqual([])
  })

  test('a typeset page with a table has nothing hidden', async () => {
    const source =
      '#set page(width: 400pt, height: 300pt)\n#set text(font: "Noto Serif SC", size: 9pt)\n#table(columns: 3, [序号], [事项], [时间], [一], [三二十], [一、二；三])\n#text(fill: gray)[灰字一二三]'
    expect((await findingsIn(typeset(source))).filter(({ kind }) => kind === 'hidden-text')).toEqual([])
  })

  test.each([
    ['white on white', `1 g ${show('白底白字')}`, ['hidden-text 1 4 白底白字']],
    ['under a black box', `${show('涂黑未删')} 0 g 40 680 300 60 re f`, ['hidden-text 1 4 涂黑未删']],
    ['under a white box', `${show('盖白未删')} 1 g 40 680 300 60 re f`, ['hidden-text 1 4 盖白未删']],
    ['not painted', `3 Tr ${show('不画的字')}`, ['hidden-text 1 4 不画的字', 'text-layer 1 4']],
    ['beside the sheet', `BT /F2 20 Tf 700 700 Td <${utf16('页外')}> Tj ET`, ['hidden-text 1 2 页外']],
  ])('%s', async (_, operators, lines) => {
    expect(await linesOf([drawn(operators)])).toEqual(lines)
  })

  test('unpainted text over what it says, as scanners put it, is a layer and not hidden', async () => {
    expect(await linesOf([drawn(`${show('扫描所得')} 3 Tr ${show('扫描所得')}`)])).toEqual(['text-layer 1 4'])
  })
})

describe('what a PDF carries beside its pages', () => {
  test('notes and filled fields, by page', async () => {
    const note = {
      id: 50,
      dictionary: `<< /Type /Annot /Subtype /Text /Rect [10 10 30 30] /Contents ${pdfString('勿公开')} >>`,
    }
    const field = {
      id: 51,
      dictionary: `<< /Type /Annot /Subtype /Widget /FT /Tx /T (n) /V ${pdfString('填写值')} /Rect [10 40 90 60] /P 12 0 R >>`,
    }
    expect(
      await linesOf(
        [page, { ...page, entries: '/Annots [50 0 R 51 0 R]' }],
        '/AcroForm << /Fields [51 0 R] >>',
        [note, field],
      ),
    ).toEqual(['annotation 2 1 勿公开', 'form-field 2 1 填写值'])
  })

  test('properties, attachments, scripts, layers', async () => {
    const more = [
      {
        id: 60,
        dictionary: `<< /Title ${pdfString('底稿')} /Author ${pdfString('周霜降')} /Matter ${pdfString('内部')} >>`,
      },
      { id: 62, dictionary: '<< /Type /EmbeddedFile >>', stream: Buffer.from('x') },
      { id: 63, dictionary: '<< /Type /Filespec /F (a.txt) /EF << /F 62 0 R >> >>' },
      { id: 64, dictionary: `<< /Type /OCG /Name ${pdfString('草稿层')} >>` },
    ]
    const catalogue =
      '/OCProperties << /OCGs [64 0 R] /D << /Order [64 0 R] /OFF [64 0 R] >> >> /Names << /EmbeddedFiles << /Names [(a.txt) 63 0 R] >> /JavaScript << /Names [(x) << /S /JavaScript /JS (app.alert) >>] >> >>'
    expect(await linesOf([page], catalogue, more, '/Info 60 0 R')).toEqual([
      'property Title 1 底稿',
      'author Author 1 周霜降',
      'property Matter 1 内部',
      'attachment a.txt 1',
      'script 1',
      'layer 草稿层 1',
    ])
  })

  test.each([
    ['a text', Buffer.from('说明'), 'file-corrupt'],
    ['a damaged PDF', Buffer.from('%PDF-1.7 no more'), 'file-corrupt'],
    ['a PDF behind a password', lockedPdf([page], 'spring'), 'file-encrypted'],
  ])('%s is refused', async (_, bytes, code) => {
    expect(await inspectHidden(bytes)).toMatchObject({ ok: false, refusal: { code } })
  })
})
