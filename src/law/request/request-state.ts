/** What is known of a request after its events so far. Nothing here is stored as truth: it is folded anew from the events. */
import type { LocalDate, LocalDateTime } from '../time/local-date.ts'
import type { Outcome } from './outcome.ts'
import type { ApplicantType, Channel, ConsultedOrgan, ReviewStage, ServiceMethod } from './request-event.ts'

export const PHASES = [
  'none',
  'awaitingConfirmation',
  'handling',
  'awaitingSupplement',
  'awaitingReason',
  'awaitingPayment',
  'inReview',
  'signed',
  'closed',
  'archived',
] as const
/** Where the case stands. Consultations run beside it. */
export type Phase = (typeof PHASES)[number]

export interface Consultation {
  readonly id: string
  readonly with: 'thirdParty' | ConsultedOrgan
  readonly sentOn: LocalDate
  readonly deliveredOn: LocalDate | null
  readonly answer: { readonly on: LocalDate; readonly agrees: boolean } | null
}

/** A notice to the applicant that starts a term on the applicant's side. */
export interface ApplicantTerm {
  readonly sentOn: LocalDate
  readonly deliveredOn: LocalDate | null
  /** Working days; null when the statute fixes them. */
  readonly days: number | null
}

export interface Extension {
  readonly days: number
  readonly notifiedOn: LocalDate
}

/** The running reply clock: what it started from, and everything that moved it since. A supplement starts a new one and keeps only the consultations. */
export interface ReplyClock {
  readonly startsOn: LocalDate
  readonly startedBy: 'receipt' | 'supplement'
  readonly consultations: readonly Consultation[]
  readonly reasonStops: readonly { readonly from: LocalDate; readonly to: LocalDate | null }[]
  readonly extensions: readonly Extension[]
  readonly specialTerm: { readonly until: LocalDate; readonly notifiedOn: LocalDate } | null
  /** A fee that was asked for and paid while the clock ran. */
  readonly payment: { readonly noticedOn: LocalDate; readonly paidOn: LocalDate } | null
}

export interface RequestState {
  readonly phase: Phase
  readonly channel: Channel | null
  readonly applicantType: ApplicantType | null
  readonly registered: string | null
  /** Day on which the application, or its supplement, last came in: the day to confirm it. */
  readonly arrivedOn: LocalDate | null
  /** R: day of receipt of the application itself; decides the year and the legal regime. */
  readonly receivedDate: LocalDate | null
  readonly clock: ReplyClock | null
  readonly supplement: ApplicantTerm | null
  readonly supplementReceived: boolean
  readonly reason: (ApplicantTerm & { readonly accepted: boolean | null }) | null
  readonly fee: (ApplicantTerm & { readonly amountYuan: number; readonly paidOn: LocalDate | null }) | null
  readonly searches: readonly { readonly found: boolean }[]
  readonly draft: { readonly outcome: Outcome; readonly facts: Readonly<Record<string, string>> } | null
  readonly reviews: readonly ReviewStage[]
  readonly signed: { readonly on: LocalDate; readonly documentNumber: string } | null
  readonly served: { readonly on: LocalDate; readonly method: ServiceMethod } | null
  /** The result and the day it was made; one result, one cell of table three. */
  readonly result: { readonly outcome: Outcome; readonly on: LocalDate } | null
  readonly lastAt: LocalDateTime | null
}

export const NO_REQUEST: RequestState = {
  phase: 'none',
  channel: null,
  applicantType: null,
  registered: null,
  arrivedOn: null,
  receivedDate: null,
  clock: null,
  supplement: null,
  supplementReceived: false,
  reason: null,
  fee: null,
  searches: [],
  draft: null,
  reviews: [],
  signed: null,
  served: null,
  result: null,
  lastAt: null,
}
