/** How long a 公示 stands on a board. */
import { inForce } from '../dated.ts'
import type { Policy } from '../policy.ts'
import { ok, type Refusal, type Result } from '../result.ts'
import type { Cited } from '../sources.ts'
import { addCalendarDays, type LocalDate } from '../time/local-date.ts'

/**
 * The last day of display when it is put up on `from`. Days are calendar days, and the day on which it is put up is not
 * counted, so that the full number of days is there for objections. Refuses a day before the rule.
 */
export const displayUntil = (
  from: LocalDate,
  policy: Policy,
): Result<Cited<LocalDate>, Refusal<'no-rule-for-date'>> => {
  const rule = inForce(policy.noticeDisplayDays, from)
  if (!rule.ok) return rule
  return ok({ source: rule.value.source, value: addCalendarDays(from, rule.value.value) })
}
