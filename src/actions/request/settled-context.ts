/** Calendar and policy of one act, read before its transaction: a transaction must not wait for a second connection while it holds one. */
import type { Policy } from '../../law/policy.ts'
import type { WorkingCalendar } from '../../law/time/working-calendar.ts'
import type { Database } from '../../store/database.ts'
import type { ActContext } from '../act-context.ts'

export interface SettledContext {
  readonly calendar: WorkingCalendar
  readonly policy: Policy
  /** The context for a transaction; everything in it is at hand. */
  readonly inside: (trx: Database) => ActContext
}

export const settle = async (context: ActContext, region: string): Promise<SettledContext> => {
  const [calendar, policy] = await Promise.all([context.calendar(), context.policy(region)])
  return {
    calendar,
    policy,
    inside: (db) => ({ ...context, db, calendar: async () => calendar, policy: async () => policy }),
  }
}
