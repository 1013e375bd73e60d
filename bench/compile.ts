/**
 * Annual reports out of the records of a large county on 10 January, carried over from the signed reports of the year before:
 * one organ's report, all reports of a year, the county's own, a cell opened to its cases, each beside SQL written by hand
 * for it, in the same run; and the officer's page beside the bare compile.
 * `--requests N` and `--years N` choose another size, `--data FOLDER` keeps the county for the next run.
 */
import { loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { cellRecords } from '../src/actions/annual-report-filing/cell-records.ts'
import { compileReport, compileReports } from '../src/actions/annual-report-filing/compile-report.ts'
import { readFiling } from '../src/actions/annual-report-filing/read-filing.ts'
import { instantOf } from '../src/actions/county-time.ts'
import type { CompiledReport } from '../src/law/annual-report/compiled-report.ts'
import type { LocalDateTime } from '../src/law/time/local-date.ts'
import { type Compared, compare, tableRow } from './cases/compare.ts'
import { bareCaseList, bareReports } from './compile/bare-report.ts'
import { mustEqual } from './compile/equal-figures.ts'
import { handlerOf, prepareCounty } from './county/prepared-county.ts'

const { values } = parseArgs({
  args: process.argv.slice(3),
  options: {
    requests: { type: 'string', default: '100000' },
    years: { type: 'string', default: '5' },
    data: { type: 'string' },
  },
})
const [requests, years] = [Number(values.requests), Number(values.years)]

const ONE_AT_A_TIME = { runs: 60, atOnce: 1 }
const COUNTY = { runs: 20, atOnce: 1 }
const CELL = 'requests.granted.6'
const FIRST_PAGE = { cursor: null, limit: 50 }

const county = await prepareCounty({ requests, years, home: values.data ?? null })
const { context, db } = county
const year = Number(context.now().slice(0, 4)) - 1
const january: LocalDateTime = `${year + 1}-01-10T10:00:00`
const inJanuary = { ...context, now: () => january, instant: () => instantOf(january) }

const listed = await db
  .selectFrom('organ')
  .select(['id', 'kind'])
  .where('owes_report', '=', true)
  .orderBy('id')
  .execute()
const rootId = listed.find(({ kind }) => kind === 'countyGovernment')?.id ?? 0
const ids = listed.map(({ id }) => id).filter((id) => id !== rootId)
const { id: organId } = await db
  .selectFrom('request')
  .select('organ_id as id')
  .where('organ_id', 'in', ids)
  .groupBy('organ_id')
  .orderBy(({ fn }) => fn.countAll(), 'desc')
  .limit(1)
  .executeTakeFirstOrThrow()
const officer = await handlerOf(db, organId)

const ownReports = async (): Promise<readonly CompiledReport[]> => {
  const all = await compileReports(context, ids, year)
  if (!all.ok) throw new Error(all.refusal.code)
  return [...all.value.reports.values()]
}

const ownReport = async (of: number): Promise<CompiledReport> => {
  const report = await compileReport(context, of, year)
  if (!report.ok) throw new Error(report.refusal.code)
  return report.value
}

const ownList = async (): Promise<readonly string[]> => {
  const page = await cellRecords(context, officer, { organId, year, cell: CELL }, FIRST_PAGE)
  if (!page.ok) throw new Error(page.refusal.code)
  return page.value.items.flatMap((item) => (item.kind === 'request' ? [item.number] : []))
}

const openPage = async (of: number): Promise<void> => {
  const page = await readFiling(inJanuary, officer, of, year)
  if (!page.ok) throw new Error(page.refusal.code)
  if (page.value.phase !== 'drafting') throw new Error(`the report of ${of} is ${page.value.phase}`)
}

/** Every cell of every report, and each report carried over from the signed one before it. */
const checkAll = async (): Promise<{
  readonly members: readonly number[]
  readonly everyone: readonly number[]
}> => {
  const [reports, area] = [await ownReports(), await ownReport(rootId)]
  const members = reports.flatMap(({ organIds }) => organIds)
  const rows = await bareReports(db, area.organIds, year)
  const checked = [...reports, area].map((report) => mustEqual(report, rows))
  const carried = reports.filter(({ origins }) => origins['requests.carriedOver.6'] === 'lastYear').length
  const sum = (of: 'cells' | 'filled') => checked.reduce((total, each) => total + each[of], 0)
  console.log(
    `${checked.length} reports of ${year}, ${sum('cells')} cells (${sum('filled')} not zero) equal to the SQL by hand; ` +
      `${carried} of ${reports.length} carried over from a signed report\n`,
  )
  return { members, everyone: area.organIds }
}

const beside = async ({
  members,
  everyone,
}: Awaited<ReturnType<typeof checkAll>>): Promise<readonly Compared[]> => [
  await compare(
    'report of the busiest organ',
    () => ownReport(organId),
    () => bareReports(db, [organId], year),
    ONE_AT_A_TIME,
  ),
  await compare(
    `reports of all ${ids.length} organs`,
    ownReports,
    () => bareReports(db, members, year),
    COUNTY,
  ),
  await compare(
    'report of the county over its area',
    () => ownReport(rootId),
    () => bareReports(db, everyone, year),
    COUNTY,
  ),
  await compare(
    'a cell opened: the first 50 cases',
    ownList,
    () => bareCaseList(db, organId, year),
    ONE_AT_A_TIME,
  ),
]

const organAt = (index: number): number => ids[index % ids.length] ?? organId

/** The first look at a draft is held against the words of all others; later ones remember what was found. */
const pages = async (): Promise<readonly Compared[]> => [
  await compare(
    'page of an organ, first opened',
    (index) => openPage(organAt(index)),
    (index) => ownReport(organAt(index)),
    ONE_AT_A_TIME,
  ),
  await compare(
    'page of the busiest organ, opened again',
    () => openPage(organId),
    () => ownReport(organId),
    ONE_AT_A_TIME,
  ),
]

const print = (bare: string, rows: readonly Compared[]): void => {
  console.log(`| what | p50 / p95 ms | ${bare} p50 / p95 ms | times | a second | ${bare}, a second |`)
  console.log(`|---|---:|---:|---:|---:|---:|\n${rows.map(tableRow).join('\n')}\n`)
}

try {
  const organs = await checkAll()
  const list = [await ownList(), await bareCaseList(db, organId, year)].map((each) => each.join())
  if (list[0] !== list[1]) throw new Error('the cases of a cell are others')
  const { seconds, reports, megabytesEarly, megabytesAtEnd } = county.fill
  console.log(
    `\`npm run bench -- compile\` · Node ${process.version} · ${requests} cases over ${years} years, ${reports} signed reports · ` +
      `filled in ${seconds.toFixed(0)} s, ${megabytesEarly.toFixed(0)} to ${megabytesAtEnd.toFixed(0)} MB · ` +
      `load ${loadavg()[0]?.toFixed(1)}\n`,
  )
  print('SQL by hand', await beside(organs))
  print('compile alone', await pages())
} finally {
  await county.close()
}
