/** By when a remedy case must be decided: calendar days and months, never working days. */
import type { SourceId } from '../sources.ts'
import { addCalendarDays, addCalendarMonths, type LocalDate } from '../time/local-date.ts'
import type { RemedyState } from './remedy-state.ts'

/** 简易程序 30 days, otherwise 60. */
const RECONSIDERATION_DAYS = {
  ordinary: { value: 60, source: 'RECONSIDERATION-62' },
  simplified: { value: 30, source: 'RECONSIDERATION-53' },
} as const

/** By instance. */
const LITIGATION_MONTHS = {
  first: { value: 6, source: 'LITIGATION-81' },
  second: { value: 3, source: 'LITIGATION-88' },
} as const

export interface RemedyDeadline {
  readonly by: LocalDate
  readonly source: SourceId
}

/** Null before acceptance, while suspended, and once it is decided. Suspended time does not count. */
export const remedyDeadline = (state: RemedyState): RemedyDeadline | null => {
  const { stage, group, acceptedOn, simplified, instance } = state
  if (stage !== 'accepted' || acceptedOn === null) return null
  const more = state.extendedDays + state.suspendedDays
  if (group === 'reconsideration') {
    const term = RECONSIDERATION_DAYS[simplified ? 'simplified' : 'ordinary']
    return { by: addCalendarDays(acceptedOn, term.value + more), source: term.source }
  }
  const term = LITIGATION_MONTHS[instance]
  return { by: addCalendarDays(addCalendarMonths(acceptedOn, term.value), more), source: term.source }
}
