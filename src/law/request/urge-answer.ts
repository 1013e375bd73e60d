/** By when an organ answers an urging (催办). */
import { inForce } from '../dated.ts'
import type { Policy } from '../policy.ts'
import { ok, type Result } from '../result.ts'
import type { Cited } from '../sources.ts'
import type { LocalDate } from '../time/local-date.ts'
import { addWorkingDays, type WorkingCalendar } from '../time/working-calendar.ts'
import type { RequestRefusal } from './request-refusal.ts'

/** Last day for the answer. Refuses where the calendar or the rules cannot tell it. */
export const urgeAnswerBy = (
  madeOn: LocalDate,
  calendar: WorkingCalendar,
  policy: Policy,
): Result<Cited<LocalDate>, RequestRefusal> => {
  const term = inForce(policy.urgeAnswerDays, madeOn)
  if (!term.ok) return term
  const by = addWorkingDays(madeOn, term.value.value, calendar)
  return by.ok ? ok({ source: term.value.source, value: by.value }) : by
}
