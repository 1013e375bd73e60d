/** The working calendar as of now. */
import { makeWorkingCalendar, type WorkingCalendar } from '../../law/time/working-calendar.ts'
import type { Database } from '../../store/database.ts'
import { listAddedNotices, noticesInForce, noticesVersion } from '../../store/holiday-notice.ts'

interface Kept {
  readonly version: string
  readonly calendar: WorkingCalendar
}

const kept = new WeakMap<Database, Kept>()

/** Made anew when a notice was added or taken back, in whatever process: one small query a call. */
export const loadCalendar = async (db: Database): Promise<WorkingCalendar> => {
  const version = await noticesVersion(db)
  const known = kept.get(db)
  if (known?.version === version) return known.calendar
  const made = makeWorkingCalendar(noticesInForce(await listAddedNotices(db)))
  if (!made.ok) throw new Error(`the holiday notices do not fit: ${made.refusal.code}`)
  kept.set(db, { version, calendar: made.value })
  return made.value
}
