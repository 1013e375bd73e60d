/** What can happen to a disclosure request. A request is the list of its events; everything else is folded from it. */
import type { ApplicantColumn } from '../annual-report/annual-report.ts'
import type { LocalDate, LocalDateTime } from '../time/local-date.ts'
import type { Outcome } from './outcome.ts'

/** Applicant type: the six columns of table three, fixed at intake. */
export type ApplicantType = Exclude<ApplicantColumn, 'total'>

/** How an application came in. The receipt date depends on it (Art. 31). */
export const CHANNELS = [
  'inPerson',
  'registeredMail',
  'ordinaryMail',
  'online',
  'email',
  'fax',
  'otherOffice',
  'oral',
] as const
export type Channel = (typeof CHANNELS)[number]

/** 直接送达, 委托送达, 邮寄, 电子送达. */
export const SERVICE_METHODS = ['inPerson', 'entrusted', 'post', 'electronic'] as const
export type ServiceMethod = (typeof SERVICE_METHODS)[number]

/** Whose opinion is asked: silence means different things (Art. 32, 34). */
export const CONSULTED_ORGANS = ['jointMaker', 'otherOrgan'] as const
export type ConsultedOrgan = (typeof CONSULTED_ORGANS)[number]

export const REVIEW_STAGES = ['section', 'legal', 'secrecy'] as const
export type ReviewStage = (typeof REVIEW_STAGES)[number]

/** The day on which it happened, where it is recorded only later; otherwise the day of the record counts. */
interface Happened {
  readonly on?: LocalDate
}

interface EventData {
  arrived: Happened & {
    readonly channel: Channel
    readonly applicantType: ApplicantType
    /** Keyed hash or id of the applicant, for duplicates and fees; never a name. */
    readonly applicant?: string
    /** Part of a form that was split into several cases (一事一申请). */
    readonly part?: { readonly form: string; readonly number: number; readonly of: number }
  }
  /** 双方确认: of the application, or of a supplement that came the same way. */
  receiptConfirmed: Happened & { readonly how: string }
  registered: { readonly number: string }
  supplementRequested: {
    readonly defects: readonly string[]
    /** Working days given to the applicant from the day the notice is received. */
    readonly days: number
    readonly deliveredOn: LocalDate | null
  }
  supplementReceived: Happened & {
    readonly channel: Channel
    /** 正当理由 of a supplement that came after its term. */
    readonly goodReason?: string
  }
  supplementLapsed: Record<never, never>
  reasonRequested: { readonly days: number; readonly deliveredOn: LocalDate | null }
  reasonGiven: Happened & { readonly accepted: boolean }
  thirdPartyConsulted: { readonly consultation: string; readonly deliveredOn: LocalDate | null }
  thirdPartyAnswered: Happened & { readonly consultation: string; readonly agrees: boolean }
  organConsulted: {
    readonly consultation: string
    readonly organ: string
    readonly kind: ConsultedOrgan
    readonly deliveredOn: LocalDate | null
  }
  organAnswered: Happened & { readonly consultation: string; readonly agrees: boolean }
  /** Proof that a notice or a consultation letter reached its addressee. */
  delivered: {
    readonly what: 'supplement' | 'reason' | 'fee' | { readonly consultation: string }
    readonly on: LocalDate
  }
  extended: { readonly days: number; readonly approvedBy: string; readonly notifiedOn: LocalDate }
  /** The term an organ fixes under Art. 35 when many requests are justified. */
  specialTermSet: { readonly until: LocalDate; readonly notifiedOn: LocalDate }
  feeNotified: {
    readonly basis: 'byItem' | 'byPage'
    readonly amountYuan: number
    readonly deliveredOn: LocalDate | null
  }
  feePaid: Happened
  feeLapsed: Record<never, never>
  searched: {
    readonly places: readonly string[]
    readonly keywords: readonly string[]
    readonly found: boolean
  }
  replyDrafted: { readonly outcome: Outcome; readonly facts: Readonly<Record<string, string>> }
  reviewed: { readonly stage: ReviewStage }
  returned: { readonly reason: string }
  signed: { readonly documentNumber: string }
  served: { readonly method: ServiceMethod; readonly on: LocalDate }
  withdrawn: { readonly reason?: string }
  applicantTypeCorrected: { readonly to: ApplicantType; readonly reason: string }
  noted: { readonly text: string }
  archived: { readonly file: string }
}

export type RequestEventType = keyof EventData

export type RequestEventOf<Type extends RequestEventType> = {
  readonly type: Type
  readonly at: LocalDateTime
  /** Id of who did it: an account, `applicant` or `system`. */
  readonly by: string
} & EventData[Type]

/** What somebody asks to have done: an event before it is accepted, without time and author. */
export type RequestCommandOf<Type extends RequestEventType> = { readonly type: Type } & EventData[Type]

export type RequestCommand = { [Type in RequestEventType]: RequestCommandOf<Type> }[RequestEventType]

export type RequestEvent = { [Type in RequestEventType]: RequestEventOf<Type> }[RequestEventType]

export const REQUEST_EVENT_TYPES = [
  'arrived',
  'receiptConfirmed',
  'registered',
  'supplementRequested',
  'supplementReceived',
  'supplementLapsed',
  'reasonRequested',
  'reasonGiven',
  'thirdPartyConsulted',
  'thirdPartyAnswered',
  'organConsulted',
  'organAnswered',
  'delivered',
  'extended',
  'specialTermSet',
  'feeNotified',
  'feePaid',
  'feeLapsed',
  'searched',
  'replyDrafted',
  'reviewed',
  'returned',
  'signed',
  'served',
  'withdrawn',
  'applicantTypeCorrected',
  'noted',
  'archived',
] as const satisfies readonly RequestEventType[]
