/** Counts of attempts. A key never holds a name or an address in the clear: it is a keyed hash. */
import { sql } from 'kysely'
import type { Database } from './database.ts'

export interface Attempts {
  readonly count: number
  /** Start of the window, or the last attempt, as the caller keeps it. */
  readonly since: Date
}

/** The attempts under a key, which nobody else changes until the transaction ends. Call it in a transaction. */
export const lockAttempts = async (trx: Database, key: string, at: Date): Promise<Attempts> => {
  await trx
    .insertInto('throttle')
    .values({ key, window_start: at, count: 0 })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const row = await trx
    .selectFrom('throttle')
    .select(['count', 'window_start'])
    .where('key', '=', key)
    .forUpdate()
    .executeTakeFirst()
  return row === undefined ? { count: 0, since: at } : { count: row.count, since: row.window_start }
}

export const setAttempts = async (trx: Database, key: string, attempts: Attempts): Promise<void> => {
  await trx
    .insertInto('throttle')
    .values({ key, window_start: attempts.since, count: attempts.count })
    .onConflict((conflict) =>
      conflict.column('key').doUpdateSet({ window_start: attempts.since, count: attempts.count }),
    )
    .execute()
}

/** Counts one more within a window of fixed length; @returns the count with it. */
export const countWithin = async (db: Database, key: string, at: Date, windowMs: number): Promise<number> => {
  const oldest = new Date(at.getTime() - windowMs)
  const { rows } = await sql<{ count: number }>`
    insert into throttle (key, window_start, count) values (${key}, ${at}, 1)
    on conflict (key) do update set
      count = case when throttle.window_start <= ${oldest} then 1 else throttle.count + 1 end,
      window_start = case when throttle.window_start <= ${oldest} then ${at} else throttle.window_start end
    returning count`.execute(db)
  return rows[0]?.count ?? 1
}

export const forgetAttempts = async (db: Database, key: string): Promise<void> => {
  await db.deleteFrom('throttle').where('key', '=', key).execute()
}
