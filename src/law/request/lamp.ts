/** Lamps: how near a deadline is, by the working days that are left. */
import { inForce } from '../dated.ts'
import type { Policy } from '../policy.ts'
import type { LocalDate } from '../time/local-date.ts'
import { addWorkingDays, type WorkingCalendar } from '../time/working-calendar.ts'
import type { CurrentDeadline } from './explain.ts'

/** `confirmToday`: receipt is to be confirmed with the applicant; `waiting`: the applicant is to act; `none`: nothing runs. */
export const LAMPS = ['confirmToday', 'overdue', 'red', 'yellow', 'green', 'waiting', 'none'] as const
export type Lamp = (typeof LAMPS)[number]

/** Days on which the colours change; null past the announced calendar, where the colour never changes. */
export interface LampDays {
  readonly today: LocalDate
  /** Deadlines before this day are red, unless past. */
  readonly redBefore: LocalDate | null
  readonly yellowBefore: LocalDate | null
}

export const lampDays = (today: LocalDate, calendar: WorkingCalendar, policy: Policy): LampDays => {
  const rule = inForce(policy.lampDays, today)
  if (!rule.ok) return { today, redBefore: null, yellowBefore: null }
  const after = (days: number): LocalDate | null => {
    const day = addWorkingDays(today, days + 1, calendar)
    return day.ok ? day.value : null
  }
  return { today, redBefore: after(rule.value.value.red), yellowBefore: after(rule.value.value.yellow) }
}

const ofReply = (on: LocalDate | null, { today, redBefore, yellowBefore }: LampDays): Lamp => {
  if (on === null) return 'green'
  if (on < today) return 'overdue'
  if (redBefore === null || on < redBefore) return 'red'
  return yellowBefore === null || on < yellowBefore ? 'yellow' : 'green'
}

/** A reply whose day lies past the announced calendar is far off: green. */
export const lampOf = (what: CurrentDeadline['what'], on: LocalDate | null, days: LampDays): Lamp => {
  switch (what) {
    case 'confirm':
      return 'confirmToday'
    case 'reply':
    case 'reason':
      return ofReply(on, days)
    case 'supplement':
    case 'pay':
      return 'waiting'
    case 'nothing':
      return 'none'
  }
}
