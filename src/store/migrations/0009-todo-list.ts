/** The order of the to-do list, as a column and as indexes that answer it and its counts. */
import { type Kysely, sql } from 'kysely'

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of STATEMENTS) await statement.execute(db)
}

const STATEMENTS = [
  // Cases without a day come last; a day for every row lets a page begin anywhere in the index.
  sql`alter table request
    add column todo_on date generated always as (coalesce(deadline_on, 'infinity'::date)) stored`,
  sql`drop index request_organ_open`,
  sql`drop index request_deadline_open`,
  sql`drop index request_assigned_open`,
  sql`create index request_organ_open on request (organ_id, todo_on, id)
    include (deadline_what, assigned_to) where phase not in ('closed', 'archived')`,
  sql`create index request_open on request (todo_on, id)
    include (organ_id, deadline_what, assigned_to) where phase not in ('closed', 'archived')`,
  sql`create index request_assigned_open on request (assigned_to, todo_on, id)
    where phase not in ('closed', 'archived')`,
]
