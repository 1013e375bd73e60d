import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import {
  proactiveTable,
  remedyTable,
  requestTable,
} from '../../../src/formats/annual-report/make-report-tables.ts'
import { readAnnualReport } from '../../../src/formats/annual-report/read-annual-report.ts'
import { makeReportDocx } from '../../../src/formats/annual-report-document/make-report-docx.ts'
import { makeReportHtml } from '../../../src/formats/annual-report-document/make-report-html.ts'
import { makeReportPdf } from '../../../src/formats/annual-report-document/make-report-pdf.ts'
import { makeReportXlsx } from '../../../src/formats/annual-report-document/make-report-xlsx.ts'
import { splitLead } from '../../../src/formats/annual-report-document/paragraph-lead.ts'
import { drawPicture } from '../../../src/formats/annual-report-document/picture/draw-picture.ts'
import { makePicturePng } from '../../../src/formats/annual-report-document/picture/make-picture-png.ts'
import { makePictureSvg } from '../../../src/formats/annual-report-document/picture/make-picture-svg.ts'
import { DRAFT_MARK, type ReportPrint } from '../../../src/formats/annual-report-document/report-print.ts'
import { placedCells } from '../../../src/formats/annual-report-document/table-measures.ts'
import type { AnnualReport, Cell } from '../../../src/law/annual-report/annual-report.ts'
import { rowsOf } from '../../../src/law/annual-report/report-rows.ts'
import { arbitraryReport } from '../annual-report/arbitrary-report.ts'

const FINAL: ReportPrint = { dated: '2026-01-20', mark: null }
const DRAFT: ReportPrint = { ...FINAL, mark: DRAFT_MARK }
const [sample, sampleBefore] = fc.sample(
  arbitraryReport({ editions: ['2021'], filled: 'every', styles: ['plain'] }),
  { numRuns: 2, seed: 6 },
)
const report: AnnualReport = {
  ...(sample as AnnualReport),
  narrative: { overview: '（一）主动公开。全年公开。\n一是有序。', problems: '问题和改进。', other: '无。' },
}
const before = sampleBefore as AnnualReport

const part = (file: Uint8Array, name: string): string => strFromU8(unzipSync(file)[name] ?? new Uint8Array())
const count = (text: string, pattern: RegExp): number => [...text.matchAll(pattern)].length

describe('the Word file', () => {
  test('has the page, the grid and the fonts of GB/T 9704, each with what may stand in', async () => {
    const file = await makeReportDocx(report, FINAL)
    const document = part(file, 'word/document.xml')
    expect(document).toMatch(/<w:pgMar w:top="20\d\d" w:right="147\d" w:bottom="198\d" w:left="158\d"/)
    expect(document).toContain('<w:docGrid w:type="linesAndChars" w:linePitch="580"')
    const fonts = part(file, 'word/fontTable.xml')
    for (const font of ['仿宋', '黑体', '楷体', '方正小标宋简体']) {
      expect(document).toContain(`w:eastAsia="${font}"`)
      expect(fonts).toMatch(new RegExp(`<w:font w:name="${font}"><w:altName w:val="[^"]+"`))
    }
    expect(part(file, 'word/footer1.xml')).toContain('– ')
  })

  test('has three true tables with merged cells, every printed row of the form, and no picture', async () => {
    const file = await makeReportDocx(report, FINAL)
    const document = part(file, 'word/document.xml')
    expect(count(document, /<w:tbl>/g)).toBe(3)
    expect(count(document, /<w:vMerge w:val="restart"\/>/g)).toBe(
      [proactiveTable, requestTable, remedyTable]
        .flatMap((table) => placedCells(table(report)))
        .filter(({ rowSpan }) => rowSpan > 1).length,
    )
    for (const { label } of rowsOf(report)) expect(document).toContain(label)
    expect(document).not.toContain('<w:drawing')
    expect(Object.keys(unzipSync(file)).filter((name) => name.includes('media'))).toEqual([])
  })

  test('is the same file for the same report, and a draft is marked on odd and even pages', async () => {
    expect(await makeReportDocx(report, FINAL)).toEqual(await makeReportDocx(report, FINAL))
    const draft = unzipSync(await makeReportDocx(report, DRAFT))
    const headers = Object.keys(draft).filter((name) => /^word\/header\d\.xml$/.test(name))
    expect(headers).toHaveLength(2)
    for (const name of headers) expect(strFromU8(draft[name] ?? new Uint8Array())).toContain('草稿')
  })
})

describe('the PDF', () => {
  test('declares itself archival and breaks a table whose cells are too long for one page, losing nothing', async () => {
    const long: Cell = {
      state: 'annotated',
      value: 3,
      printed: '3（其中涉及往年结转的案件）',
    }
    const cells = Object.fromEntries(
      Object.entries(report.cells).map(([path, cell]) => [
        path,
        /^requests\.\w+\.[05]$/.test(path) ? long : (cell as Cell),
      ]),
    )
    const pdf = await makeReportPdf({ ...report, cells }, FINAL)
    expect(Buffer.from(pdf).includes('pdfaid')).toBe(true)
    const read = await readAnnualReport(pdf, 'report.pdf')
    if (!read.ok) expect.fail(read.refusal.code)
    const told = Object.entries(read.value.cells).filter(([, cell]) => cell?.printed.startsWith('3（其中'))
    expect(told).toHaveLength(50)
  })

  test('prints 〓 with a note of its code for a character that no font has', async () => {
    const overview = '公开了𠮷祥里的规划，𫝆日可查。'
    const pdf = await makeReportPdf(
      { ...report, narrative: { ...report.narrative, overview: `${overview}\u{10fffd}` } },
      FINAL,
    )
    const read = await readAnnualReport(pdf, 'report.pdf')
    if (!read.ok) expect.fail(read.refusal.code)
    expect(read.value.narrative.overview).toContain('〓')
    expect(read.value.narrative.other).toContain('U+10FFFD')
  })
})

test('the page cannot be broken out of, whatever words and organ hold', () => {
  const nasty = '</title><script>alert(1)</script><img src=x onerror=alert(1)>"\u0007'
  const html = makeReportHtml(
    { ...report, organ: nasty, title: nasty, narrative: { overview: nasty, problems: nasty, other: nasty } },
    DRAFT,
  )
  expect(html).not.toMatch(/<script|<img/)
  expect(html).not.toContain('\u0007')
  const svg = makePictureSvg(drawPicture({ ...report, organ: nasty }, null, DRAFT_MARK))
  expect(svg).not.toMatch(/<script|<img/)
  expect(svg).not.toContain('\u0007')
})

test('every head of the page says what it heads', () => {
  const html = makeReportHtml(report, FINAL)
  expect(count(html, /<th /g)).toBeGreaterThan(60)
  expect(html).not.toMatch(/<th>|<th (?!scope=)/)
  expect(count(html, /scope="rowgroup"/g)).toBe(5)
})

test('a workbook of figures runs no formula', async () => {
  const nasty = { state: 'annotated', value: 1, printed: '=1+1' } as const
  const file = await makeReportXlsx(
    { ...report, cells: { ...report.cells, 'proactive.licenceDecisions': nasty } },
    FINAL,
  )
  const parts = Object.entries(unzipSync(file)).filter(([name]) => name.startsWith('xl/worksheets/sheet'))
  expect(parts).toHaveLength(4)
  for (const [, bytes] of parts) expect(strFromU8(bytes)).not.toContain('<f>')
  expect(strFromU8(parts[0]?.[1] ?? new Uint8Array())).toContain('<mergeCell ')
})

describe('the picture', () => {
  test('says every number that it shows in words, this year and last', () => {
    const picture = drawPicture(report, before, null)
    const shown = picture.marks.flatMap((mark) =>
      mark.kind === 'text' ? (/^(?:上年 )?([\d,]+)$/.exec(mark.text)?.[1] ?? []) : [],
    )
    expect(shown.length).toBeGreaterThan(40)
    for (const figure of shown) expect(picture.words).toContain(figure)
  })

  test('keeps its marks inside', () => {
    const { marks, width, height } = drawPicture(report, before, DRAFT_MARK)
    for (const mark of marks) {
      expect(mark.x).toBeGreaterThanOrEqual(0)
      expect(mark.y).toBeLessThanOrEqual(height)
      if (mark.kind === 'rect') expect(mark.x + mark.width).toBeLessThanOrEqual(width + 0.01)
    }
  })

  test('is drawn as PNG of its own size', async () => {
    const picture = drawPicture(report, null, null)
    const png = Buffer.from(await makePicturePng(picture))
    expect(png.subarray(1, 4).toString()).toBe('PNG')
    expect(png.readUInt32BE(16)).toBe(picture.width)
    expect(png.readUInt32BE(20)).toBe(picture.height)
  })
})

test.each([
  ['（一）主动公开情况。全年平稳。', '（一）主动公开情况。'],
  ['(二)依申请公开情况', '(二)依申请公开情况'],
  ['一是健全制度。', ''],
  ['（三）这一段没有小标题而是一句很长很长的话，长到没有人会把它当成标题来读，所以照正文排。', ''],
])('the heading within %s is %s', (text, lead) => {
  expect(splitLead(text)).toEqual({ lead, text: text.slice(lead.length) })
})
