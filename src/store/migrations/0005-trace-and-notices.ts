/** The audit log, messages that are to be sent, the in-app inbox and retention. */
import { type Kysely, sql } from 'kysely'

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of STATEMENTS) await statement.execute(db)
}

const STATEMENTS = [
  // One chain an organ, and one for what belongs to none (chain 0).
  sql`create table audit_head (
    chain bigint primary key,
    seq bigint not null,
    hash bytea not null
  )`,
  sql`create table audit_entry (
    chain bigint not null,
    seq bigint not null,
    at timestamptz not null,
    actor text not null,
    address text not null,
    act text not null,
    subject_kind text not null,
    subject_id text not null,
    detail jsonb not null,
    hash bytea not null,
    primary key (chain, seq)
  )`,
  sql`create index audit_entry_subject on audit_entry (subject_kind, subject_id, at)`,
  sql`create index audit_entry_actor on audit_entry (actor, at)`,
  sql`create function audit_entry_is_append_only() returns trigger language plpgsql as
    'begin raise exception ''audit entries are never changed''; end'`,
  sql`create trigger audit_entry_append_only before update or delete on audit_entry
    for each row execute function audit_entry_is_append_only()`,
  sql`create trigger audit_entry_no_truncate before truncate on audit_entry
    for each statement execute function audit_entry_is_append_only()`,

  sql`create table outbox (
    id bigint generated always as identity primary key,
    dedupe_key text not null unique,
    channel text not null check (channel in ('mail', 'sms')),
    organ_id bigint references organ,
    request_id bigint references request,
    sealed bytea not null,
    status text not null check (status in ('waiting', 'sending', 'sent', 'failed')),
    attempts integer not null default 0,
    next_at timestamptz not null,
    taken_until timestamptz,
    last_error text not null default '',
    created_at timestamptz not null,
    sent_at timestamptz
  )`,
  sql`create index outbox_waiting on outbox (next_at, id) where status in ('waiting', 'sending')`,

  sql`create table inbox_message (
    id bigint generated always as identity primary key,
    account_id bigint not null references account,
    dedupe_key text not null,
    kind text not null,
    organ_id bigint references organ,
    request_id bigint references request,
    text text not null,
    created_at timestamptz not null,
    read_at timestamptz,
    unique (account_id, dedupe_key)
  )`,
  sql`create index inbox_message_account on inbox_message (account_id, id desc)`,

  sql`create table retention_rule (
    organ_id bigint not null references organ,
    subject text not null,
    years integer not null check (years between 1 and 100),
    action text not null check (action in ('review', 'anonymise')),
    set_by text not null,
    set_at timestamptz not null,
    primary key (organ_id, subject)
  )`,
]
