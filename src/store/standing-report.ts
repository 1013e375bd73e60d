/** Reports of a year that stand by themselves: frozen at signature, or in the public library out of a file. */
import { sql } from 'kysely'
import type { Cells, FormEdition, Narrative } from '../law/annual-report/annual-report.ts'
import type { Database } from './database.ts'

export interface StandingReport {
  readonly organId: number
  /** The organs whose records it counted when it was signed; null where that is not known. */
  readonly organIds: readonly number[] | null
  readonly state: 'frozen' | 'imported'
  /** Number of the signature; null where it was not signed here. */
  readonly freeze: number | null
  /** In the library; null where the signed report counts. */
  readonly version: number | null
  /** Made here, or read from a file. */
  readonly origin: 'made' | 'imported'
  readonly form: FormEdition
  readonly cells: Cells
  readonly narrative: Narrative
}

/** At most one an organ: what was signed last, else what the library has. */
export const standingReports = async (
  db: Database,
  organIds: readonly number[],
  year: number,
): Promise<readonly StandingReport[]> => {
  if (organIds.length === 0) return []
  const { rows } = await sql<StandingReport>`
    with frozen as (
      select distinct on (organ_id) organ_id, organ_ids, number, form, cells, narrative
      from report_freeze where organ_id = any(${organIds}::bigint[]) and year = ${year}::integer
      order by organ_id, number desc
    )
    select organ_id as "organId", organ_ids as "organIds", 'frozen' as state, number as freeze,
      null::integer as version, 'made' as origin, form, cells, narrative
    from frozen
    union all
    select v.organ_id, null, 'imported', null, v.version, v.origin, v.form, v.cells, v.narrative
    from annual_report r
    join annual_report_version v on v.organ_id = r.organ_id and v.year = r.year and v.version = r.version
    where r.organ_id = any(${organIds}::bigint[]) and r.year = ${year}::integer
      and not exists (select from frozen where frozen.organ_id = r.organ_id)`.execute(db)
  return rows
}
