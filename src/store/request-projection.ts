/** What the list of cases keeps of a case's state: derived, never the truth, made anew from the events at any time. */
import type { Policy } from '../law/policy.ts'
import { replyDeadline } from '../law/request/deadline.ts'
import { currentDeadline } from '../law/request/explain.ts'
import type { RequestState } from '../law/request/request-state.ts'
import type { LocalDate } from '../law/time/local-date.ts'
import type { WorkingCalendar } from '../law/time/working-calendar.ts'
import type { RequestTable } from './schema/request-tables.ts'

export type RequestProjection = Pick<
  RequestTable,
  | 'phase'
  | 'channel'
  | 'applicant_type'
  | 'arrived_on'
  | 'received_on'
  | 'deadline_what'
  | 'deadline_on'
  | 'reply_due_on'
  | 'outcome'
  | 'closed_on'
> & { readonly is_extended: boolean; readonly signed_on: LocalDate | null }

/** Where the announced calendar cannot tell the day, the deadline that runs is a reply without one. */
const deadlineOf = (
  state: RequestState,
  calendar: WorkingCalendar,
  policy: Policy,
): Pick<RequestProjection, 'deadline_what' | 'deadline_on'> => {
  const deadline = currentDeadline(state, calendar, policy)
  if (deadline.ok) return { deadline_what: deadline.value.what, deadline_on: deadline.value.by }
  if (state.phase === 'awaitingSupplement') return { deadline_what: 'supplement', deadline_on: null }
  if (state.phase === 'awaitingPayment') return { deadline_what: 'pay', deadline_on: null }
  return { deadline_what: 'reply', deadline_on: null }
}

const replyDueOn = (
  { clock, result }: RequestState,
  calendar: WorkingCalendar,
  policy: Policy,
): LocalDate | null => {
  if (clock === null || (result !== null && result.outcome === 'withdrawn')) return null
  const due = replyDeadline(clock, calendar, policy)
  return due.ok ? due.value.replyBy : null
}

/** @param state of a case whose application has arrived; throws before that */
export const projectRequest = (
  state: RequestState,
  calendar: WorkingCalendar,
  policy: Policy,
): RequestProjection => {
  const { channel, applicantType, arrivedOn } = state
  if (channel === null || applicantType === null || arrivedOn === null) {
    throw new Error('a case begins with the arrival of its application')
  }
  return {
    phase: state.phase,
    channel,
    applicant_type: applicantType,
    arrived_on: arrivedOn,
    received_on: state.receivedDate,
    ...deadlineOf(state, calendar, policy),
    reply_due_on: replyDueOn(state, calendar, policy),
    is_extended: (state.clock?.extensions.length ?? 0) > 0,
    outcome: state.result?.outcome ?? null,
    closed_on: state.result?.on ?? null,
    signed_on: state.signed?.on ?? null,
  }
}
