/** The making of annual reports: filings and their events, the words being written, what was frozen at signature. */
import { type Kysely, sql } from 'kysely'

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of STATEMENTS) await statement.execute(db)
}

const STATEMENTS = [
  // Who owes a report of its own: Art. 49 names departments and governments; a region sets it for each organ.
  sql`alter table organ add column owes_report boolean not null default true`,
  sql`update organ set owes_report = false where kind = 'dispatchedOffice'`,

  sql`alter table annual_report_version add column origin text not null default 'imported'
    check (origin in ('imported', 'made'))`,

  // Where a region counts a reply in the year of its signature.
  sql`alter table request add column signed_on date`,
  sql`update request set signed_on = signed.day from (
    select request_id, max(at)::date as day from request_event where type = 'signed' group by request_id
  ) signed where signed.request_id = request.id`,
  sql`create index request_of_year on request (organ_id, received_on, closed_on)`,

  sql`create table report_filing (
    organ_id bigint not null references organ,
    year integer not null check (year between 2019 and 9999),
    -- Number of events: who acts says which one was seen.
    version integer not null,
    phase text not null check (phase in ('drafting', 'submitted', 'returned', 'accepted', 'signed', 'published')),
    submitted_at timestamptz,
    accepted_at timestamptz,
    signed_at timestamptz,
    published_at timestamptz,
    nil_confirmed_by text,
    primary key (organ_id, year)
  )`,
  sql`create index report_filing_year on report_filing (year, phase)`,

  sql`create table report_filing_event (
    organ_id bigint not null,
    year integer not null,
    seq integer not null,
    type text not null,
    at timestamp not null,
    by text not null,
    data jsonb not null,
    recorded_at timestamptz not null default now(),
    primary key (organ_id, year, seq),
    foreign key (organ_id, year) references report_filing
  )`,

  // Words with references to figures in them, as they are being written; every revision is kept.
  sql`create table report_text (
    organ_id bigint not null,
    year integer not null,
    revision integer not null,
    overview text not null,
    problems text not null,
    other text not null,
    written_by text not null,
    written_at timestamptz not null,
    primary key (organ_id, year, revision),
    foreign key (organ_id, year) references report_filing
  )`,

  sql`create table report_freeze (
    organ_id bigint not null,
    year integer not null,
    number integer not null,
    form text not null,
    scope text not null check (scope in ('own', 'area')),
    organ_ids bigint[] not null,
    cells jsonb not null,
    origins jsonb not null,
    -- Cell → keys of the records behind it; for an area besides, cell → {organ id: figure}.
    records jsonb not null,
    shares jsonb not null,
    -- Words as signed, with the figures put in; and as written, with the references.
    narrative jsonb not null,
    text jsonb not null,
    findings jsonb not null,
    hash text not null check (hash ~ '^[0-9a-f]{64}$'),
    frozen_at timestamptz not null,
    frozen_by text not null,
    primary key (organ_id, year, number),
    foreign key (organ_id, year) references report_filing
  )`,
  sql`create function report_freeze_stays() returns trigger language plpgsql as
    'begin raise exception ''a signed report is never changed''; end'`,
  sql`create trigger report_freeze_unchanged before update or delete on report_freeze
    for each row execute function report_freeze_stays()`,
]
