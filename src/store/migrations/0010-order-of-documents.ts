/** Documents and files in the order in which they were made, those of one moment too. */
import { type Kysely, sql } from 'kysely'

export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`alter table request_document add column place bigint generated always as identity`.execute(db)
  await sql`alter table request_file add column place bigint generated always as identity`.execute(db)
}
