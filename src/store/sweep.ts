/** Rows that have served: counts of attempts, ended sessions, used invitations, spent submission keys. */
import type { Database } from './database.ts'

/** What happened stays in the audit log; these rows only let somebody in or keep somebody out. */
export const sweepSpentRows = async (db: Database, before: Date): Promise<number> => {
  const swept = await Promise.all([
    db.deleteFrom('throttle').where('window_start', '<', before).executeTakeFirst(),
    db
      .deleteFrom('session')
      .where((eb) => eb.or([eb('expires_at', '<', before), eb('ended_at', '<', before)]))
      .executeTakeFirst(),
    db.deleteFrom('invitation').where('expires_at', '<', before).executeTakeFirst(),
  ])
  return swept.reduce((sum, { numDeletedRows }) => sum + Number(numDeletedRows), 0)
}
