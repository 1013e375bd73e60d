/** The context of every act, from what the wiring opened. */
import type { ActContext } from './act-context.ts'
import { openReadingPool, READING_LIMITS } from './annual-report/reading-pool.ts'
import { loadCalendar } from './calendar/load-calendar.ts'
import { countyTime } from './county-time.ts'
import { openDrawingPool } from './drawing/drawing-pool.ts'
import { loadPolicy } from './policy/load-policy.ts'

export interface ContextParts extends Pick<ActContext, 'db' | 'sealer' | 'baseUrl'> {
  /** The clock of the machine, or of a test. */
  readonly instant: () => Date
}

export const makeContext = ({ db, sealer, baseUrl, instant }: ContextParts): ActContext => ({
  db,
  sealer,
  baseUrl,
  instant,
  now: () => countyTime(instant()),
  calendar: () => loadCalendar(db),
  policy: (region) => loadPolicy(db, region),
  drawing: openDrawingPool(),
  reading: openReadingPool({ ...READING_LIMITS, size: 1 }),
})
