/** Terms on the applicant's side: for a supplement, for reasons, for payment. They start when the notice is received. */
import { inForce } from '../dated.ts'
import { ok, type Result, refused } from '../result.ts'
import type { SourceId } from '../sources.ts'
import type { LocalDate } from '../time/local-date.ts'
import { addWorkingDays, type WorkingCalendar } from '../time/working-calendar.ts'
import type { RequestRefusal } from './request-refusal.ts'
import type { ApplicantTerm } from './request-state.ts'
import { PAYMENT_DAYS } from './terms.ts'

/**
 * Last day for the applicant. Refuses while the notice is not proved to have arrived, for then no term runs.
 * @param term `days` null stands for the statutory term of payment
 */
export const applicantDeadline = (
  term: ApplicantTerm,
  calendar: WorkingCalendar,
): Result<LocalDate, RequestRefusal> => {
  if (term.deliveredOn === null)
    return refused({ code: 'notice-not-delivered', source: 'INTERPRETATION-235' })
  if (term.days !== null) return addWorkingDays(term.deliveredOn, term.days, calendar)
  const payment = inForce(PAYMENT_DAYS, term.sentOn)
  return payment.ok ? addWorkingDays(term.deliveredOn, payment.value.value, calendar) : payment
}

/** Null once the term has passed on the given day; a refusal while it still runs. @param source of the term */
export const whetherLapsed = (
  term: ApplicantTerm | null,
  today: LocalDate,
  calendar: WorkingCalendar,
  source: SourceId,
): Result<null, RequestRefusal> => {
  if (term === null) return refused({ code: 'notice-not-delivered', source: 'INTERPRETATION-235' })
  const by = applicantDeadline(term, calendar)
  if (!by.ok) return by
  if (today > by.value) return ok(null)
  return refused({ code: 'applicant-term-running', source, facts: { until: by.value } })
}
