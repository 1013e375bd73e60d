/** What the register of 行政复议 and 行政诉讼 lists and reminds of, folded from the events like the rest of the projection. */
import { type Kysely, sql } from 'kysely'

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of STATEMENTS) await statement.execute(db)
}

const STATEMENTS = [
  // A moment without a zone stays the text that the law reads.
  sql`alter table remedy_event alter column at type text using to_char(at, 'YYYY-MM-DD"T"HH24:MI:SS')`,
  sql`create function remedy_event_is_append_only() returns trigger language plpgsql as
    'begin raise exception ''events of a remedy case are never changed''; end'`,
  sql`create trigger remedy_event_append_only before update or delete on remedy_event
    for each row execute function remedy_event_is_append_only()`,

  // What is attacked: the outcome of a reply, or another kind of act.
  sql`alter table remedy add column attacked text`,
  // The term that ends next, and which it is.
  sql`alter table remedy add column due_what text`,
  sql`alter table remedy add column due_on date`,
  sql`alter table remedy add column answer_due_on date`,
  // A decision asks for something that is not done yet.
  sql`alter table remedy add column follow_up_open boolean not null default false`,
  // The reconsideration that a suit follows.
  sql`alter table remedy add column follows_id bigint references remedy`,
  sql`create index remedy_due on remedy (due_on) where due_what is not null`,
  sql`create index remedy_follows on remedy (follows_id) where follows_id is not null`,

  sql`alter table inbox_message add column remedy_id bigint references remedy`,
]
