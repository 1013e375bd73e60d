/** Counts of attempts within a window of time, and when it ends. */
import type { Database } from './database.ts'
import { countWithin } from './throttle.ts'

export interface ThrottleWindow {
  /** Never personal data in the clear: hash addresses and contacts first. */
  readonly key: string
  readonly seconds: number
  readonly now: Date
}

export interface AttemptCount {
  readonly count: number
  /** When the count begins anew. */
  readonly until: Date
}

/** How many there were, without counting one more; 0 once the window is over. */
export const attemptsSoFar = async (
  db: Database,
  { key, seconds, now }: ThrottleWindow,
): Promise<AttemptCount> => {
  const row = await db
    .selectFrom('throttle')
    .select(['count', 'window_start'])
    .where('key', '=', key)
    .executeTakeFirst()
  const until = row === undefined ? now : new Date(row.window_start.getTime() + seconds * 1000)
  return { count: row === undefined || until <= now ? 0 : row.count, until }
}

/** Counts one more attempt, together with whoever else counts at this moment. */
export const countAttempt = async (db: Database, window: ThrottleWindow): Promise<AttemptCount> => {
  await countWithin(db, window.key, window.now, window.seconds * 1000)
  return attemptsSoFar(db, window)
}
