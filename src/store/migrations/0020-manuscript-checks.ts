/** What checks of manuscripts stand on: lists of names and phrases, looks into attachments, looks at links. */
import { type Kysely, sql } from 'kysely'

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of STATEMENTS) await statement.execute(db)
}

const STATEMENTS = [
  sql`create table phrase_entry (
    id bigint generated always as identity primary key,
    organ_id bigint not null references organ,
    kind text not null check (kind in ('leader', 'phrase', 'sensitive')),
    right_word text not null,
    wrong_words text[] not null,
    title text not null default '',
    note text not null default '',
    since date,
    until date,
    -- What makes it the same entry when a list is read in again.
    same_as text not null,
    set_by text not null,
    set_at timestamptz not null,
    unique (organ_id, same_as)
  )`,
  sql`create index phrase_entry_order on phrase_entry (organ_id, kind, right_word, id)`,

  // By content, so that a file is looked into once, whichever manuscripts it is attached to.
  sql`create table file_inspection (
    sha256 text primary key,
    -- Rules under which it was looked into; a later version looks again.
    rules integer not null,
    hidden jsonb not null,
    -- Why it could not be looked into, or read; null where it could.
    uninspected text,
    unreadable text,
    inspected_at timestamptz not null
  )`,

  sql`create table link_look (
    url text primary key,
    looked_at timestamptz not null,
    -- Why it did not open; null where it did.
    problem text
  )`,
  // One row: how far the round over what is published has come.
  sql`create table link_round (
    id integer primary key default 1 check (id = 1),
    begun_on date not null,
    after_id bigint not null default 0,
    is_done boolean not null default false
  )`,

  sql`create index disclosure_same_number on disclosure (document_number) where document_number <> ''`,
  sql`create index disclosure_same_title on disclosure (md5(title))`,
  sql`create index manuscript_same_number on manuscript (organ_id, document_number) where document_number <> ''`,
]
