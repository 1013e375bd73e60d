/** How a request came in, and which case it was a part of. */
import { type Kysely, sql } from 'kysely'

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of STATEMENTS) await statement.execute(db)
}

const STATEMENTS = [
  // `ReceiptEvidence`, where staff registered what came in; the whole text of a form of which one case holds a part.
  sql`alter table request_form
    add column receipt_sealed bytea,
    add column whole_description text`,
  sql`alter table request add column split_from bigint references request`,
  sql`create index request_split_from on request (split_from) where split_from is not null`,
]
