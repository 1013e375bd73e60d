/** Codes for signing in when the device with the one-time codes is gone; each is good once. */
import { type Kysely, sql } from 'kysely'

export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`create table recovery_code (
    account_id bigint not null references account,
    code_hash bytea not null,
    made_at timestamptz not null,
    used_at timestamptz,
    primary key (account_id, code_hash)
  )`.execute(db)
}
