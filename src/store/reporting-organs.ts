/** Organs as far as their reports need to know them. */
import { sql } from 'kysely'
import { lastDayOf } from '../law/annual-report/compile/counted-cases.ts'
import { registerOfYear, type SignedComposition } from '../law/annual-report/compile/register-of-year.ts'
import {
  type ReportingOrgan,
  reporterOf,
  reportingGroups,
} from '../law/annual-report/compile/reporting-organs.ts'
import type { Database } from './database.ts'
import { placementsOn } from './organ-placement.ts'
import { storableText } from './storable.ts'

export interface RegisteredOrgan extends ReportingOrgan {
  readonly name: string
  readonly slug: string
  readonly region: string
}

export type OrganRows = ReadonlyMap<number, RegisteredOrgan>

/** Every organ there is or was, as it stands now. */
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

/** The last signature of each report of the year that stands otherwise than the register of today says. */
const signedCompositions = async (db: Database, year: number): Promise<readonly SignedComposition[]> => {
  const { rows } = await sql<SignedComposition>`
    select f.organ_id as "organId", f.printed ->> 'organ' as name,
      case when f.scope = 'own' then to_jsonb(f.organ_ids) else f.composition -> 'ownIds' end as "ownIds",
      coalesce(jsonb_path_query_array(f.composition, '$.parts[*].organId'), '[]') as "partIds"
    from (
      select distinct on (organ_id) organ_id, scope, organ_ids, printed, composition
      from report_freeze where year = ${year}::integer
      order by organ_id, number desc
    ) f
    join organ o on o.id = f.organ_id
    where f.scope = 'area' or cardinality(f.organ_ids) > 1 or not o.owes_report
      or f.printed ->> 'organ' <> o.name
      or exists (select from organ_placement p where p.organ_id = o.id)
    order by f.organ_id`.execute(db)
  return rows
}

/**
 * Every organ there is or was, as the reports of the year see it: where it stood on 31 December, and what was signed as it
 * was signed, under the names of then.
 */
export const registerForYear = async (db: Database, year: number): Promise<OrganRows> => {
  const [today, placements, signed] = await Promise.all([
    reportingRegister(db),
    placementsOn(db, lastDayOf(year)),
    signedCompositions(db, year),
  ])
  return registerOfYear(today, year, placements, signed)
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
  const organs = await registerForYear(db, year)
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
