/** Rows of figures of reports that stand by themselves: as signed, or as the public library has them. */
import { sql } from 'kysely'
import {
  type CellPath,
  type Cells,
  type FormEdition,
  TOTAL_COLUMN,
} from '../law/annual-report/annual-report.ts'
import type { CellShares } from '../law/annual-report/compiled-report.ts'
import type { FilingPhase } from '../law/annual-report/filing/filing-event.ts'
import {
  countedRow,
  type FigureRow,
  figureRow,
  parseFigureRow,
  placeOf,
} from '../law/annual-report/roll-up/figure-row.ts'
import { isUndivided, otherMiscCell } from '../law/annual-report/roll-up/undivided-other.ts'
import type { Database } from './database.ts'

export interface StandingFigures {
  readonly organId: number
  readonly form: FormEdition
  readonly row: FigureRow
  /** （六）其他处理 stands in one row; in a 2021 row it counts as 其他. */
  readonly isUndivided: boolean
  /** Number of the last freeze; null where nothing was signed here. */
  readonly freeze: number | null
  readonly frozenAt: Date | null
  /** Where the current version in the library comes from; null: there is none. */
  readonly library: 'made' | 'imported' | null
}

interface FigureText {
  readonly form: FormEdition
  readonly figures: string | null
  /** Only where there is no row. */
  readonly cells: Cells | null
}

type StandingRow = FigureText & Omit<StandingFigures, 'row' | 'form' | 'isUndivided'>

const rowOf = ({ form, figures, cells }: FigureText): FigureRow =>
  figures === null ? figureRow(form, cells ?? {}) : parseFigureRow(figures)

const readStanding = async (
  db: Database,
  organIds: readonly number[],
  year: number,
): Promise<readonly StandingFigures[]> => {
  const { rows } = await sql<StandingRow>`
    with last as (
      select organ_id, max(number) as number from report_freeze
      where year = ${year}::integer and organ_id = any(${organIds}::bigint[]) group by organ_id
    ), frozen as (
      select f.organ_id, f.number, f.frozen_at, f.form, f.figures,
        case when f.figures is null then f.cells end as cells
      from report_freeze f join last on last.organ_id = f.organ_id and last.number = f.number
      where f.year = ${year}::integer
    ), library as (
      select v.organ_id, v.origin, v.form, v.figures, case when v.figures is null then v.cells end as cells
      from annual_report r
      join annual_report_version v on v.organ_id = r.organ_id and v.year = r.year and v.version = r.version
      where r.year = ${year}::integer and r.organ_id = any(${organIds}::bigint[])
    )
    select coalesce(f.organ_id, l.organ_id) as "organId", f.number as freeze, f.frozen_at as "frozenAt",
      l.origin as library, coalesce(f.form, l.form) as form,
      case when f.organ_id is null then l.figures else f.figures end as figures,
      case when f.organ_id is null then l.cells else f.cells end as cells
    from frozen f full join library l on l.organ_id = f.organ_id`.execute(db)
  return rows.map((row) => ({
    organId: row.organId,
    form: row.form,
    row: rowOf(row),
    isUndivided: row.form === '2019',
    freeze: row.freeze,
    frozenAt: row.frozenAt,
    library: row.library,
  }))
}

const MISC = placeOf('2021', otherMiscCell(TOTAL_COLUMN))

/** Rows are written as the form has them: an undivided （六） leaves gaps in a row of 2021, and then the cells are asked. */
const undividedRows = async (
  db: Database,
  found: readonly StandingFigures[],
  year: number,
): Promise<ReadonlyMap<number, FigureRow>> => {
  const gaps = found.filter(
    ({ form, row, freeze }) => form === '2021' && freeze === null && row[MISC] === null,
  )
  if (gaps.length === 0) return new Map()
  const rows = await db
    .selectFrom('annual_report as r')
    .innerJoin('annual_report_version as v', (join) =>
      join
        .onRef('v.organ_id', '=', 'r.organ_id')
        .onRef('v.year', '=', 'r.year')
        .onRef('v.version', '=', 'r.version'),
    )
    .select(['v.organ_id as organId', 'v.cells'])
    .where('r.year', '=', year)
    .where(sql<boolean>`r.organ_id = any(${gaps.map(({ organId }) => organId)}::bigint[])`)
    .execute()
  return new Map(
    rows.filter(({ cells }) => isUndivided(cells)).map(({ organId, cells }) => [organId, countedRow(cells)]),
  )
}

/** At most one an organ: what was signed last, else what the library has. */
export const standingFigures = async (
  db: Database,
  organIds: readonly number[],
  year: number,
): Promise<readonly StandingFigures[]> => {
  if (organIds.length === 0) return []
  const found = await readStanding(db, organIds, year)
  const undivided = await undividedRows(db, found, year)
  if (undivided.size === 0) return found
  return found.map((each) => {
    const row = undivided.get(each.organId)
    return row === undefined ? each : { ...each, row, isUndivided: true }
  })
}

export interface FilingStand {
  readonly organId: number
  readonly phase: FilingPhase
  readonly submittedAt: Date | null
  readonly publishedAt: Date | null
}

/** How far the reports that are made here have come. */
export const filingStands = (
  db: Database,
  organIds: readonly number[],
  year: number,
): Promise<readonly FilingStand[]> =>
  db
    .selectFrom('report_filing')
    .select(['organ_id as organId', 'phase', 'submitted_at as submittedAt', 'published_at as publishedAt'])
    .where('year', '=', year)
    .where(sql<boolean>`organ_id = any(${organIds}::bigint[])`)
    .execute()

/** What each organ added at signature, of some cells only: all of an area are many. Empty where nothing was signed. */
export const sharesAtSignature = async (
  db: Database,
  organId: number,
  year: number,
  cells: readonly CellPath[],
): Promise<CellShares> => {
  if (cells.length === 0) return {}
  const { rows } = await sql<{ cell: CellPath; shares: Readonly<Record<string, number>> | null }>`
    select cell, (
      select f.shares -> cell from report_freeze f
      where f.organ_id = ${organId} and f.year = ${year}::integer order by f.number desc limit 1
    ) as shares
    from unnest(${cells}::text[]) as asked (cell)`.execute(db)
  return Object.fromEntries(rows.map(({ cell, shares }) => [cell, shares ?? {}])) as CellShares
}

/** What one organ itself added to its own area's report as signed, in a row; null where none was signed. */
export const ownRowAtSignature = async (
  db: Database,
  organId: number,
  year: number,
  paths: readonly CellPath[],
): Promise<FigureRow | null> => {
  const { rows } = await sql<{ figures: readonly number[] }>`
    select array(
      select coalesce((f.shares -> path ->> ${String(organId)})::double precision, 0)
      from unnest(${paths}::text[]) with ordinality as asked (path, place) order by place
    ) as figures
    from report_freeze f where f.organ_id = ${organId} and f.year = ${year}::integer and f.scope = 'area'
    order by f.number desc limit 1`.execute(db)
  return rows[0]?.figures ?? null
}

/** Applications that one of the organs closed in the year as not its own and another of them answered (KR-3). */
export const answeredElsewhere = async (
  db: Database,
  organIds: readonly number[],
  year: number,
): Promise<number> => {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from request a
    where a.organ_id = any(${organIds}::bigint[]) and a.outcome = 'notThisOrgan' and a.applicant_key is not null
      and a.closed_on >= make_date(${year}::integer, 1, 1) and a.closed_on < make_date(${year}::integer + 1, 1, 1)
      and exists (
        select from request b
        where b.applicant_key = a.applicant_key and b.subject = a.subject and b.organ_id <> a.organ_id
          and b.organ_id = any(${organIds}::bigint[]) and b.outcome <> 'notThisOrgan'
          and b.closed_on >= make_date(${year}::integer, 1, 1) and b.closed_on < make_date(${year}::integer + 1, 1, 1)
      )`.execute(db)
  return rows[0]?.count ?? 0
}
