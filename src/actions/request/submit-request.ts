/** An application comes in: on the portal, or written down by staff from what arrived otherwise. */
import type { ApplicantDetails } from '../../contract/request/applicant-details.ts'
import type { ReceiptEvidence } from '../../contract/request/case-json.ts'
import type { ApplicantType, Channel } from '../../law/request/request-event.ts'
import type { RequestRefusal } from '../../law/request/request-refusal.ts'
import type { Refusal, Result } from '../../law/result.ts'
import type { LocalDate } from '../../law/time/local-date.ts'
import type { ActContext } from '../act-context.ts'
import type { Actor } from '../actor.ts'

/** A file as it came; it is looked into before it is kept. */
export interface AttachedFile {
  readonly name: string
  readonly bytes: Buffer
}

export interface Submission {
  readonly organId: number
  readonly channel: Channel
  readonly applicantType: ApplicantType
  readonly applicant: ApplicantDetails
  readonly description: string
  readonly deliveryForm: string
  readonly deliveryMethod: string
  readonly attachments: readonly AttachedFile[]
  /** Random, made with the form: the same key gives the same answer again. At least 16 characters. */
  readonly submissionKey: string
  /** Day on which it came in, where staff register it later. */
  readonly arrivedOn?: LocalDate
  /** How it came in; staff only. */
  readonly evidence?: ReceiptEvidence
}

export interface Submitted {
  readonly requestId: number
  /** 受理号. */
  readonly number: string
  /** Shown once; the database keeps a keyed hash of it. */
  readonly accessCode: string
  /** Whether the answer of an earlier sending is given again. */
  readonly isReplay: boolean
}

export type SubmitRefusal =
  | Refusal<
      | 'organ-unknown'
      | 'organ-takes-no-requests'
      | 'channel-not-for-you'
      | 'field-missing'
      | 'field-malformed'
      | 'field-too-long'
      | 'evidence-missing'
      | 'submission-key-malformed'
      | 'attachment-refused'
      | 'attachments-too-many'
    >
  | RequestRefusal

export type SubmitRequest = (
  context: ActContext,
  actor: Actor,
  submission: Submission,
) => Promise<Result<Submitted, SubmitRefusal>>
