/** Search over published documents: folded words and their keys, and how common each key is. */
import { type Kysely, sql } from 'kysely'

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of STATEMENTS) await statement.execute(db)
}

const STATEMENTS = [
  /*
   * One narrow row a document: what is walked and filtered by stays in the row, with the title; long texts and keys lie
   * outside it, so that ten thousand candidates are few pages. Keys are not compressed: they are read for building alone.
   */
  sql`create table disclosure_index (
    id bigint primary key references disclosure on delete cascade,
    organ_id bigint not null,
    published_on date not null,
    kind text not null,
    catalogue_item text not null,
    columns bigint[] not null,
    -- Folding and keys were made by these rules; see SEARCH_RULES.
    rules integer not null,
    number text collate "C" not null,
    title text collate "C" not null,
    head text collate "C" not null,
    body text collate "C" not null,
    title_keys integer[] not null,
    head_keys integer[] not null,
    all_keys integer[] not null
  ) with (toast_tuple_target = 256)`,
  sql`alter table disclosure_index
    alter column title set storage main,
    alter column title_keys set storage external,
    alter column head_keys set storage external,
    alter column all_keys set storage external,
    -- Nothing is planned by them; gathering figures of such arrays would only cost.
    alter column title_keys set statistics 0,
    alter column head_keys set statistics 0,
    alter column all_keys set statistics 0,
    alter column body set statistics 0,
    alter column head set statistics 0`,
  // Without a pending list: what was published is found by the next search as fast as everything else.
  sql`create index disclosure_index_title on disclosure_index using gin (title_keys) with (fastupdate = off)`,
  sql`create index disclosure_index_head on disclosure_index using gin (head_keys) with (fastupdate = off)`,
  sql`create index disclosure_index_all on disclosure_index using gin (all_keys) with (fastupdate = off)`,
  sql`create index disclosure_index_newest on disclosure_index (published_on desc, id desc)`,
  sql`create index disclosure_index_organ on disclosure_index (organ_id, published_on desc, id desc)`,
  sql`create index disclosure_index_kind on disclosure_index (kind, published_on desc, id desc)`,
  sql`create index disclosure_index_item on disclosure_index (catalogue_item, published_on desc, id desc)
    where catalogue_item <> ''`,
  sql`create index disclosure_index_columns on disclosure_index using gin (columns) with (fastupdate = off)`,
  sql`create index disclosure_index_same_title on disclosure_index using hash (title)`,
  sql`create index disclosure_index_own_number on disclosure_index using hash (number) where number <> ''`,

  // Shares of documents that have a key, taken from a sample; keys that stand nowhere here are rare.
  sql`create table search_frequency (
    key integer primary key,
    in_title real not null,
    in_head real not null,
    in_all real not null
  )`,
  // One row: how many documents there were when the shares were taken, and when.
  sql`create table search_frequency_state (
    is_only boolean primary key default true check (is_only),
    documents integer not null,
    taken_at timestamptz not null
  )`,
  // The suggestions before an application use the same index.
  sql`alter table disclosure drop column title_grams, drop column text_grams`,
]
