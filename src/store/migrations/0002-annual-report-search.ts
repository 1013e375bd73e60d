/** What keeps the list of reports quick when there are many: its order as an index, and a search that always uses its own. */
import { type Kysely, sql } from 'kysely'

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of STATEMENTS) await statement.execute(db)
}

const STATEMENTS = [
  sql`alter table annual_report add column organ_slug text collate "C"`,
  sql`update annual_report set organ_slug = slug from organ where organ.id = organ_id`,
  sql`alter table annual_report alter column organ_slug set not null`,
  sql`alter table organ add unique (id, slug)`,
  sql`alter table annual_report add foreign key (organ_id, organ_slug) references organ (id, slug)`,
  sql`create index annual_report_order on annual_report (year desc, organ_slug)`,
  // The planner takes the long search columns for as cheap to look at as short ones, and would read them all.
  sql`create function annual_report_candidates(grams text[], most integer)
    returns table (organ_id bigint, year integer) language sql stable set enable_seqscan = off
    as 'select r.organ_id, r.year from annual_report r where r.search_grams @> grams limit most'`,
]
