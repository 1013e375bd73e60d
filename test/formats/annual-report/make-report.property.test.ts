import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readAnnualReport } from '../../../src/formats/annual-report/read-annual-report.ts'
import type { AnnualReport, Cell, Narrative } from '../../../src/law/annual-report/annual-report.ts'
import { SECTION_HEADINGS } from '../../../src/law/annual-report/form.ts'
import { rowsOf } from '../../../src/law/annual-report/report-rows.ts'
import { arbitraryReport } from './arbitrary-report.ts'
import { utf8 } from './layouts/layout.ts'
import { makeReportDocx } from './makers/make-report-docx.ts'
import { makeReportHtml } from './makers/make-report-html.ts'
import { makeReportMarkdown } from './makers/make-report-markdown.ts'
import { makeReportText } from './makers/make-report-text.ts'
import { property } from './property-runs.ts'

const MAKERS = [
  { fileName: 'report.txt', runs: 15, make: (report: AnnualReport) => utf8(makeReportText(report)) },
  { fileName: 'report.md', runs: 15, make: (report: AnnualReport) => utf8(makeReportMarkdown(report)) },
  { fileName: 'report.html', runs: 15, make: (report: AnnualReport) => utf8(makeReportHtml(report)) },
  { fileName: 'report.docx', runs: 4, make: makeReportDocx },
] as const

const withoutSpaces = (narrative: Narrative) => ({
  overview: narrative.overview?.replaceAll(/\s/g, ''),
  problems: narrative.problems?.replaceAll(/\s/g, ''),
  other: narrative.other?.replaceAll(/\s/g, ''),
})

const asPrinted = (cell: Cell | undefined) =>
  cell === undefined
    ? null
    : { state: cell.state, printed: cell.printed.trim(), value: 'value' in cell ? cell.value : null }

const cellsAsPrinted = (report: AnnualReport) =>
  Object.fromEntries(
    Object.entries(report.cells)
      .sort(([a], [b]) => a.localeCompare(b))
      .map(([path, cell]) => [path, asPrinted(cell)]),
  )

describe('a report that was made reads back equal', () => {
  test.each(MAKERS)('$fileName', async ({ fileName, runs, make }) => {
    await fc.assert(
      fc.asyncProperty(arbitraryReport({ dressed: true }), async (report) => {
        const result = await readAnnualReport(await make(report), fileName)
        if (!result.ok) throw new Error(`refused: ${result.refusal.code}`)
        const { organ, year, form, title, narrative } = result.value
        expect({ organ, year, form, title }).toEqual({
          organ: report.organ,
          year: report.year,
          form: report.form,
          title: report.title,
        })
        expect(cellsAsPrinted(result.value)).toEqual(cellsAsPrinted(report))
        expect(withoutSpaces(narrative)).toEqual(withoutSpaces(report.narrative))
        expect(result.value.headings.map(({ section }) => section)).toEqual([1, 2, 3, 4, 5, 6])
      }),
      property(runs),
    )
  })
})

describe('a report that was made', () => {
  const [report] = fc.sample(arbitraryReport({ editions: ['2021'] }), { numRuns: 1, seed: 20 })
  const made = report as AnnualReport

  test('prints every official label and heading', () => {
    const html = makeReportHtml(made)
    for (const { label } of rowsOf(made)) expect(html).toContain(label)
    for (const heading of SECTION_HEADINGS) expect(html).toContain(heading)
  })

  test('cannot carry markup out of its prose', () => {
    const overview = '正文里的<b>粗体</b>照原样印出。'
    const html = makeReportHtml({ ...made, narrative: { ...made.narrative, overview } })
    expect(html).toContain('正文里的&lt;b&gt;粗体&lt;/b&gt;照原样印出。')
    expect(html).not.toContain('<b>')
  })

  test.each(MAKERS)('keeps marks of the format in its prose: $fileName', async ({ fileName, make }) => {
    const overview = '正文里的 5 < 7、甲 & 乙、"引号"和 1 | 2 都照原样印出。'
    const result = await readAnnualReport(
      await make({ ...made, narrative: { ...made.narrative, overview } }),
      fileName,
    )
    expect(result.ok && result.value.narrative.overview).toBe(overview)
  })
})
