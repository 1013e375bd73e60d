/** A request's deadlines and state as they cross the wire: design § 5.3. */
import type { TraceStep } from '../../law/request/deadline.ts'
import type { CurrentDeadline } from '../../law/request/explain.ts'
import type { RequestState } from '../../law/request/request-state.ts'
import { SOURCES } from '../../law/sources.ts'

export interface TraceStepJson {
  readonly step: string
  readonly days: number
  readonly from: string
  readonly to: string
  /** Article or policy, as cited to a reader. */
  readonly source: string
  /** Policy value that a region may set, where the source leaves something open. */
  readonly policy: string | null
}

export const presentTrace = (trace: readonly TraceStep[]): readonly TraceStepJson[] =>
  trace.map(({ step, days, from, to, source, policy }) => ({
    step,
    days,
    from,
    to,
    source: SOURCES[source].label,
    policy: policy && SOURCES[policy].label,
  }))

export interface DeadlineJson {
  readonly of: string
  readonly what: string
  readonly by: string | null
  readonly source: string
}

export const presentDeadline = ({ of, what, by, source }: CurrentDeadline): DeadlineJson => ({
  of,
  what,
  by,
  source: SOURCES[source].label,
})

/** Listed field by field: the applicant's key and the texts of a draft do not leave. */
export const presentState = (state: RequestState) => ({
  phase: state.phase,
  channel: state.channel,
  applicantType: state.applicantType,
  registered: state.registered,
  receivedDate: state.receivedDate,
  clockStartsOn: state.clock?.startsOn ?? null,
  supplementRequested: state.supplement?.sentOn ?? null,
  consultations: (state.clock?.consultations ?? []).map(
    ({ id, with: asked, sentOn, deliveredOn, answer }) => ({
      id,
      with: asked,
      sentOn,
      deliveredOn,
      answeredOn: answer?.on ?? null,
    }),
  ),
  extensions: (state.clock?.extensions ?? []).map(({ days, notifiedOn }) => ({ days, notifiedOn })),
  fee: state.fee && {
    amountYuan: state.fee.amountYuan,
    notifiedOn: state.fee.sentOn,
    paidOn: state.fee.paidOn,
  },
  draftedOutcome: state.draft?.outcome ?? null,
  reviews: state.reviews,
  signedOn: state.signed?.on ?? null,
  documentNumber: state.signed?.documentNumber ?? null,
  servedOn: state.served?.on ?? null,
  result: state.result && { outcome: state.result.outcome, on: state.result.on },
})
