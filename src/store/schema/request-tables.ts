import type { ColumnType, Generated } from 'kysely'
import type { CurrentDeadline } from '../../law/request/explain.ts'
import type { Outcome } from '../../law/request/outcome.ts'
import type { ApplicantType, Channel, RequestEventType } from '../../law/request/request-event.ts'
import type { Phase } from '../../law/request/request-state.ts'
import type { LocalDate, LocalDateTime } from '../../law/time/local-date.ts'
import type { Json } from './column.ts'

/** A request and, from `phase` to `closed_on`, what is folded from its events. */
export interface RequestTable {
  id: Generated<number>
  organ_id: number
  /** 受理号, given when the application arrives; the applicant follows the case with it. */
  number: string
  access_code_hash: Buffer
  /** Number of events: who acts says which one was seen. */
  version: number
  opened_at: Date
  assigned_to: Generated<number | null>
  assigned_at: Generated<Date | null>
  /** Keyed hash of who applies; null where it is not known. */
  applicant_key: string | null
  /** Beginning of what is asked for. */
  subject: string
  subject_grams: readonly string[]
  phase: Phase
  channel: Channel
  applicant_type: ApplicantType
  arrived_on: LocalDate
  received_on: LocalDate | null
  deadline_what: CurrentDeadline['what']
  deadline_on: LocalDate | null
  reply_due_on: LocalDate | null
  is_extended: Generated<boolean>
  outcome: Outcome | null
  closed_on: LocalDate | null
  /** When the reply was signed; null where none was. */
  signed_on: Generated<LocalDate | null>
  anonymised_at: Generated<Date | null>
  /** Kept whatever the retention rule says. */
  on_hold: Generated<boolean>
  /** Kept at least until this day, because a review said so. */
  kept_until: Generated<LocalDate | null>
  /** The case whose form this one is a part of (一事一申请). */
  split_from: Generated<number | null>
  /** `deadline_on`, or `infinity`: made by the database. */
  todo_on: ColumnType<string, never, never>
}

export interface RequestEventTable {
  request_id: number
  seq: number
  type: RequestEventType
  at: LocalDateTime
  by: string
  /** The event without `type`, `at` and `by`. */
  data: Json<Readonly<Record<string, unknown>>>
  recorded_at: Generated<Date>
}

export interface RequestFormTable {
  request_id: number
  /** `ApplicantDetails`; null once anonymised. */
  sealed: Buffer | null
  description: string
  delivery_form: string
  delivery_method: string
  contact_hash: string | null
  filled_in_by: Generated<string>
  /** `ReceiptEvidence`; null where the applicant sent it on the portal. */
  receipt_sealed: Generated<Buffer | null>
  /** What the form asked for before it was split; null where it was not. */
  whole_description: Generated<string | null>
}

export interface RequestConsultationTable {
  request_id: number
  consultation: string
  sealed: Buffer
}

export interface SubmissionTable {
  key: string
  request_id: Generated<number | null>
  answer_sealed: Generated<Buffer | null>
  made_at: Date
}

export interface RequestDocumentTable {
  id: string
  request_id: number
  /** Key of a document kind of law/request/documents. */
  kind: string
  number: string | null
  letter_sealed: Buffer
  made_by: string
  made_at: Date
  issued_at: Generated<Date | null>
  for_applicant: Generated<boolean>
  place: ColumnType<number, never, never>
}

export interface NumberSeriesTable {
  organ_id: number
  series: string
  year: number
  last: number
}

export interface IssuedNumberTable {
  organ_id: number
  series: string
  year: number
  number: number
  request_id: number | null
  issued_at: Date
}

export interface RequestRatingTable {
  request_id: number
  stars: number
  text: Generated<string>
  rated_at: Date
}
