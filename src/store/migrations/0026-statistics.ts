/** Monthly statistics for table two, the region's standard catalogue, and what was often asked for (Art. 44). */
import { type Kysely, sql } from 'kysely'

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of STATEMENTS) await statement.execute(db)
}

const STATEMENTS = [
  // What was entered stays; the row of the highest revision counts. Null: taken back.
  sql`create table monthly_statistic (
    organ_id bigint not null references organ,
    year integer not null,
    month integer not null check (month between 1 and 12),
    metric text not null,
    revision integer not null,
    value bigint check (value >= 0),
    note text not null default '',
    entered_by text not null,
    entered_at timestamptz not null,
    primary key (organ_id, year, month, metric, revision)
  )`,

  sql`create table standard_item (
    id bigint generated always as identity primary key,
    region text not null,
    -- 试点领域, then 一级事项 and 二级事项.
    domain text not null,
    matter text not null,
    item text not null,
    content text not null default '',
    basis text not null default '',
    term text not null default '',
    organ_name text not null default '',
    channels text not null default '',
    audience text not null default '',
    method text not null default '',
    levels text not null default '',
    place integer not null,
    retired_at timestamptz,
    unique (region, domain, matter, item)
  )`,
  sql`create index disclosure_standard_item on disclosure (standard_item_id) where standard_item_id is not null`,

  sql`create table conversion (
    id bigint generated always as identity primary key,
    organ_id bigint not null references organ,
    origin text not null check (origin in ('applicant', 'similar')),
    found_at timestamptz not null,
    decision text check (decision in ('converted', 'declined')),
    decision_reason text not null default '',
    decided_by text,
    decided_at timestamptz,
    manuscript_id bigint references manuscript
  )`,
  sql`create index conversion_open on conversion (organ_id, id) where decision is null`,
  sql`create table conversion_request (
    conversion_id bigint not null references conversion,
    request_id bigint not null unique references request,
    primary key (conversion_id, request_id)
  )`,
]
