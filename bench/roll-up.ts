/** Rolling up the reports of a year beside SQL written by hand in the same run. `--reports N` chooses how many, `--rounds N` how often. */
import { loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { sql } from 'kysely'
import { SYSTEM } from '../src/actions/actor.ts'
import { readRollUp } from '../src/actions/annual-report-filing/roll-up.ts'
import { readRollUpCell } from '../src/actions/annual-report-filing/roll-up-cell.ts'
import { rollUpParts } from '../src/actions/annual-report-filing/roll-up-parts.ts'
import { pathsOf } from '../src/law/annual-report/roll-up/figure-row.ts'
import { type FilledArea, fillArea, YEAR } from './roll-up/filled-area.ts'

const { values } = parseArgs({
  args: process.argv.slice(3),
  options: {
    reports: { type: 'string', default: '3000' },
    rounds: { type: 'string', default: '20' },
  },
})
const reports = Number(values.reports)
const rounds = Number(values.rounds)
const CELL = 'requests.newReceived.6'

/** Of every report that stands: signed here, else out of a file. */
const standing = (parents: readonly number[]) => sql`
  select f.cells, f.figures from report_freeze f join organ o on o.id = f.organ_id
  where f.year = ${YEAR} and o.parent_id = any(${parents}::bigint[]) and o.valid_to is null
  union all
  select v.cells, v.figures from annual_report r
  join annual_report_version v on v.organ_id = r.organ_id and v.year = r.year and v.version = r.version
  join organ o on o.id = r.organ_id
  where r.year = ${YEAR} and o.parent_id = any(${parents}::bigint[]) and o.valid_to is null`

/** The sum of all cells as one would write it over the reports as they are kept. */
const overCells = ({ db }: FilledArea, parents: readonly number[]) =>
  sql<{ cell: string; total: number }>`
    select key as cell, sum((value ->> 'value')::double precision) as total
    from (${standing(parents)}) report, jsonb_each(report.cells) group by key`.execute(db)

/** The same over the rows of figures. */
const overRows = ({ db }: FilledArea, parents: readonly number[]) =>
  sql<{ place: number; total: number }>`
    select place, sum(value::double precision) as total
    from (${standing(parents)}) report, string_to_table(report.figures, ',') with ordinality as figure (value, place)
    group by place order by place`.execute(db)

interface Timed {
  readonly p50: number
  readonly p95: number
  /** Processor time of this process a round: what a busy machine does not stretch. */
  readonly processor: number
}

const timed = async (work: () => Promise<unknown>): Promise<Timed> => {
  const times: number[] = []
  let before = process.cpuUsage()
  for (let round = 0; round <= rounds; round += 1) {
    const start = performance.now()
    await work()
    if (round > 0) times.push(performance.now() - start)
    else before = process.cpuUsage()
  }
  times.sort((a, b) => a - b)
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0
  const { user, system } = process.cpuUsage(before)
  return { p50: at(0.5), p95: at(0.95), processor: (user + system) / 1000 / rounds }
}

const mustAgree = async (area: FilledArea, organId: number, parents: readonly number[]): Promise<void> => {
  const added = await rollUpParts(area.context, organId, YEAR)
  if (!added.ok) throw new Error(added.refusal.code)
  const { rows } = await overCells(area, parents)
  const byCell = new Map(rows.map(({ cell, total }) => [cell, total]))
  for (const [place, path] of pathsOf('2021').entries()) {
    if (added.value.sum[place] !== byCell.get(path)) throw new Error(`${path} is another sum`)
  }
}

const line = (name: string, { p50, p95, processor }: Timed): string =>
  `| ${name} | ${p50.toFixed(0)} / ${p95.toFixed(0)} | ${processor.toFixed(0)} |`

const compare = async (area: FilledArea, name: string, organId: number, parents: readonly number[]) => {
  await mustAgree(area, organId, parents)
  const asked = { organId, year: YEAR, state: null, only: null, cursor: null, limit: 100 }
  console.log(`\n${name}:\n\n| | p50 / p95 ms | processor ms |\n|---|---:|---:|`)
  console.log(line('bare SQL: sum over the cells', await timed(() => overCells(area, parents))))
  console.log(line('bare SQL: sum over the rows of figures', await timed(() => overRows(area, parents))))
  console.log(
    line('sums and standing of every organ', await timed(() => rollUpParts(area.context, organId, YEAR))),
  )
  console.log(
    line(
      'the whole page: last year, checks, variance',
      await timed(() => readRollUp(area.context, SYSTEM, asked)),
    ),
  )
  console.log(
    line(
      'one figure opened',
      await timed(() =>
        readRollUpCell(
          area.context,
          SYSTEM,
          { organId, year: YEAR, cell: CELL },
          { cursor: null, limit: 100 },
        ),
      ),
    ),
  )
}

const area = await fillArea(reports)
const { rows: counties } = await sql<{ id: number }>`
  select id from organ where parent_id = ${area.deep}`.execute(area.db)
console.log(`${reports} reports, ${rounds} rounds, load ${loadavg()[0]?.toFixed(1)}`)
await compare(area, 'One government over all', area.flat, [area.flat])
await compare(
  area,
  `One over ${counties.length} counties that have not signed`,
  area.deep,
  counties.map(({ id }) => id),
)
await area.close()
