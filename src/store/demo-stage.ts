/** How far the demonstration of a first start has come. */
import { sql } from 'kysely'
import type { Database } from './database.ts'

/** `inUse`: the database holds cases that are not of the demonstration. */
export type DemoStage = 'empty' | 'begun' | 'filled' | 'inUse'

/** Any number that no other advisory lock of the program uses. */
const DEMO_CASES_LOCK = 7_110_005

export const demoStage = async (db: Database, region: string): Promise<DemoStage> => {
  const acts = await db
    .selectFrom('audit_entry')
    .select('act')
    .where('subject_kind', '=', 'demo')
    .where('subject_id', '=', region)
    .execute()
  if (acts.some(({ act }) => act === 'demo.filled')) return 'filled'
  if (acts.some(({ act }) => act === 'demo.begun')) return 'begun'
  return (await hasRequests(db)) ? 'inUse' : 'empty'
}

export const hasRequests = async (db: Database): Promise<boolean> =>
  (await db.selectFrom('request').select('id').limit(1).executeTakeFirst()) !== undefined

/** One process at a time, on a connection of its own; the work may take several transactions. */
export const holdDemoLock = <T>(db: Database, work: () => Promise<T>): Promise<T> =>
  db.connection().execute(async (held) => {
    await sql`select pg_advisory_lock(${DEMO_CASES_LOCK})`.execute(held)
    try {
      return await work()
    } finally {
      await sql`select pg_advisory_unlock(${DEMO_CASES_LOCK})`.execute(held)
    }
  })
