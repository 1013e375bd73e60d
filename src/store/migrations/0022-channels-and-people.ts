/** Channels of release with their proof, reports of faults, and subscriptions by mail. */
import { type Kysely, sql } from 'kysely'

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of STATEMENTS) await statement.execute(db)
}

const STATEMENTS = [
  // As it stands now; every state it ever had is in channel_record_entry.
  sql`create table channel_record (
    id bigint generated always as identity primary key,
    -- That of the manuscript and of its page, which may have been taken down since.
    disclosure_id bigint not null,
    organ_id bigint not null references organ,
    channel text not null,
    seq integer not null,
    released_on date not null,
    place text not null default '',
    link text not null default '',
    note text not null default '',
    shown_until date,
    taken_down_on date,
    is_struck boolean not null default false
  )`,
  sql`create index channel_record_of on channel_record (disclosure_id)`,
  sql`create index channel_record_count on channel_record (organ_id, released_on, channel, id) where not is_struck`,
  sql`create index channel_record_shown on channel_record (organ_id, shown_until)
    where shown_until is not null and taken_down_on is null and not is_struck`,
  sql`create table channel_record_entry (
    record_id bigint not null references channel_record,
    seq integer not null,
    step text not null check (step in ('recorded', 'corrected', 'takenDown', 'struck')),
    released_on date not null,
    place text not null,
    link text not null,
    note text not null,
    shown_until date,
    taken_down_on date,
    reason text not null default '',
    by text not null,
    by_name text not null,
    at timestamptz not null,
    primary key (record_id, seq)
  )`,
  sql`create function channel_record_entry_is_append_only() returns trigger language plpgsql as
    'begin raise exception ''entries of a channel record are never changed''; end'`,
  sql`create trigger channel_record_entry_append_only before update or delete on channel_record_entry
    for each row execute function channel_record_entry_is_append_only()`,
  sql`create table channel_proof (
    id uuid primary key,
    record_id bigint not null references channel_record,
    seq integer not null,
    name_sealed bytea not null,
    media text not null,
    size bigint not null,
    sha256 text not null,
    content_id uuid not null references file_content,
    added_at timestamptz not null
  )`,
  sql`create index channel_proof_of on channel_proof (record_id)`,
  // Where a release is still to go besides the site.
  sql`create table channel_plan (
    disclosure_id bigint not null,
    channel text not null,
    organ_id bigint not null references organ,
    planned_by text not null,
    planned_at timestamptz not null,
    primary key (disclosure_id, channel)
  )`,
  sql`create index channel_plan_organ on channel_plan (organ_id, disclosure_id)`,

  sql`create table fault_report (
    id bigint generated always as identity primary key,
    number text not null unique,
    -- Keyed hash of the form: the same form sent twice is one report.
    form_key bytea not null unique,
    code_hash bytea not null,
    organ_id bigint not null references organ,
    kind text not null,
    -- Path of the page within this site; empty where none was told.
    page text not null default '',
    sealed bytea not null,
    has_contact boolean not null,
    is_urgent boolean not null,
    state text not null check (state in ('open', 'answered', 'closed')),
    version integer not null default 1,
    received_at timestamptz not null,
    received_on date not null,
    answer_by date,
    -- By when it may still be handed on; null once the time is over for good.
    forward_by date,
    assigned_to bigint references account,
    settled_at timestamptz,
    settled_on date
  )`,
  sql`create index fault_report_queue on fault_report (organ_id, state, answer_by, id)`,
  sql`create index fault_report_newest on fault_report (organ_id, id desc)`,
  sql`create index fault_report_open on fault_report (answer_by) where state = 'open'`,
  sql`create index fault_report_contact on fault_report (settled_at) where has_contact`,
  sql`create table fault_report_event (
    report_id bigint not null references fault_report,
    seq integer not null,
    type text not null,
    by text not null,
    by_name text not null,
    data jsonb not null,
    at timestamptz not null,
    primary key (report_id, seq)
  )`,
  sql`create function fault_report_event_is_append_only() returns trigger language plpgsql as
    'begin raise exception ''events of a fault report are never changed''; end'`,
  sql`create trigger fault_report_event_append_only before update or delete on fault_report_event
    for each row execute function fault_report_event_is_append_only()`,

  sql`create table subscription (
    id bigint generated always as identity primary key,
    address_hash bytea not null,
    address_sealed bytea not null,
    target text not null check (target in ('organ', 'column', 'search')),
    organ_id bigint references organ,
    column_id bigint references site_column on delete cascade,
    query text not null default '',
    state text not null check (state in ('pending', 'active', 'ended')),
    -- Null once it was used.
    confirm_hash bytea,
    confirm_until timestamptz,
    sent_through timestamptz,
    -- Of the last message in the outbox: what became of it is looked up before the next.
    last_message text not null default '',
    failures integer not null default 0,
    created_at timestamptz not null,
    confirmed_at timestamptz,
    ended_at timestamptz,
    end_reason text not null default ''
  )`,
  sql`create unique index subscription_standing on subscription
    (address_hash, target, coalesce(organ_id, 0), coalesce(column_id, 0), query) where state <> 'ended'`,
  sql`create unique index subscription_confirm on subscription (confirm_hash) where confirm_hash is not null`,
  sql`create index subscription_active on subscription (id) where state = 'active'`,
  sql`create index subscription_pending on subscription (confirm_until) where state = 'pending'`,
]
