/** What applicants have filled in and not sent yet: kept sealed for hours, so that an error never loses it. */
import { type Kysely, sql } from 'kysely'

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of STATEMENTS) await statement.execute(db)
}

const STATEMENTS = [
  // \`key\` is the keyed hash of the form's token: the row is of no use to whoever reads the database.
  sql`create table unsent_application (
    key bytea primary key,
    sealed bytea not null,
    wrong_answers integer not null default 0,
    saved_at timestamptz not null,
    expires_at timestamptz not null,
    sent_at timestamptz
  )`,
  sql`create index unsent_application_expiry on unsent_application (expires_at)`,
  sql`create table unsent_application_file (
    id uuid primary key,
    key bytea not null references unsent_application on delete cascade,
    purpose text not null,
    name_sealed bytea not null,
    sealed bytea not null,
    size integer not null,
    added_at timestamptz not null
  )`,
  sql`create index unsent_application_file_key on unsent_application_file (key)`,
]
