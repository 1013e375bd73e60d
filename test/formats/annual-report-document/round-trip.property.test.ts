import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readAnnualReport } from '../../../src/formats/annual-report/read-annual-report.ts'
import { makeReportDocx } from '../../../src/formats/annual-report-document/make-report-docx.ts'
import { makeReportHtml } from '../../../src/formats/annual-report-document/make-report-html.ts'
import { makeReportPdf } from '../../../src/formats/annual-report-document/make-report-pdf.ts'
import { makeReportXlsx } from '../../../src/formats/annual-report-document/make-report-xlsx.ts'
import { readReportWorkbook } from '../../../src/formats/annual-report-document/read-report-workbook.ts'
import { DRAFT_MARK, type ReportPrint } from '../../../src/formats/annual-report-document/report-print.ts'
import type { AnnualReport, Cell } from '../../../src/law/annual-report/annual-report.ts'
import { arbitraryReport } from '../annual-report/arbitrary-report.ts'
import { property } from '../annual-report/property-runs.ts'
import { withWords } from './arbitrary-words.ts'

const print: fc.Arbitrary<ReportPrint> = fc
  .constantFrom(DRAFT_MARK, null)
  .map((mark) => ({ dated: '2026-01-20' as ReportPrint['dated'], mark }))

const FORMATS = [
  {
    ending: 'pdf',
    runs: 12,
    make: makeReportPdf,
    read: (bytes: Uint8Array) => readAnnualReport(bytes, 'report.pdf'),
  },
  {
    ending: 'docx',
    runs: 8,
    make: makeReportDocx,
    read: (bytes: Uint8Array) => readAnnualReport(bytes, 'report.docx'),
  },
  {
    ending: 'html',
    runs: 15,
    make: async (report: AnnualReport, given: ReportPrint) =>
      new TextEncoder().encode(makeReportHtml(report, given)),
    read: (bytes: Uint8Array) => readAnnualReport(bytes, 'report.html'),
  },
  { ending: 'xlsx', runs: 8, make: makeReportXlsx, read: readReportWorkbook },
] as const

const asRead = (cell: Cell | undefined) =>
  cell && { state: cell.state, value: 'value' in cell ? cell.value : null }

/** A workbook keeps the figure, not how many blanks stood around it. */
const figures = (report: AnnualReport) =>
  Object.fromEntries(
    Object.entries(report.cells)
      .sort(([a], [b]) => a.localeCompare(b))
      .map(([path, cell]) => [path, asRead(cell)]),
  )

/** Paragraph by paragraph; blanks between Chinese and Latin are the printer's. */
const words = ({ narrative }: AnnualReport) =>
  Object.values(narrative).map((text) => text?.split('\n').map((line) => line.replaceAll(/\s/g, '')))

describe('a report that was made as a document reads back equal', () => {
  test.each(FORMATS)('$ending', { timeout: 120_000 }, async ({ runs, make, read }) => {
    const reports = arbitraryReport({ dressed: true }).chain(withWords)
    await fc.assert(
      fc.asyncProperty(reports, print, async (report, given) => {
        const back = await read(await make(report, given))
        if (!back.ok) throw new Error(`refused: ${back.refusal.code}`)
        const { organ, year, form, title } = back.value
        expect({ organ, year, form, title }).toEqual({
          organ: report.organ,
          year: report.year,
          form: report.form,
          title: report.title,
        })
        expect(figures(back.value)).toEqual(figures(report))
        expect(words(back.value)).toEqual(words(report))
      }),
      property(runs),
    )
  })
})
