/** What a year's reports count of the cases, in one index: counting a whole county reads no case itself. */
import { type Kysely, sql } from 'kysely'

export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`drop index request_of_year`.execute(db)
  await sql`create index request_of_year on request (organ_id, received_on)
    include (closed_on, signed_on, outcome, applicant_type)`.execute(db)
}
