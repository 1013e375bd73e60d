/** Organs as far as their reports need to know them. */
import { sql } from 'kysely'
import {
  type ReportingOrgan,
  reporterOf,
  reportingGroups,
} from '../law/annual-report/compile/reporting-organs.ts'
import type { Database } from './database.ts'
import { storableText } from './storable.ts'

export interface RegisteredOrgan extends ReportingOrgan {
  readonly name: string
  readonly slug: string
  readonly region: string
}

export type OrganRows = ReadonlyMap<number, RegisteredOrgan>

/** Every organ there is or was. */
export const reportingRegister = async (db: Database): Promise<OrganRows> => {
  const { rows } = await sql<RegisteredOrgan>`
    select o.id, o.name, o.slug, o.region, o.parent_id as "parentId", o.kind, o.valid_from as "validFrom",
      o.valid_to as "validTo", o.owes_report as "owesReport", s.successor_id as "successorId"
    from organ o
    left join (
      select distinct on (predecessor_id) predecessor_id, successor_id from organ_succession
      order by predecessor_id, since, successor_id
    ) s on s.predecessor_id = o.id
    order by o.id`.execute(db)
  return new Map(rows.map((row) => [row.id, row]))
}

/**
 * The organs whose records the organ's report for the year counts, itself first: those below without a duty (AR-10),
 * and predecessors that ended before its last day (AR-11). Empty where it owes no report for the year.
 */
export const reportingOrganIds = async (
  db: Database,
  organId: number,
  year: number,
): Promise<readonly number[]> => {
  const organs = await reportingRegister(db)
  if (reporterOf(organs, organId, year) !== organId) return []
  return reportingGroups(organs, year).get(organId) ?? []
}

/** Id of the organ of this full name; null when there is none. */
export const organNamed = async (db: Database, name: string): Promise<number | null> => {
  const row = await db
    .selectFrom('organ')
    .select('id')
    .where('name', '=', storableText(name))
    .executeTakeFirst()
  return row?.id ?? null
}
