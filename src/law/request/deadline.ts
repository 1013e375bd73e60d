/** Until when the organ must reply, and how that day was found. Computed from the clock each time, never stored. */
import { inForce } from '../dated.ts'
import type { Policy } from '../policy.ts'
import { ok, type Refusal, type Result, refused } from '../result.ts'
import type { SourceId } from '../sources.ts'
import type { LocalDate } from '../time/local-date.ts'
import { addWorkingDays, type CalendarRefusal, type WorkingCalendar } from '../time/working-calendar.ts'
import { excludedPeriods, unionWorkingDays } from './excluded-days.ts'
import type { ReplyClock } from './request-state.ts'
import { EXTENSION_MOST_DAYS, OPINIONS_NOT_COUNTED, REPLY_DAYS, SUPPLEMENT_NOTICE_DAYS } from './terms.ts'

export type TraceStepKind =
  | 'receipt'
  | 'supplement'
  | 'payment'
  | 'replyTerm'
  | 'excluded'
  | 'extension'
  | 'extensionInvalid'
  | 'specialTerm'
  | 'supplementNotice'

/** One step of a computation, as it is shown and filed. */
export interface TraceStep {
  readonly step: TraceStepKind
  /** Working days of the step; 0 where the step only fixes a day. */
  readonly days: number
  readonly from: LocalDate
  readonly to: LocalDate
  readonly source: SourceId
  /** Policy value that fills what the source leaves open; a region may set it. */
  readonly policy: SourceId | null
}

export type DeadlineRefusal = CalendarRefusal | Refusal<'no-rule-for-date' | 'clock-not-running'>

export interface ReplyDeadline {
  readonly replyBy: LocalDate
  readonly trace: readonly TraceStep[]
}

interface Reckoning {
  readonly due: LocalDate
  readonly trace: readonly TraceStep[]
}

const paymentRestarts = (paidOn: LocalDate, policy: Policy): boolean => {
  const rule = inForce(policy.paymentRestartsClock, paidOn)
  return rule.ok && rule.value.value
}

const START_SOURCES = { receipt: 'OGI-31', supplement: 'OGI-30' } as const

/** The clock that counts: a payment that restarts it drops the extension and the special term before it; otherwise the wait for the payment is excluded time. */
export const countingClock = (clock: ReplyClock, policy: Policy): ReplyClock => {
  const { payment } = clock
  if (payment === null || !paymentRestarts(payment.paidOn, policy)) return clock
  return {
    ...clock,
    startsOn: payment.paidOn,
    extensions: clock.extensions.filter(({ notifiedOn }) => notifiedOn >= payment.paidOn),
    specialTerm: null,
    payment: null,
  }
}

const startStep = (original: ReplyClock, clock: ReplyClock): TraceStep => {
  const restarted = clock.startsOn !== original.startsOn
  return {
    step: restarted ? 'payment' : clock.startedBy,
    days: 0,
    from: clock.startsOn,
    to: clock.startsOn,
    source: restarted ? 'FEE-109-6' : START_SOURCES[clock.startedBy],
    policy: restarted ? 'FEE-109-7' : null,
  }
}

const withTerm = (clock: ReplyClock, calendar: WorkingCalendar): Result<Reckoning, DeadlineRefusal> => {
  if (clock.specialTerm !== null) {
    const { until } = clock.specialTerm
    return ok({
      due: until,
      trace: [
        { step: 'specialTerm', days: 0, from: clock.startsOn, to: until, source: 'OGI-35', policy: null },
      ],
    })
  }
  const term = inForce(REPLY_DAYS, clock.startsOn)
  if (!term.ok) return term
  const due = addWorkingDays(clock.startsOn, term.value.value, calendar)
  if (!due.ok) return due
  const { value: days, source } = term.value
  return ok({
    due: due.value,
    trace: [{ step: 'replyTerm', days, from: clock.startsOn, to: due.value, source, policy: null }],
  })
}

const moved = (
  before: Reckoning,
  { step, days, source, policy }: Pick<TraceStep, 'step' | 'days' | 'source' | 'policy'>,
  calendar: WorkingCalendar,
): Result<Reckoning, DeadlineRefusal> => {
  const due = addWorkingDays(before.due, days, calendar)
  if (!due.ok) return due
  return ok({
    due: due.value,
    trace: [...before.trace, { step, days, from: before.due, to: due.value, source, policy }],
  })
}

const withExcluded = (
  before: Reckoning,
  clock: ReplyClock,
  calendar: WorkingCalendar,
  policy: Policy,
): Result<Reckoning, DeadlineRefusal> => {
  const periods = excludedPeriods(clock, calendar, policy)
  if (!periods.ok) return periods
  const days = unionWorkingDays(periods.value, calendar)
  if (!days.ok) return days
  if (days.value === 0) return ok(before)
  const counting = inForce(policy.consultationCounting, clock.startsOn)
  if (!counting.ok) return counting
  const rule = inForce(OPINIONS_NOT_COUNTED, clock.startsOn)
  if (!rule.ok) return rule
  const step = {
    step: 'excluded',
    days: days.value,
    source: rule.value.source,
    policy: counting.value.source,
  } as const
  return moved(before, step, calendar)
}

/** Only the first extension counts, within the most days, told by the day it was due without it. */
const withExtension = (
  before: Reckoning,
  clock: ReplyClock,
  calendar: WorkingCalendar,
): Result<Reckoning, DeadlineRefusal> => {
  const [extension] = clock.extensions
  if (extension === undefined) return ok(before)
  const most = inForce(EXTENSION_MOST_DAYS, clock.startsOn)
  if (!most.ok) return most
  const { days, notifiedOn } = extension
  const isLength = Number.isInteger(days) && days >= 1 && days <= most.value.value
  if (isLength && notifiedOn <= before.due) {
    return moved(before, { step: 'extension', days, source: most.value.source, policy: null }, calendar)
  }
  const { source } = most.value
  const invalid = {
    step: 'extensionInvalid',
    days: 0,
    from: notifiedOn,
    to: before.due,
    source,
    policy: null,
  } as const
  return ok({
    due: before.due,
    trace: [...before.trace, invalid],
  })
}

/**
 * The day by which the reply must be served, with every step.
 * Refuses when no clock runs, before the first regime, and past the announced calendar.
 */
export const replyDeadline = (
  clock: ReplyClock | null,
  calendar: WorkingCalendar,
  policy: Policy,
): Result<ReplyDeadline, DeadlineRefusal> => {
  if (clock === null) return refused({ code: 'clock-not-running', source: 'OGI-31' })
  const running = countingClock(clock, policy)
  const term = withTerm(running, calendar)
  if (!term.ok) return term
  const excluded = withExcluded(term.value, running, calendar, policy)
  if (!excluded.ok) return excluded
  const extended = withExtension(excluded.value, running, calendar)
  if (!extended.ok) return extended
  return ok({ replyBy: extended.value.due, trace: [startStep(clock, running), ...extended.value.trace] })
}

/** Last day for the one supplement notice. */
export const supplementNoticeDeadline = (
  receivedDate: LocalDate,
  calendar: WorkingCalendar,
): Result<{ readonly by: LocalDate; readonly trace: TraceStep }, DeadlineRefusal> => {
  const term = inForce(SUPPLEMENT_NOTICE_DAYS, receivedDate)
  if (!term.ok) return term
  const { value: days, source } = term.value
  const by = addWorkingDays(receivedDate, days, calendar)
  if (!by.ok) return by
  return ok({
    by: by.value,
    trace: { step: 'supplementNotice', days, from: receivedDate, to: by.value, source, policy: null },
  })
}
