/** The portal: views a day, counts of the catalogue kept beside the documents, and why a column was closed. */
import { type Kysely, sql } from 'kysely'

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of STATEMENTS) await statement.execute(db)
}

/** One statement changes the counts once, however many documents it touches; in one order, so that two never wait for each other. */
const counting = (changes: string) =>
  sql.raw(`insert into disclosure_tally as kept (organ_id, catalogue_item, year, kind, documents)
    select counted.organ, catalogue_item, extract(year from published_on)::integer, kind, sum(n)
    from (${changes}) change cross join lateral (values (0), (organ_id)) counted(organ)
    group by 1, 2, 3, 4 having sum(n) <> 0 order by 1, 2, 3, 4
    on conflict (organ_id, catalogue_item, year, kind)
    do update set documents = kept.documents + excluded.documents;`)

const ADDED = 'select organ_id, catalogue_item, published_on, kind, 1 as n from added'
const GONE = 'select organ_id, catalogue_item, published_on, kind, -1 as n from gone'

const counter = (name: string, changes: string) =>
  sql`create function ${sql.raw(name)}() returns trigger language plpgsql as $$ begin ${counting(changes)} return null; end $$`

const STATEMENTS = [
  // No reference to the page: what was viewed stays counted when the page is withdrawn.
  sql`create table view_count (
    disclosure_id bigint not null,
    day date not null,
    organ_id bigint not null references organ,
    views integer not null,
    primary key (disclosure_id, day)
  )`,
  sql`create index view_count_organ on view_count (organ_id, day)`,

  // Organ 0: all of them together.
  sql`create table disclosure_tally (
    organ_id bigint not null,
    catalogue_item text not null,
    year integer not null,
    kind text not null,
    documents integer not null,
    primary key (organ_id, catalogue_item, year, kind)
  )`,
  sql`insert into disclosure_tally
    select counted.organ, catalogue_item, extract(year from published_on)::integer, kind, count(*)
    from disclosure cross join lateral (values (0), (organ_id)) counted(organ) group by 1, 2, 3, 4`,
  counter('count_added_disclosures', ADDED),
  counter('count_gone_disclosures', GONE),
  counter('count_changed_disclosures', `${ADDED} union all ${GONE}`),
  sql`create trigger disclosure_added after insert on disclosure referencing new table as added
    for each statement execute function count_added_disclosures()`,
  sql`create trigger disclosure_gone after delete on disclosure referencing old table as gone
    for each statement execute function count_gone_disclosures()`,
  sql`create trigger disclosure_changed after update on disclosure referencing old table as gone new table as added
    for each statement execute function count_changed_disclosures()`,

  sql`create index disclosure_organ_kind on disclosure (organ_id, kind, published_on desc, id desc)`,
  sql`drop index disclosure_organ`,
  sql`create index disclosure_organ_newest on disclosure (organ_id, published_on desc, id desc)`,
  sql`create index disclosure_organ_item_kind on disclosure (organ_id, catalogue_item, kind, published_on desc, id desc)`,
  sql`create index disclosure_item on disclosure (catalogue_item, published_on desc, id desc)`,
  sql`create index disclosure_item_kind on disclosure (catalogue_item, kind, published_on desc, id desc)`,

  sql`alter table site_column add column close_reason text not null default ''`,
  sql`create index site_column_key_area on site_column (organ_id, place) where is_key_area and closed_at is null`,
]
