/** An interpretation elsewhere is public once a second person has confirmed it; those entered before wait for that too. */
import { type Kysely, sql } from 'kysely'

export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`alter table external_interpretation add column confirmed_by text, add column confirmed_at timestamptz`.execute(
    db,
  )
}
