/** How long a case is kept beyond the rule, where a review has said so. */
import { type Kysely, sql } from 'kysely'

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of STATEMENTS) await statement.execute(db)
}

const STATEMENTS = [
  sql`alter table request add column kept_until date`,
  sql`create index request_to_retire on request (organ_id, closed_on, id)
    where closed_on is not null and anonymised_at is null`,
]
