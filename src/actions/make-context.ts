/** The context of every act, from what the wiring opened. */
import { DEFAULT_POLICY } from '../law/policy.ts'
import { nationalCalendar, type WorkingCalendar } from '../law/time/working-calendar.ts'
import type { ActContext } from './act-context.ts'
import { countyTime } from './county-time.ts'

export interface ContextParts extends Pick<ActContext, 'db' | 'sealer' | 'baseUrl'> {
  /** The clock of the machine, or of a test. */
  readonly instant: () => Date
}

const builtInCalendar = (): WorkingCalendar => {
  const calendar = nationalCalendar()
  if (!calendar.ok) throw new Error(`the holiday notices of the program do not fit: ${calendar.refusal.code}`)
  return calendar.value
}

export const makeContext = ({ db, sealer, baseUrl, instant }: ContextParts): ActContext => ({
  db,
  sealer,
  baseUrl,
  instant,
  now: () => countyTime(instant()),
  calendar: async () => builtInCalendar(),
  policy: async (region) => ({ ...DEFAULT_POLICY, region }),
})
