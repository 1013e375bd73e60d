/** What was sent in with each submission of a report, so that a later change can be named; and the chasing of late ones. */
import { type Kysely, sql } from 'kysely'

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of STATEMENTS) await statement.execute(db)
}

const STATEMENTS = [
  // As events of requests have it: the text is what is compared, to the second, without a zone.
  sql`alter table report_filing_event alter column at type text collate "C"
    using to_char(at, 'YYYY-MM-DD"T"HH24:MI:SS')`,
  sql`create table report_submission (
    organ_id bigint not null,
    year integer not null,
    -- Number of the event.
    seq integer not null,
    cells jsonb not null,
    -- With the figures put in.
    narrative jsonb not null,
    primary key (organ_id, year, seq),
    foreign key (organ_id, year, seq) references report_filing_event
  )`,

  // 催报: once a day for an organ and year.
  sql`create table report_chase (
    organ_id bigint not null references organ,
    year integer not null,
    chased_on date not null,
    text text not null,
    chased_by text not null,
    chased_at timestamptz not null,
    primary key (organ_id, year, chased_on)
  )`,

  // A message about the making of the organ's report for this year.
  sql`alter table inbox_message add column filing_year integer`,
]
