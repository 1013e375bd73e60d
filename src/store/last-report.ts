/** 结转下年度 of reports that exist: as frozen at signature, else as the public library has them. */
import { sql } from 'kysely'
import type { Cell } from '../law/annual-report/annual-report.ts'
import { APPLICANT_COLUMNS } from '../law/annual-report/annual-report.ts'
import { countedValue } from '../law/annual-report/cell-value.ts'
import type { ColumnFigures } from '../law/annual-report/compile/carry-over.ts'
import { requestCell } from '../law/annual-report/form-cells.ts'
import type { Database } from './database.ts'

export interface CarriedForward {
  readonly columns: ColumnFigures
  /** The organs whose cases the report counted when it was signed; null where that is not kept. */
  readonly organIds: readonly number[] | null
}

type ForwardRow = { readonly organId: number; readonly organIds: readonly number[] | null } & (
  | { readonly isShare: false; readonly columns: readonly (Cell | null)[] }
  /** Of an area report the figures of the government itself; those that are zero are not kept. */
  | { readonly isShare: true; readonly columns: readonly (number | null)[] }
)

const PATHS = APPLICANT_COLUMNS.map((_, column) => requestCell('carriedForward', column))

const columnsOf = (row: ForwardRow): ColumnFigures | null => {
  if (row.isShare) return row.columns.map((value) => value ?? 0)
  const values = row.columns.map((cell) => countedValue(cell ?? undefined))
  return values.includes(null) ? null : values.map((value) => value ?? 0)
}

/** Columns of a value that is unpacked once; every `->` would unpack it again. */
const FIELDS = sql.join(PATHS.map((path) => sql`${sql.id(path)} jsonb`))

const figures = sql`jsonb_build_array(${sql.join(PATHS.map((path) => sql.id('field', path)))})`
const ownShares = sql`jsonb_build_array(${sql.join(
  PATHS.map((path) => sql`${sql.id('field', path)} -> organ_id::text`),
)})`

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
): Promise<ReadonlyMap<number, CarriedForward>> => {
  const { rows } = await sql<ForwardRow>`
    with frozen as (
      select distinct on (organ_id) organ_id, organ_ids, scope, cells, shares
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
    select organ_id as "organId", organ_ids as "organIds", false as "isShare", ${figures} as columns
    from frozen cross join jsonb_to_record(cells) as field (${FIELDS}) where scope = 'own'
    union all
    select organ_id, null, true, ${ownShares}
    from frozen cross join jsonb_to_record(shares) as field (${FIELDS}) where scope = 'area'
    union all
    select organ_id, null, false, ${figures}
    from library cross join jsonb_to_record(cells) as field (${FIELDS})`.execute(db)
  return new Map(
    rows.flatMap((row): readonly [number, CarriedForward][] => {
      const columns = columnsOf(row)
      return columns === null ? [] : [[row.organId, { columns, organIds: row.organIds }]]
    }),
  )
}
