/**
 * Annual reports out of the records of a large county: one organ's report, all reports of a year, a cell opened to its cases,
 * each beside SQL written by hand for it, in the same run.
 * `--requests N` and `--organs N` choose another size, `--years N` over how many years the requests are spread.
 */
import { parseArgs } from 'node:util'
import { cellRecords } from '../src/actions/annual-report-filing/cell-records.ts'
import { compileReport, compileReports } from '../src/actions/annual-report-filing/compile-report.ts'
import type { CellPath, Cells } from '../src/law/annual-report/annual-report.ts'
import { countedValue } from '../src/law/annual-report/cell-value.ts'
import { compare, tableRow } from './cases/compare.ts'
import { fillCounty } from './cases/filled-county.ts'
import { type BareFigures, bareCaseList, bareReports } from './compile/bare-report.ts'

const { values } = parseArgs({
  args: process.argv.slice(3),
  options: {
    requests: { type: 'string', default: '100000' },
    organs: { type: 'string', default: '80' },
    years: { type: 'string', default: '5' },
  },
})
const [requests, organs, years] = [Number(values.requests), Number(values.organs), Number(values.years)]

const RUNS = 60
const COUNTY_RUNS = 20

const county = await fillCounty(requests, Math.ceil(requests / 50), { organs, years })
const { context, db } = county
const year = Number(context.now().slice(0, 4)) - 1

const figuresOf = (all: readonly Cells[]): BareFigures => {
  const sum = (cell: CellPath) => all.reduce((total, cells) => total + (countedValue(cells[cell]) ?? 0), 0)
  return {
    newReceived: sum('requests.newReceived.6'),
    totalProcessed: sum('requests.totalProcessed.6'),
    carriedForward: sum('requests.carriedForward.6'),
  }
}

const same = (what: string, own: unknown, bare: unknown): void => {
  if (JSON.stringify(own) !== JSON.stringify(bare))
    throw new Error(`${what}: ${JSON.stringify(own)} is not ${JSON.stringify(bare)}`)
}

const listed = await db
  .selectFrom('organ')
  .select(['id', 'kind'])
  .where('owes_report', '=', true)
  .where('kind', 'not in', ['countyGovernment', 'cityGovernment'])
  .orderBy('id')
  .execute()
const ids = listed.map(({ id }) => id)
const [busiest] = await db
  .selectFrom('request')
  .select('organ_id as id')
  .where('organ_id', 'in', ids)
  .groupBy('organ_id')
  .orderBy(({ fn }) => fn.countAll(), 'desc')
  .limit(1)
  .execute()
const organId = busiest?.id ?? ids[0] ?? 0
const actor = { ...county.handler, roles: [{ role: 'handler' as const, organId }] }

const ownReports = async (organIds: readonly number[]): Promise<BareFigures> => {
  const all = await compileReports(context, organIds, year)
  if (!all.ok) throw new Error(all.refusal.code)
  return figuresOf([...all.value.reports.values()].map(({ cells }) => cells))
}

const ownReport = async (): Promise<BareFigures> => {
  const report = await compileReport(context, organId, year)
  if (!report.ok) throw new Error(report.refusal.code)
  return figuresOf([report.value.cells])
}

const ownList = async (): Promise<number> => {
  const asked = { organId, year, cell: 'requests.granted.6' }
  const page = await cellRecords(context, actor, asked, { cursor: null, limit: 50 })
  if (!page.ok) throw new Error(page.refusal.code)
  return page.value.items.length
}

try {
  same('one organ', await ownReport(), await bareReports(db, [organId], year))
  same('all organs', await ownReports(ids), await bareReports(db, ids, year))
  same('cases of a cell', await ownList(), await bareCaseList(db, organId, year))
  const compared = [
    await compare('report of the busiest organ', ownReport, () => bareReports(db, [organId], year), {
      runs: RUNS,
      atOnce: 1,
    }),
    await compare(
      `reports of all ${ids.length} organs`,
      () => ownReports(ids),
      () => bareReports(db, ids, year),
      { runs: COUNTY_RUNS, atOnce: 1 },
    ),
    await compare('a cell opened: the first 50 cases', ownList, () => bareCaseList(db, organId, year), {
      runs: RUNS,
      atOnce: 1,
    }),
  ]
  console.log(
    `\n\`npm run bench -- compile\` · Node ${process.version} · ${requests} cases over ${years} years in ${ids.length} organs · ` +
      `filled in ${county.fillSeconds.toFixed(0)} s\n`,
  )
  console.log('| what | p50 / p95 ms | SQL by hand p50 / p95 ms | times | a second | by hand, a second |')
  console.log('|---|---:|---:|---:|---:|---:|')
  for (const each of compared) console.log(tableRow(each))
} finally {
  await county.close()
}
