/** What manuscripts need besides: who wrote a content, contents that stay as they were reviewed, running index numbers. */
import { type Kysely, sql } from 'kysely'

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of STATEMENTS) await statement.execute(db)
}

const STATEMENTS = [
  sql`alter table manuscript
    -- The name of the term that runs, and the source it rests on; null while none does.
    add column due_what text,
    add column due_source text,
    add column from_request_id bigint references request`,
  sql`create index manuscript_request on manuscript (from_request_id) where from_request_id is not null`,
  sql`create index manuscript_due on manuscript (due_on) where due_on is not null`,

  sql`alter table manuscript_content add column writers text[] not null default '{}'`,
  // A content that was sent into review is evidence of what was reviewed.
  sql`create function manuscript_content_stays() returns trigger language plpgsql as
    'begin
      if old.frozen_at is not null then raise exception ''a content that was reviewed is never changed''; end if;
      return coalesce(new, old);
    end'`,
  sql`create trigger manuscript_content_frozen before update or delete on manuscript_content
    for each row execute function manuscript_content_stays()`,

  sql`alter table review_chain add column legal_organ_id bigint references organ`,
  // 组织机构代码: nine characters, with which index numbers begin.
  sql`alter table organ add column organisation_code text not null default ''`,
  sql`create table index_number_series (
    series text primary key,
    last integer not null
  )`,
  sql`alter table inbox_message add column manuscript_id bigint references manuscript`,
]
