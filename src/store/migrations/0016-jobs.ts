/** What the program does by itself, and when each was last done. */
import { type Kysely, sql } from 'kysely'

export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`create table job (
    name text primary key,
    slot text not null default '',
    started_at timestamptz,
    finished_at timestamptz,
    problem text not null default '',
    failures integer not null default 0,
    retry_at timestamptz,
    report jsonb not null default '{}'
  )`.execute(db)
}
