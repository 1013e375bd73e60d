/** Time that does not count against the organ (Art. 33(3)): the union of its periods, never their sum. */
import { inForce } from '../dated.ts'
import type { Policy } from '../policy.ts'
import { ok, type Result } from '../result.ts'
import type { Cited } from '../sources.ts'
import type { LocalDate } from '../time/local-date.ts'
import {
  addWorkingDays,
  type CalendarRefusal,
  type WorkingCalendar,
  workingDaysBetween,
} from '../time/working-calendar.ts'
import type { Consultation, ReplyClock } from './request-state.ts'
import { JOINT_MAKER_DAYS, THIRD_PARTY_DAYS } from './terms.ts'

/** A period of excluded time: the day after `from` through `to`. */
export interface Period {
  readonly from: LocalDate
  readonly to: LocalDate
}

/** Days for an opinion, with the article or the policy that fixes them. */
const consultationTerm = (
  consultation: Consultation,
  policy: Policy,
): Result<Cited<number>, CalendarRefusal | { readonly code: 'no-rule-for-date' }> => {
  const rows = {
    thirdParty: THIRD_PARTY_DAYS,
    jointMaker: JOINT_MAKER_DAYS,
    otherOrgan: policy.otherOrganDays,
  }
  return inForce(rows[consultation.with], consultation.sentOn)
}

/** Last day for the opinion. While the letter's arrival is not proved, the day of dispatch stands in for it. */
export const opinionBy = (
  consultation: Consultation,
  calendar: WorkingCalendar,
  policy: Policy,
): Result<LocalDate, CalendarRefusal | { readonly code: 'no-rule-for-date' }> => {
  const term = consultationTerm(consultation, policy)
  if (!term.ok) return term
  return addWorkingDays(consultation.deliveredOn ?? consultation.sentOn, term.value.value, calendar)
}

/** Day of the answer, or the last day for it. An answer ends the time also where the last day is not announced yet or, under the old regulation, was not set. */
const consultationEnd = (
  consultation: Consultation,
  calendar: WorkingCalendar,
  policy: Policy,
): Result<LocalDate, CalendarRefusal | { readonly code: 'no-rule-for-date' }> => {
  const by = opinionBy(consultation, calendar, policy)
  const { answer } = consultation
  if (answer === null) return by
  const until = by.ok || by.refusal.code === 'before-calendar' ? by : ok(answer.on)
  return until.ok && answer.on < until.value ? ok(answer.on) : until
}

const consultationPeriod = (
  consultation: Consultation,
  calendar: WorkingCalendar,
  policy: Policy,
): Result<Period, CalendarRefusal | { readonly code: 'no-rule-for-date' }> => {
  const end = consultationEnd(consultation, calendar, policy)
  if (!end.ok) return end
  const counting = inForce(policy.consultationCounting, consultation.sentOn)
  if (!counting.ok) return counting
  const from =
    counting.value.value === 'fromDispatch'
      ? consultation.sentOn
      : (consultation.deliveredOn ?? consultation.sentOn)
  return ok({ from, to: end.value })
}

/** The part of a period that falls after the clock's start: a new clock owes nothing to time before it. */
const since = (startsOn: LocalDate, { from, to }: Period): Period => ({
  from: from > startsOn ? from : startsOn,
  to,
})

/** Periods of a clock in the order in which they begin. An open stop has no end yet and excludes nothing so far. */
export const excludedPeriods = (
  clock: ReplyClock,
  calendar: WorkingCalendar,
  policy: Policy,
): Result<readonly Period[], CalendarRefusal | { readonly code: 'no-rule-for-date' }> => {
  const periods: Period[] = []
  for (const consultation of clock.consultations) {
    const period = consultationPeriod(consultation, calendar, policy)
    if (!period.ok) return period
    periods.push(period.value)
  }
  const stops = inForce(policy.reasonStopsClock, clock.startsOn)
  if (!stops.ok) return stops
  if (stops.value.value) {
    periods.push(...clock.reasonStops.flatMap(({ from, to }) => (to === null ? [] : [{ from, to }])))
  }
  if (clock.payment !== null) periods.push({ from: clock.payment.noticedOn, to: clock.payment.paidOn })
  const counted = periods.map((period) => since(clock.startsOn, period)).filter(({ from, to }) => to > from)
  return ok(counted.sort((a, b) => (a.from < b.from ? -1 : 1)))
}

/** Working days in the union of the periods, no day counted twice. */
export const unionWorkingDays = (
  periods: readonly Period[],
  calendar: WorkingCalendar,
): Result<number, CalendarRefusal> => {
  let days = 0
  let reached: LocalDate | null = null
  for (const { from, to } of periods) {
    const start: LocalDate = reached !== null && reached > from ? reached : from
    if (to <= start) continue
    const between = workingDaysBetween(start, to, calendar)
    if (!between.ok) return between
    days += between.value
    reached = to
  }
  return ok(days)
}
