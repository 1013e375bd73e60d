/** An urging is answered with a word, and open ones are found at once. */
import { type Kysely, sql } from 'kysely'

export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`alter table urge add column answer text not null default ''`.execute(db)
  await sql`create index urge_open on urge (request_id) where acknowledged_at is null`.execute(db)
}
