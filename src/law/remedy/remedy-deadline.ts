/** By when a remedy case must be decided: calendar days and months, never working days. */
import type { SourceId } from '../sources.ts'
import { addCalendarDays, addCalendarMonths, type LocalDate } from '../time/local-date.ts'
import type { RemedyState } from './remedy-case.ts'

/** 简易程序 30 days, otherwise 60. */
const RECONSIDERATION_DAYS = {
  ordinary: { value: 60, source: 'RECONSIDERATION-62' },
  simplified: { value: 30, source: 'RECONSIDERATION-53' },
} as const

/** First instance. */
const LITIGATION_MONTHS = { value: 6, source: 'LITIGATION-81' } as const

export interface RemedyDeadline {
  readonly by: LocalDate
  readonly source: SourceId
}

/** Null before acceptance, while suspended, and once it is decided. */
export const remedyDeadline = ({
  stage,
  group,
  acceptedOn,
  simplified,
  extendedDays,
}: RemedyState): RemedyDeadline | null => {
  if (stage !== 'accepted' || acceptedOn === null) return null
  if (group === 'reconsideration') {
    const term = RECONSIDERATION_DAYS[simplified ? 'simplified' : 'ordinary']
    return { by: addCalendarDays(acceptedOn, term.value + extendedDays), source: term.source }
  }
  const by = addCalendarDays(addCalendarMonths(acceptedOn, LITIGATION_MONTHS.value), extendedDays)
  return { by, source: LITIGATION_MONTHS.source }
}
