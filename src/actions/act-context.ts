/** What an act of ours stands on. Made once by the wiring; the time in it is read anew for each act. */
import type { Policy } from '../law/policy.ts'
import type { LocalDateTime } from '../law/time/local-date.ts'
import type { WorkingCalendar } from '../law/time/working-calendar.ts'
import type { Database } from '../store/database.ts'
import type { Sealer } from '../store/sealing/sealer.ts'
import type { ReadingPool } from './annual-report/reading-pool.ts'
import type { DrawingPool } from './drawing/drawing-pool.ts'

export interface ActContext {
  readonly db: Database
  readonly sealer: Sealer
  /** The instant, for what is stored as such. */
  readonly instant: () => Date
  /** The county's own time, to the second. */
  readonly now: () => LocalDateTime
  /** The calendar as of now, notices added by the region included. */
  readonly calendar: () => Promise<WorkingCalendar>
  /** The values that a region has set, over the defaults. */
  readonly policy: (region: string) => Promise<Policy>
  /** Whatever draws the files of strangers; closed with the application. */
  readonly drawing: DrawingPool
  /** Whatever reads annual reports out of files; closed with the application. */
  readonly reading: ReadingPool
  /** Public address of the site without a slash at the end, for links in messages; null when it is not set. */
  readonly baseUrl: string | null
}

/** The same context inside a transaction. */
export const within = (context: ActContext, db: Database): ActContext => ({ ...context, db })
