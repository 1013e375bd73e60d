/** What an act is judged by besides the case itself: the time, who acts, the calendar and the region's policy. */
import type { Policy } from '../policy.ts'
import type { LocalDateTime } from '../time/local-date.ts'
import type { WorkingCalendar } from '../time/working-calendar.ts'
import type { Role } from './role.ts'

export interface Situation {
  readonly now: LocalDateTime
  readonly actor: { readonly id: string; readonly role: Role }
  readonly calendar: WorkingCalendar
  readonly policy: Policy
}
