/** Holiday notices are kept one by one: those of a year, those that amend one, and those taken back. */
import { type Kysely, sql } from 'kysely'

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of STATEMENTS) await statement.execute(db)
}

const STATEMENTS = [
  sql`alter table holiday_notice
    drop constraint holiday_notice_pkey,
    alter column year drop not null,
    add column id bigint generated always as identity primary key,
    add column number text not null,
    add column withdrawn_by text,
    add column withdrawn_at timestamptz`,
  sql`create unique index holiday_notice_number on holiday_notice (number) where withdrawn_at is null`,
  sql`create unique index holiday_notice_year on holiday_notice (year)
    where withdrawn_at is null and year is not null`,
]
