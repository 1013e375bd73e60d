/** Records that may still come into a year which is over. */
import { sql } from 'kysely'
import { lastDayOf } from '../law/annual-report/compile/counted-cases.ts'
import type { Unsettled } from '../law/annual-report/compile/signing-checks.ts'
import type { Database } from './database.ts'

/** Of the organs whose own records a report counts. */
export const unsettledRecords = async (
  db: Database,
  organIds: readonly number[],
  year: number,
): Promise<Unsettled> => {
  const last = lastDayOf(year)
  const { rows } = await sql<Omit<Unsettled, 'year'>>`
    select
      (select count(*)::integer from request
        where organ_id = any(${organIds}::bigint[]) and received_on is null and closed_on is null
          and arrived_on <= ${last}::date) as unconfirmed,
      (select count(*)::integer from request
        where organ_id = any(${organIds}::bigint[]) and received_on <= ${last}::date and closed_on is null
          and signed_on <= ${last}::date) as unserved,
      (select count(*)::integer from registered_document
        where organ_id = any(${organIds}::bigint[]) and struck_at is null and confirmed_at is null
          and least(formed_on, published_on) <= ${last}::date) as documents`.execute(db)
  const [found] = rows
  return { year, unconfirmed: 0, unserved: 0, documents: 0, ...found }
}
