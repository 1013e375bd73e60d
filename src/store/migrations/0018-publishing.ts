/** Publishing: manuscripts with their events, what the public sees of them, columns, channels and views. */
import { type Kysely, sql } from 'kysely'

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of STATEMENTS) await statement.execute(db)
}

const STATEMENTS = [
  // A manuscript and the disclosure that comes of it share one id, so that links made while writing stay good.
  sql`create sequence manuscript_id_seq as bigint`,
  sql`select setval('manuscript_id_seq', coalesce((select max(id) from disclosure), 0) + 1, false)`,
  sql`alter table disclosure alter column id drop identity`,
  sql`alter table disclosure alter column id set default nextval('manuscript_id_seq')`,

  sql`create table manuscript (
    id bigint primary key default nextval('manuscript_id_seq'),
    organ_id bigint not null references organ,
    kind text not null,
    -- Count of its events: what an act has seen.
    version integer not null default 0,
    phase text not null,
    stage text,
    attribute text not null,
    title text not null,
    document_number text not null default '',
    formed_on date,
    -- By when it has to be published; null while no day of forming is known, or where nothing is due.
    due_on date,
    publish_at timestamptz,
    published_at timestamptz,
    next_review_on date,
    -- The organ whose staff do the stage that is due: another one for 合法性审查.
    stage_organ_id bigint references organ,
    content_number integer not null,
    released_content integer,
    created_by text not null,
    created_at timestamptz not null,
    updated_at timestamptz not null
  )`,
  sql`create index manuscript_organ on manuscript (organ_id, updated_at desc, id desc)`,
  sql`create index manuscript_desk on manuscript (organ_id, phase, due_on)`,
  sql`create index manuscript_stage on manuscript (stage_organ_id, phase) where phase = 'inReview'`,
  sql`create index manuscript_schedule on manuscript (publish_at) where phase = 'scheduled'`,
  sql`create index manuscript_review on manuscript (next_review_on) where next_review_on is not null`,

  sql`create table manuscript_event (
    manuscript_id bigint not null references manuscript,
    seq integer not null,
    type text not null,
    at timestamp not null,
    by text not null,
    data jsonb not null,
    recorded_at timestamptz not null,
    primary key (manuscript_id, seq)
  )`,
  sql`create function manuscript_event_is_append_only() returns trigger language plpgsql as
    'begin raise exception ''events of a manuscript are never changed''; end'`,
  sql`create trigger manuscript_event_append_only before update or delete on manuscript_event
    for each row execute function manuscript_event_is_append_only()`,

  sql`create table manuscript_content (
    manuscript_id bigint not null references manuscript,
    number integer not null,
    content jsonb not null,
    -- Of the text alone, for searching and comparing.
    text text not null default '',
    revision integer not null default 1,
    saved_by text not null,
    saved_at timestamptz not null,
    frozen_at timestamptz,
    primary key (manuscript_id, number)
  )`,
  sql`create table manuscript_file (
    id uuid primary key,
    manuscript_id bigint not null references manuscript,
    name text not null,
    media text not null,
    size bigint not null,
    sha256 text not null,
    text text not null default '',
    content_id uuid not null references file_content,
    added_by text not null,
    added_at timestamptz not null
  )`,
  sql`create index manuscript_file_of on manuscript_file (manuscript_id)`,
  sql`create table review_chain (
    organ_id bigint not null references organ,
    kind text not null,
    stages jsonb not null,
    checklists jsonb not null default '{}',
    set_by text not null,
    set_at timestamptz not null,
    primary key (organ_id, kind)
  )`,

  // What the public sees, and nothing else: a row stands here while its page is published.
  sql`alter table disclosure
    add column kind text not null default 'information',
    add column index_number text not null default '',
    add column version integer not null default 1,
    add column html text not null default '',
    add column catalogue_item text not null default '',
    add column standard_item_id bigint,
    add column topic text not null default '',
    add column genre text not null default '',
    add column audience text not null default '',
    add column keywords text[] not null default '{}',
    add column source_unit text not null default '',
    add column formed_on date,
    add column effective_on date,
    add column expires_on date,
    -- The day from which another document repealed it; kept here so that lists need no second look.
    add column repealed_on date,
    add column amended_on date,
    add column notice_from date,
    add column notice_to date,
    add column published_at timestamptz not null default now(),
    add column updated_at timestamptz not null default now()`,
  sql`create unique index disclosure_index_number on disclosure (index_number) where index_number <> ''`,
  sql`create index disclosure_newest on disclosure (published_on desc, id desc)`,
  sql`create index disclosure_kind on disclosure (kind, published_on desc, id desc)`,
  sql`create index disclosure_organ_catalogue on disclosure (organ_id, catalogue_item, published_on desc, id desc)`,
  sql`create index disclosure_changed on disclosure (updated_at, id)`,

  sql`create table disclosure_version (
    disclosure_id bigint not null,
    version integer not null,
    content jsonb not null,
    published_at timestamptz not null,
    change_note text not null default '',
    -- Whether the public may still read it once a later version stands.
    is_shown boolean not null,
    primary key (disclosure_id, version)
  )`,
  sql`create table disclosure_withdrawal (
    disclosure_id bigint primary key,
    organ_id bigint not null references organ,
    index_number text not null default '',
    withdrawn_at timestamptz not null,
    public_reason text not null,
    -- Empty where it may not be told.
    title text not null default ''
  )`,
  sql`create table disclosure_file (
    disclosure_id bigint not null references disclosure on delete cascade,
    file_id uuid not null references manuscript_file,
    place integer not null,
    name text not null,
    media text not null,
    size bigint not null,
    sha256 text not null,
    text text not null default '',
    primary key (disclosure_id, file_id)
  )`,
  sql`create table issued_index_number (
    index_number text primary key,
    organ_id bigint not null references organ,
    disclosure_id bigint not null,
    issued_at timestamptz not null
  )`,

  // 栏目: of one organ, or of the region's own home (organ_id of the county government).
  sql`create table site_column (
    id bigint generated always as identity primary key,
    organ_id bigint not null references organ,
    parent_id bigint references site_column,
    slug text not null,
    name text not null,
    about text not null default '',
    -- 动态, 常规, 固定: how often it has to change. topic: a key area (重点领域).
    pace text not null default 'regular' check (pace in ('news', 'regular', 'fixed')),
    is_key_area boolean not null default false,
    place integer not null default 0,
    closed_at timestamptz,
    unique (organ_id, slug)
  )`,
  sql`create table disclosure_column (
    column_id bigint not null references site_column,
    disclosure_id bigint not null references disclosure on delete cascade,
    published_on date not null,
    primary key (column_id, published_on, disclosure_id)
  )`,
  sql`create index disclosure_column_of on disclosure_column (disclosure_id)`,
  sql`create table interpretation_link (
    disclosure_id bigint not null references disclosure on delete cascade,
    interprets_id bigint not null,
    form text not null,
    primary key (disclosure_id, interprets_id)
  )`,
  sql`create index interpretation_link_to on interpretation_link (interprets_id)`,
  sql`create table document_effect (
    disclosure_id bigint not null references disclosure on delete cascade,
    place integer not null,
    effect text not null check (effect in ('repeals', 'amends')),
    earlier_id bigint,
    title text not null,
    document_number text not null default '',
    primary key (disclosure_id, place)
  )`,
  sql`create index document_effect_earlier on document_effect (earlier_id)`,
]
