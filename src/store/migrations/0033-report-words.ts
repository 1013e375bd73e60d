/** The words of annual reports: which chapters are still as the system drafted them; and what the facts in them are counted from. */
import { type Kysely, sql } from 'kysely'

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of STATEMENTS) await statement.execute(db)
}

const STATEMENTS = [
  sql`alter table report_text add column generated text[] not null default '{}'
    check (generated <@ array['overview', 'problems', 'other'])`,
  // The few steps of a request that reports count, out of its many events.
  sql`create index request_event_of_report on request_event (request_id, type)
    where type in ('supplementRequested', 'thirdPartyConsulted', 'organConsulted', 'feeNotified', 'feePaid')`,
]
