/** 行政复议 and 行政诉讼: cases, their events and files. */
import { type Kysely, sql } from 'kysely'

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of STATEMENTS) await statement.execute(db)
}

const STATEMENTS = [
  sql`create table remedy (
    id bigint generated always as identity primary key,
    -- The organ that keeps the case here: the one whose act is attacked, alone or with others.
    organ_id bigint not null references organ,
    -- Number that the reviewing organ or the court gave; may be empty until then.
    case_number text not null default '',
    -- Who decides: the reviewing organ or the court.
    forum text not null default '',
    version integer not null,
    -- From here on folded from the events.
    stage text not null,
    remedy_group text not null,
    respondents bigint[] not null,
    against_request_id bigint references request,
    -- The act attacked, where it is no reply to a request here.
    against text not null default '',
    filed_on date not null,
    deadline_on date,
    -- In order: [{on, decision}]; decision null: undone by an appeal.
    rulings jsonb not null,
    -- The result of the last ruling: upheld, corrected, other; null while pending.
    result text,
    opened_at timestamptz not null,
    -- Who applied or sued, sealed; null where it is not kept.
    party_sealed bytea
  )`,
  sql`create index remedy_organ on remedy (organ_id, filed_on)`,
  sql`create index remedy_respondents on remedy using gin (respondents)`,
  sql`create index remedy_request on remedy (against_request_id) where against_request_id is not null`,
  sql`create index remedy_deadline on remedy (deadline_on) where deadline_on is not null`,

  sql`create table remedy_event (
    remedy_id bigint not null references remedy,
    seq integer not null,
    type text not null,
    at timestamp not null,
    by text not null,
    data jsonb not null,
    recorded_at timestamptz not null default now(),
    primary key (remedy_id, seq)
  )`,

  sql`create table remedy_file (
    id uuid primary key references file_content,
    remedy_id bigint not null references remedy,
    purpose text not null,
    name_sealed bytea not null,
    media text not null,
    size bigint not null,
    sha256 text not null,
    added_by text not null,
    added_at timestamptz not null,
    removed_at timestamptz
  )`,
  sql`create index remedy_file_remedy on remedy_file (remedy_id)`,
]
