/** An application as it is handed in, and what its sender is answered. */
import type { ApplicantDetails } from '../../contract/request/applicant-details.ts'
import type { ReceiptEvidence } from '../../law/request/receipt-evidence.ts'
import type { ApplicantType, Channel } from '../../law/request/request-event.ts'
import type { LocalDate } from '../../law/time/local-date.ts'
import type { AttachedFile } from './keep-files.ts'

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
