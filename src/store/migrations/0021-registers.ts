/** Registers: documents with their validity, interpretations elsewhere, clean-ups, versions of guides, hand-over lists. */
import { type Kysely, sql } from 'kysely'

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of STATEMENTS) await statement.execute(db)
}

const STATEMENTS = [
  // 规章 and 行政规范性文件 of an organ. Facts only: validity and counts are worked out by date.
  sql`create table registered_document (
    id bigint generated always as identity primary key,
    organ_id bigint not null references organ,
    kind text not null check (kind in ('governmentRule', 'normativeDocument')),
    document_number text not null,
    -- The number with one kind of brackets and no spaces: what is compared.
    plain_number text not null,
    title text not null,
    formed_on date not null,
    published_on date,
    effective_on date,
    expires_on date,
    -- Empty where the organ made it alone or leads; else the name of the organ that leads.
    lead_organ text not null default '',
    joint_organs text[] not null default '{}',
    filing_number text not null default '',
    filed_on date,
    -- Where it can be read, for what was published before this system.
    source_url text not null default '',
    -- The manuscript whose release it is; null for what was entered.
    manuscript_id bigint unique,
    -- Count of its changes: what an act has seen.
    version integer not null default 1,
    entered_by text not null,
    entered_at timestamptz not null,
    -- By a second person; the public sees what was entered from then on.
    confirmed_by text,
    confirmed_at timestamptz,
    -- Taken out of the register: a mistaken entry, or a page that was withdrawn.
    struck_at timestamptz,
    strike_reason text not null default ''
  )`,
  sql`create unique index registered_document_number on registered_document (organ_id, plain_number)
    where struck_at is null and manuscript_id is null and plain_number <> ''`,
  sql`create index registered_document_organ on registered_document (organ_id, formed_on desc, id desc)`,
  sql`create index registered_document_by_number on registered_document (plain_number) where struck_at is null`,

  // A clean-up (清理) and what it decided on each document.
  sql`create table document_cleanup (
    id bigint generated always as identity primary key,
    organ_id bigint not null references organ,
    title text not null,
    document_number text not null default '',
    decided_on date not null,
    effective_on date not null,
    entered_by text not null,
    entered_at timestamptz not null,
    confirmed_by text,
    confirmed_at timestamptz
  )`,
  sql`create index document_cleanup_organ on document_cleanup (organ_id, decided_on desc, id desc)`,
  sql`create table document_cleanup_item (
    cleanup_id bigint not null references document_cleanup,
    place integer not null,
    document_id bigint not null references registered_document,
    result text not null check (result in ('kept', 'toAmend', 'repealed', 'lapsed')),
    primary key (cleanup_id, place),
    unique (cleanup_id, document_id)
  )`,

  // A repeal may name a document before the register knows it.
  sql`create index document_effect_number on document_effect (translate(regexp_replace(document_number, '\\s', '', 'g'),
    '[［【（(﹝]］】）)﹞', '〔〔〔〔〔〔〕〕〕〕〕〕')) where earlier_id is null`,

  // What another document, a clean-up or a decision did to a document: of the register, or only published here.
  sql`create table document_change (
    id bigint generated always as identity primary key,
    document_id bigint references registered_document,
    disclosure_id bigint,
    effect text not null check (effect in ('repeals', 'lapses', 'amends')),
    on_day date not null,
    by_title text not null default '',
    by_number text not null default '',
    -- The release that brings it: it goes with that page.
    by_disclosure_id bigint,
    cleanup_id bigint references document_cleanup,
    entered_by text not null,
    entered_at timestamptz not null,
    -- What nobody else has confirmed changes nothing yet.
    confirmed_by text,
    confirmed_at timestamptz,
    check (document_id is not null or disclosure_id is not null)
  )`,
  sql`create index document_change_of on document_change (document_id)`,
  sql`create index document_change_of_page on document_change (disclosure_id)`,
  sql`create index document_change_by on document_change (by_disclosure_id)`,

  // 解读 that stand elsewhere: a press conference, a video, a newspaper.
  sql`create table external_interpretation (
    id bigint generated always as identity primary key,
    disclosure_id bigint not null,
    organ_id bigint not null references organ,
    form text not null,
    title text not null,
    url text not null,
    published_on date not null,
    added_by text not null,
    added_at timestamptz not null,
    removed_at timestamptz
  )`,
  sql`create index external_interpretation_of on external_interpretation (disclosure_id)`,

  sql`create table guide_version (
    organ_id bigint not null references organ,
    version integer not null,
    guide jsonb not null,
    written_by text not null,
    written_at timestamptz not null,
    primary key (organ_id, version)
  )`,
  // Looked at and found right, without a change.
  sql`create table guide_look (
    organ_id bigint not null references organ,
    looked_at timestamptz not null,
    looked_by text not null,
    primary key (organ_id, looked_at)
  )`,

  // 移送: what went to the archive or the library, and when.
  sql`create table handover (
    id bigint generated always as identity primary key,
    organ_id bigint not null references organ,
    receiver text not null check (receiver in ('archive', 'library')),
    receiver_name text not null,
    from_day date not null,
    to_day date not null,
    made_by text not null,
    made_at timestamptz not null,
    handed_on date,
    handed_by text not null default '',
    received_by text not null default '',
    receipt text not null default '',
    cancelled_at timestamptz
  )`,
  sql`create index handover_organ on handover (organ_id, id desc)`,
  sql`create table handover_item (
    handover_id bigint not null references handover,
    place integer not null,
    disclosure_id bigint not null,
    version integer not null,
    index_number text not null,
    title text not null,
    document_number text not null,
    published_on date not null,
    primary key (handover_id, place)
  )`,
  sql`create index handover_item_of on handover_item (disclosure_id, version)`,
]
