/** 结转下年度 of reports that exist: as frozen at signature, else as the public library has them. */
import { sql } from 'kysely'
import type { Cell } from '../law/annual-report/annual-report.ts'
import { APPLICANT_COLUMNS } from '../law/annual-report/annual-report.ts'
import { countedValue } from '../law/annual-report/cell-value.ts'
import type { ColumnFigures } from '../law/annual-report/compile/carry-over.ts'
import { requestCell } from '../law/annual-report/form-cells.ts'
import type { Database } from './database.ts'

interface ForwardRow {
  readonly organId: number
  /** Figure of the organ itself in an area report, by column; null where the report is its own. */
  readonly shares: readonly (number | null)[] | null
  readonly cells: readonly (Cell | null)[]
}

const PATHS = APPLICANT_COLUMNS.map((_, column) => requestCell('carriedForward', column))

const columnsOf = ({ shares, cells }: ForwardRow): ColumnFigures | null => {
  if (shares !== null) return shares.map((value) => value ?? 0)
  const values = cells.map((cell) => countedValue(cell ?? undefined))
  return values.includes(null) ? null : values.map((value) => value ?? 0)
}

/**
 * What the reports of a year of the organs carry forward of the organs' own cases, by column. Organs without a report of
 * that year, or with one that cannot be read, are left out; of an area report that was imported nobody can tell the own part.
 * @param areas those of the organs that report over an area
 */
export const carriedForwardOf = async (
  db: Database,
  organIds: readonly number[],
  areas: readonly number[],
  year: number,
): Promise<ReadonlyMap<number, ColumnFigures>> => {
  const { rows } = await sql<ForwardRow>`
    with path as (select path, place from unnest(${PATHS}::text[]) with ordinality as given (path, place)),
    frozen as (
      select distinct on (organ_id) organ_id, scope, cells, shares
      from report_freeze where organ_id = any(${organIds}::bigint[]) and year = ${year}::integer
      order by organ_id, number desc
    ), library as (
      select v.organ_id, v.cells
      from annual_report r
      join annual_report_version v on v.organ_id = r.organ_id and v.year = r.year and v.version = r.version
      where r.organ_id = any(${organIds}::bigint[]) and r.year = ${year}::integer
        and r.organ_id <> all(${areas}::bigint[])
        and not exists (select from frozen where frozen.organ_id = r.organ_id)
    )
    select organ_id as "organId",
      case when scope = 'area' then
        (select jsonb_agg((shares -> path ->> organ_id::text)::integer order by place) from path) end as shares,
      (select jsonb_agg(cells -> path order by place) from path) as cells
    from frozen
    union all
    select organ_id, null, (select jsonb_agg(cells -> path order by place) from path) from library`.execute(
    db,
  )
  return new Map(
    rows.flatMap((row): readonly [number, ColumnFigures][] => {
      const columns = columnsOf(row)
      return columns === null ? [] : [[row.organId, columns]]
    }),
  )
}
