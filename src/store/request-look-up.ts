/** Counts of wrong look-ups in a window of time. */
import { sql } from 'kysely'
import type { Database } from './database.ts'

export interface LookUpCount {
  readonly key: string
  readonly at: Date
  readonly windowMs: number
  /** 0 to ask only. */
  readonly add: 0 | 1
}

/** @returns how many there are in the window, these included */
export const countLookUp = async (db: Database, { key, at, windowMs, add }: LookUpCount): Promise<number> => {
  const oldest = new Date(at.getTime() - windowMs)
  if (add === 0) {
    const row = await db
      .selectFrom('throttle')
      .select('count')
      .where('key', '=', key)
      .where('window_start', '>', oldest)
      .executeTakeFirst()
    return row?.count ?? 0
  }
  const { rows } = await sql<{ count: number }>`
    insert into throttle (key, window_start, count) values (${key}, ${at}, 1)
    on conflict (key) do update set
      count = case when throttle.window_start > ${oldest} then throttle.count + 1 else 1 end,
      window_start = case when throttle.window_start > ${oldest} then throttle.window_start else ${at} end
    returning count`.execute(db)
  return rows[0]?.count ?? 0
}
