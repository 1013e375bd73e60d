/** Jobs: what was done when, and the lock that lets one process at a time do it. */
import { sql } from 'kysely'
import type { Database } from './database.ts'
import { storableJson, storableText } from './storable.ts'

export interface JobState {
  readonly name: string
  readonly slot: string
  readonly startedAt: Date | null
  readonly finishedAt: Date | null
  readonly problem: string
  readonly failures: number
  readonly retryAt: Date | null
  readonly report: Readonly<Record<string, number>>
}

export const listJobs = async (db: Database): Promise<readonly JobState[]> => {
  const rows = await db.selectFrom('job').selectAll().orderBy('name').execute()
  return rows.map((row) => ({
    name: row.name,
    slot: row.slot,
    startedAt: row.started_at,
    finishedAt: row.finished_at,
    problem: row.problem,
    failures: row.failures,
    retryAt: row.retry_at,
    report: row.report,
  }))
}

/** First half of the key of our advisory locks; the second tells which job. */
const LOCK_SPACE = 20_190_515

/**
 * Does the work while holding the job's lock; false when another process holds it.
 * The lock belongs to a connection of its own: when the process dies, the server lets it go at once.
 */
export const withJobLock = (db: Database, name: string, work: () => Promise<void>): Promise<boolean> =>
  db.connection().execute(async (connection) => {
    const { rows } = await sql<{ taken: boolean }>`
      select pg_try_advisory_lock(${LOCK_SPACE}::integer, hashtext(${name})) as taken`.execute(connection)
    if (rows[0]?.taken !== true) return false
    try {
      await work()
    } finally {
      await sql`select pg_advisory_unlock(${LOCK_SPACE}::integer, hashtext(${name}))`.execute(connection)
    }
    return true
  })

export const readJob = async (
  db: Database,
  name: string,
): Promise<Pick<JobState, 'slot' | 'failures' | 'retryAt'>> => {
  const row = await db
    .selectFrom('job')
    .select(['slot', 'failures', 'retry_at'])
    .where('name', '=', name)
    .executeTakeFirst()
  return { slot: row?.slot ?? '', failures: row?.failures ?? 0, retryAt: row?.retry_at ?? null }
}

export const markJobStarted = async (db: Database, name: string, at: Date): Promise<void> => {
  await db
    .insertInto('job')
    .values({ name, started_at: at, report: '{}' })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ started_at: at }))
    .execute()
}

export const markJobDone = async (
  db: Database,
  name: string,
  slot: string,
  at: Date,
  report: JobState['report'],
): Promise<void> => {
  await db
    .updateTable('job')
    .set({ slot, finished_at: at, problem: '', failures: 0, retry_at: null, report: storableJson(report) })
    .where('name', '=', name)
    .execute()
}

export const markJobFailed = async (
  db: Database,
  name: string,
  problem: string,
  retryAt: Date,
): Promise<void> => {
  await db
    .updateTable('job')
    .set({
      problem: storableText(problem).slice(0, 500),
      failures: sql<number>`failures + 1`,
      retry_at: retryAt,
    })
    .where('name', '=', name)
    .execute()
}
