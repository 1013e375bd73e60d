/** Which key ring the database is sealed with: a start with another one, or with none, is refused. */
import { type Kysely, sql } from 'kysely'

export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`create table key_ring_mark (
    one boolean primary key check (one),
    fingerprint bytea not null,
    since timestamptz not null
  )`.execute(db)
}
