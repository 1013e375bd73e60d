/** A time limit on what a search asks the database. */
import { sql } from 'kysely'
import { DatabaseError } from 'pg'
import type { Database } from './database.ts'

const QUERY_CANCELED = '57014'

/** One message begins and sets: on a busy machine each way there and back is felt. */
const reading = async <Answer>(
  connection: Database,
  milliseconds: number,
  read: (trx: Database) => Promise<Answer>,
): Promise<Answer> => {
  const limit = Math.max(1, Math.trunc(milliseconds))
  await sql
    .raw(`begin read only; set local statement_timeout = ${limit}; set local jit = off`)
    .execute(connection)
  try {
    return await read(connection)
  } finally {
    await sql`rollback`.execute(connection)
  }
}

/** Each statement may take so long; null when one took longer. The reading is one transaction, planned for speed. */
export const withinTime = async <Answer>(
  db: Database,
  milliseconds: number,
  read: (trx: Database) => Promise<Answer>,
): Promise<Answer | null> => {
  try {
    return await db.connection().execute((connection) => reading(connection, milliseconds, read))
  } catch (error) {
    if (error instanceof DatabaseError && error.code === QUERY_CANCELED) return null
    throw error
  }
}
