/** One rotation of keys at a time, whichever process runs it; a process that dies lets go. */
import { sql } from 'kysely'
import type { Database } from '../database.ts'

/** Any number that no other advisory lock of the program uses. */
const ROTATION_LOCK = 7_110_006

/** On a connection of its own. @returns null when another one holds it */
export const holdRotationLock = <T>(db: Database, work: () => Promise<T>): Promise<T | null> =>
  db.connection().execute(async (held) => {
    const { rows } = await sql<{
      mine: boolean
    }>`select pg_try_advisory_lock(${ROTATION_LOCK}) as mine`.execute(held)
    if (rows[0]?.mine !== true) return null
    try {
      return await work()
    } finally {
      await sql`select pg_advisory_unlock(${ROTATION_LOCK})`.execute(held)
    }
  })
