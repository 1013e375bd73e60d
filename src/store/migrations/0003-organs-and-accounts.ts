/** The tree of organs with its changes over time, and the people who work in them. */
import { type Kysely, sql } from 'kysely'

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of STATEMENTS) await statement.execute(db)
}

const STATEMENTS = [
  sql`alter table organ
    add column parent_id bigint references organ,
    add column kind text not null default 'department',
    add column code_word text not null default '',
    add column valid_from date,
    add column valid_to date,
    add column receives_requests boolean not null default false,
    add column guide jsonb not null default '{}',
    add check (valid_to is null or valid_from is null or valid_to >= valid_from),
    add check (parent_id <> id)`,
  sql`create index organ_parent on organ (parent_id)`,
  sql`create table organ_succession (
    predecessor_id bigint not null references organ,
    successor_id bigint not null references organ,
    since date not null,
    note text not null default '',
    primary key (predecessor_id, successor_id),
    check (predecessor_id <> successor_id)
  )`,

  sql`create table account (
    id bigint generated always as identity primary key,
    login_name text collate "C" not null unique check (login_name = lower(login_name)),
    display_name text not null,
    email text not null default '',
    status text not null check (status in ('invited', 'active', 'disabled')),
    password_hash text,
    password_set_at timestamptz,
    must_change_password boolean not null default false,
    totp_sealed bytea,
    totp_last_step bigint,
    totp_since timestamptz,
    failed_sign_ins integer not null default 0,
    locked_until timestamptz,
    oidc_issuer text,
    oidc_subject text,
    created_at timestamptz not null,
    unique (oidc_issuer, oidc_subject)
  )`,
  sql`create table account_role (
    account_id bigint not null references account,
    organ_id bigint not null references organ,
    role text not null,
    granted_by text not null,
    granted_at timestamptz not null,
    primary key (account_id, organ_id, role)
  )`,
  sql`create index account_role_organ on account_role (organ_id)`,
  sql`create table delegation (
    id bigint generated always as identity primary key,
    from_account_id bigint not null references account,
    to_account_id bigint not null references account,
    organ_id bigint not null references organ,
    role text not null,
    from_on date not null,
    until_on date not null check (until_on >= from_on),
    reason text not null default '',
    created_by text not null,
    created_at timestamptz not null,
    ended_at timestamptz,
    check (from_account_id <> to_account_id)
  )`,
  sql`create index delegation_to on delegation (to_account_id, until_on)`,
  sql`create table session (
    id uuid primary key,
    token_hash bytea not null unique,
    account_id bigint not null references account,
    created_at timestamptz not null,
    last_seen_at timestamptz not null,
    expires_at timestamptz not null,
    address text not null,
    user_agent text not null,
    second_factor_at timestamptz,
    ended_at timestamptz
  )`,
  sql`create index session_account on session (account_id)`,
  sql`create table invitation (
    token_hash bytea primary key,
    account_id bigint not null references account,
    created_by text not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at timestamptz
  )`,
  // Counts of attempts in a window of time: sign-ins, applications, look-ups. The key never holds personal data in the clear.
  sql`create table throttle (
    key text primary key,
    window_start timestamptz not null,
    count integer not null
  )`,
]
