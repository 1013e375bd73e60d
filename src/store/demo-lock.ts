/** Lets one process at a time fill an empty library. */
import { sql } from 'kysely'
import type { Database } from './database.ts'

/** Any number that no other advisory lock of the program uses. */
const DEMO_LOCK = 7_110_004

/** Held until the transaction ends. */
export const lockDemo = async (trx: Database): Promise<void> => {
  await sql`select pg_advisory_xact_lock(${DEMO_LOCK})`.execute(trx)
}
