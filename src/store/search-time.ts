/** A time limit on what a search asks the database. */
import { sql } from 'kysely'
import { DatabaseError } from 'pg'
import type { Database } from './database.ts'

const QUERY_CANCELED = '57014'

/** Each statement may take so long; null when one took longer. The reading is one transaction, planned for speed. */
export const withinTime = async <Answer>(
  db: Database,
  milliseconds: number,
  read: (trx: Database) => Promise<Answer>,
): Promise<Answer | null> => {
  try {
    return await db.transaction().execute(async (trx) => {
      await sql`select set_config('statement_timeout', ${String(milliseconds)}, true), set_config('jit', 'off', true)`.execute(
        trx,
      )
      return read(trx)
    })
  } catch (error) {
    if (error instanceof DatabaseError && error.code === QUERY_CANCELED) return null
    throw error
  }
}
