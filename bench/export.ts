/** DOCX and PDF of the reports of 80 organs, each PDF beside a bare compile of the same layout and data by typst, in turns. */

import { dirname } from 'node:path'
import { performance } from 'node:perf_hooks'
import { parseArgs } from 'node:util'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import fc from 'fast-check'
import { makeReportDocx } from '../src/formats/annual-report-document/make-report-docx.ts'
import { makeReportPdf, reportPdfData } from '../src/formats/annual-report-document/make-report-pdf.ts'
import { REPORT_LAYOUT } from '../src/formats/annual-report-document/report-layout.ts'
import type { ReportPrint } from '../src/formats/annual-report-document/report-print.ts'
import { fontFiles } from '../src/formats/request-document/print-fonts.ts'
import type { AnnualReport } from '../src/law/annual-report/annual-report.ts'
import { arbitraryReport } from '../test/formats/annual-report/arbitrary-report.ts'
import { withWords } from '../test/formats/annual-report-document/arbitrary-words.ts'

const { values } = parseArgs({
  args: process.argv.slice(2).filter((argument) => argument !== 'export'),
  options: { organs: { type: 'string', default: '80' }, seed: { type: 'string', default: '711' } },
})

const AIM_PDF_MS = 60
const WARM_UP = 5
const print: ReportPrint = { dated: '2026-01-20', mark: null }

const bare = NodeCompiler.create({ fontArgs: [{ fontPaths: fontFiles().map(dirname) }] })
const bareCompile = async (report: AnnualReport): Promise<void> => {
  const data = JSON.stringify(reportPdfData(report, print))
  bare.pdf({ mainFileContent: REPORT_LAYOUT, inputs: { data } }, { pdfStandard: 'a-2u' })
  bare.evictCache(5)
}

const WORK = {
  'PDF as made': (report: AnnualReport) => makeReportPdf(report, print),
  'PDF, bare typst': bareCompile,
  DOCX: (report: AnnualReport) => makeReportDocx(report, print),
} as const

interface Taken {
  /** Milliseconds of the clock, and of the processors. */
  readonly wall: number
  readonly cpu: number
}

const measured = async (
  work: (report: AnnualReport) => Promise<unknown>,
  report: AnnualReport,
): Promise<Taken> => {
  const before = process.cpuUsage()
  const begin = performance.now()
  await work(report)
  const { user, system } = process.cpuUsage(before)
  return { wall: performance.now() - begin, cpu: (user + system) / 1000 }
}

const reports = fc.sample(arbitraryReport({ styles: ['plain'] }).chain(withWords), {
  numRuns: Number(values.organs) + WARM_UP,
  seed: Number(values.seed),
})
const times = new Map<string, Taken[]>(Object.keys(WORK).map((name) => [name, []]))
for (const [index, report] of reports.entries()) {
  for (const [name, work] of Object.entries(WORK)) {
    const taken = await measured(work, report)
    if (index >= WARM_UP) times.get(name)?.push(taken)
  }
}

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
const mean = (taken: readonly Taken[], of: keyof Taken): number =>
  taken.reduce((sum, each) => sum + each[of], 0) / Math.max(1, taken.length)
const bareTaken = times.get('PDF, bare typst') ?? []

console.log(
  `| ${values.organs} reports | mean ms | median | 95 % | processor ms | against bare typst | aim |`,
)
console.log('|---|---|---|---|---|---|---|')
for (const [name, taken] of times) {
  const sorted = taken.map(({ wall }) => wall).toSorted((a, b) => a - b)
  const cells = [
    mean(taken, 'wall'),
    at(sorted, 0.5),
    at(sorted, 0.95),
    mean(taken, 'cpu'),
    ...(name === 'DOCX' ? [] : [mean(taken, 'wall') / mean(bareTaken, 'wall')]),
  ].map((value, index) => value.toFixed(index === 4 ? 2 : 1))
  console.log(`| ${[name, ...cells, ...(name === 'PDF as made' ? [`${AIM_PDF_MS} ms`] : [])].join(' | ')} |`)
}
