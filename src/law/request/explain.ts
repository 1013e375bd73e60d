/** What a history comes to: the status, the day that matters now and how it was found. */
import type { Policy } from '../policy.ts'
import { ok, type Result } from '../result.ts'
import type { SourceId } from '../sources.ts'
import type { LocalDate } from '../time/local-date.ts'
import type { WorkingCalendar } from '../time/working-calendar.ts'
import { applicantDeadline } from './applicant-term.ts'
import { replyDeadline, type TraceStep } from './deadline.ts'
import { opinionBy } from './excluded-days.ts'
import { RECEIPT_RULES } from './receipt.ts'
import type { RequestRefusal } from './request-refusal.ts'
import type { ApplicantTerm, RequestState } from './request-state.ts'

/** Who must act by when. `by` is null while no term can run yet. */
export interface CurrentDeadline {
  readonly of: 'organ' | 'applicant' | 'nobody'
  readonly what: 'confirm' | 'reply' | 'supplement' | 'reason' | 'pay' | 'nothing'
  readonly by: LocalDate | null
  readonly source: SourceId
  readonly trace: readonly TraceStep[]
}

const NOTHING: CurrentDeadline = { of: 'nobody', what: 'nothing', by: null, source: 'OGI-33-2', trace: [] }

const ofApplicant = (
  what: 'supplement' | 'reason' | 'pay',
  term: ApplicantTerm | null,
  source: SourceId,
  calendar: WorkingCalendar,
): Result<CurrentDeadline, RequestRefusal> => {
  if (term === null || term.deliveredOn === null)
    return ok({ of: 'applicant', what, by: null, source, trace: [] })
  const by = applicantDeadline(term, calendar)
  return by.ok ? ok({ of: 'applicant', what, by: by.value, source, trace: [] }) : by
}

const ofOrgan = (
  state: RequestState,
  calendar: WorkingCalendar,
  policy: Policy,
): Result<CurrentDeadline, RequestRefusal> => {
  const due = replyDeadline(state.clock, calendar, policy)
  if (!due.ok) return due
  const { replyBy, trace } = due.value
  return ok({ of: 'organ', what: 'reply', by: replyBy, source: trace.at(-1)?.source ?? 'OGI-33-2', trace })
}

/** The one deadline that runs now. A deadline never moves without an event: the day of asking plays no part. */
export const currentDeadline = (
  state: RequestState,
  calendar: WorkingCalendar,
  policy: Policy,
): Result<CurrentDeadline, RequestRefusal> => {
  switch (state.phase) {
    case 'awaitingConfirmation':
      return ok({
        of: 'organ',
        what: 'confirm',
        by: state.arrivedOn,
        source: state.channel === null ? 'OGI-31' : RECEIPT_RULES[state.channel].source,
        trace: [],
      })
    case 'awaitingSupplement':
      return ofApplicant('supplement', state.supplement, 'OGI-30', calendar)
    case 'awaitingPayment':
      return ofApplicant('pay', state.fee, 'FEE-109-6', calendar)
    case 'awaitingReason':
    case 'handling':
    case 'inReview':
    case 'signed':
      return ofOrgan(state, calendar, policy)
    case 'none':
    case 'closed':
    case 'archived':
      return ok(NOTHING)
  }
}

export type Timeliness = 'inTime' | 'late' | 'running' | 'notApplicable'

/** Whether the reply went out in time: by the day of posting or handing over, against the deadline as it then stood. */
export const timeliness = (
  state: RequestState,
  calendar: WorkingCalendar,
  policy: Policy,
): Result<Timeliness, RequestRefusal> => {
  if (state.clock === null) return ok('notApplicable')
  if (state.served === null) return ok(state.result === null ? 'running' : 'notApplicable')
  const due = replyDeadline(state.clock, calendar, policy)
  if (!due.ok) return due
  return ok(state.served.on <= due.value.replyBy ? 'inTime' : 'late')
}

/** Consultations still open on a day, with the last day for their opinion. */
export const openConsultations = (
  state: RequestState,
  calendar: WorkingCalendar,
  policy: Policy,
): Result<readonly { readonly id: string; readonly by: LocalDate }[], RequestRefusal> => {
  const open: { readonly id: string; readonly by: LocalDate }[] = []
  for (const consultation of state.clock?.consultations ?? []) {
    if (consultation.answer !== null) continue
    const by = opinionBy(consultation, calendar, policy)
    if (!by.ok) return by
    open.push({ id: consultation.id, by: by.value })
  }
  return ok(open)
}
