/** Disclosure requests: their events, what is folded from them, what applicants state, files, documents and numbers. */
import { type Kysely, sql } from 'kysely'

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of STATEMENTS) await statement.execute(db)
}

const STATEMENTS = [
  // Everything from \`phase\` to \`closed_on\` is folded from the events and can be made anew from them.
  sql`create table request (
    id bigint generated always as identity primary key,
    organ_id bigint not null references organ,
    number text collate "C" not null unique,
    access_code_hash bytea not null,
    version integer not null,
    opened_at timestamptz not null,
    assigned_to bigint references account,
    assigned_at timestamptz,
    applicant_key text,
    subject text not null,
    subject_grams text[] not null default '{}',
    phase text not null,
    channel text not null,
    applicant_type text not null,
    arrived_on date not null,
    received_on date,
    deadline_what text not null,
    deadline_on date,
    reply_due_on date,
    is_extended boolean not null default false,
    outcome text,
    closed_on date,
    anonymised_at timestamptz,
    on_hold boolean not null default false
  )`,
  sql`create index request_organ_open on request (organ_id, deadline_on, id)
    where phase not in ('closed', 'archived')`,
  sql`create index request_organ_number on request (organ_id, id desc)`,
  sql`create index request_deadline_open on request (deadline_on, id) where phase not in ('closed', 'archived')`,
  sql`create index request_assigned_open on request (assigned_to, deadline_on, id)
    where phase not in ('closed', 'archived')`,
  sql`create index request_applicant on request (applicant_key, organ_id) where applicant_key is not null`,
  sql`create index request_subject on request using gin (subject_grams)`,
  sql`create index request_closed on request (closed_on) where closed_on is not null`,

  sql`create table request_event (
    request_id bigint not null references request,
    seq integer not null check (seq > 0),
    type text not null,
    at text collate "C" not null,
    by text not null,
    data jsonb not null,
    recorded_at timestamptz not null default now(),
    primary key (request_id, seq)
  )`,

  // What the applicant states. \`sealed\` holds every piece that tells who it is; the hashes find it again.
  sql`create table request_form (
    request_id bigint primary key references request,
    sealed bytea,
    description text not null,
    delivery_form text not null,
    delivery_method text not null,
    contact_hash text,
    filled_in_by text not null default 'applicant'
  )`,
  sql`create index request_form_contact on request_form (contact_hash) where contact_hash is not null`,

  // Who a consultation letter went to: names and addresses of third parties.
  sql`create table request_consultation (
    request_id bigint not null references request,
    consultation text not null,
    sealed bytea not null,
    primary key (request_id, consultation)
  )`,

  // A form sent twice is one request: the answer given the first time is given again.
  sql`create table submission (
    key text primary key,
    request_id bigint references request,
    answer_sealed bytea,
    made_at timestamptz not null
  )`,

  sql`create table file_content (
    id uuid primary key,
    sealed bytea not null
  )`,
  sql`create table request_file (
    id uuid primary key references file_content,
    request_id bigint not null references request,
    purpose text not null,
    name_sealed bytea not null,
    media text not null,
    size bigint not null,
    sha256 text not null,
    added_by text not null,
    added_at timestamptz not null,
    for_applicant boolean not null default false,
    removed_at timestamptz
  )`,
  sql`create index request_file_request on request_file (request_id)`,

  sql`create table request_document (
    id uuid primary key,
    request_id bigint not null references request,
    kind text not null,
    number text,
    letter_sealed bytea not null,
    made_by text not null,
    made_at timestamptz not null,
    issued_at timestamptz,
    for_applicant boolean not null default false
  )`,
  sql`create index request_document_request on request_document (request_id)`,

  // 文号 and 受理号: one row a series; the number is taken in the transaction that uses it, so none is lost or given twice.
  sql`create table number_series (
    organ_id bigint not null references organ,
    series text not null,
    year integer not null,
    last integer not null check (last >= 0),
    primary key (organ_id, series, year)
  )`,
  sql`create table issued_number (
    organ_id bigint not null,
    series text not null,
    year integer not null,
    number integer not null,
    request_id bigint references request,
    issued_at timestamptz not null,
    primary key (organ_id, series, year, number),
    foreign key (organ_id, series, year) references number_series
  )`,

  sql`create table request_rating (
    request_id bigint primary key references request,
    stars integer not null check (stars between 1 and 5),
    text text not null default '',
    rated_at timestamptz not null
  )`,

  sql`create table urge (
    id bigint generated always as identity primary key,
    request_id bigint not null references request,
    from_account_id bigint not null references account,
    text text not null,
    made_at timestamptz not null,
    acknowledged_by bigint references account,
    acknowledged_at timestamptz
  )`,
  sql`create index urge_request on urge (request_id)`,

  sql`create table saved_view (
    id bigint generated always as identity primary key,
    account_id bigint not null references account,
    name text not null,
    filter jsonb not null,
    unique (account_id, name)
  )`,

  // Typed text that was not sent yet.
  sql`create table unsent_text (
    account_id bigint not null references account,
    place text not null,
    sealed bytea not null,
    saved_at timestamptz not null,
    primary key (account_id, place)
  )`,

  // What an organ adjusts of the templates; the newest version counts.
  sql`create table document_adjustment (
    organ_id bigint not null references organ,
    kind text not null,
    version integer not null,
    adjustment jsonb not null,
    made_by text not null,
    made_at timestamptz not null,
    primary key (organ_id, kind, version)
  )`,

  // Values that a region sets in place of the defaults of law/policy.
  sql`create table policy_value (
    region text not null,
    name text not null,
    rows jsonb not null,
    set_by text not null,
    set_at timestamptz not null,
    primary key (region, name)
  )`,

  // Holiday notices beyond those that came with the program.
  sql`create table holiday_notice (
    year integer primary key,
    notice jsonb not null,
    added_by text not null,
    added_at timestamptz not null
  )`,

  sql`create table disclosure (
    id bigint generated always as identity primary key,
    organ_id bigint not null references organ,
    title text not null,
    document_number text not null default '',
    published_on date not null,
    summary text not null default '',
    text text not null default '',
    title_grams text[] not null default '{}',
    text_grams text[] not null default '{}'
  )`,
  sql`create index disclosure_title on disclosure using gin (title_grams)`,
  sql`create index disclosure_text on disclosure using gin (text_grams)`,
  sql`create index disclosure_organ on disclosure (organ_id, published_on desc)`,
]
