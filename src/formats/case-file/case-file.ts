/** The archived file of a case (案卷): what goes in, and what could not be bound into its pages. */
import type { TraceStep, TraceStepKind } from '../../law/request/deadline.ts'
import type { LocalDate, LocalDateTime } from '../../law/time/local-date.ts'
import type { Letter } from '../request-document/letter.ts'

/** Where a document stands in the file: the order of the archive. */
export const CASE_FILE_ORDER = [
  'application',
  'receipt',
  'notice',
  'consultation',
  'search',
  'review',
  'reply',
  'service',
  'other',
] as const
export type CaseFilePart = (typeof CASE_FILE_ORDER)[number]

interface Listed {
  readonly part: CaseFilePart
  readonly title: string
  /** 文号; null where it has none. */
  readonly number: string | null
  /** 责任者: who made it. */
  readonly author: string
  readonly on: LocalDate
}

/** A document that the system drew up. */
export interface ComposedDocument extends Listed {
  readonly kind: 'letter'
  readonly letter: Letter
}

/** A file as it came in or was issued. */
export interface OriginalDocument extends Listed {
  readonly kind: 'original'
  readonly fileName: string
  readonly bytes: Uint8Array
  /** An earlier attempt took too long or broke down: a PDF is then enclosed without being looked at. */
  readonly isTooSlow?: boolean
}

export type CaseFileDocument = ComposedDocument | OriginalDocument

/** 案卷封面. */
export interface CaseFileCover {
  /** 立档单位. */
  readonly organ: string
  readonly year: number
  /** 档号 or 案卷号. */
  readonly fileNumber: string
  readonly title: string
  /** 保管期限, by the organ's own table: “10年”, “30年”, “永久”. */
  readonly retention: string
  readonly openedOn: LocalDate
  readonly closedOn: LocalDate
  /** Day on which the file is bound. */
  readonly boundOn: LocalDate
}

/** An act of review or signature, with what was said. */
export interface ReviewStep {
  readonly at: LocalDateTime
  /** In Chinese: 起草, 审核, 退回, 签发 … */
  readonly act: string
  readonly by: string
  readonly remark: string
}

/** An event of the case, in Chinese words. */
export interface CaseFileEvent {
  readonly at: LocalDateTime
  readonly act: string
  readonly by: string
  readonly detail: string
}

/** How the deadline was found: law's trace, and the words for its steps. */
export interface DeadlineTrace {
  readonly steps: readonly TraceStep[]
  readonly stepNames: Readonly<Record<TraceStepKind, string>>
  readonly replyBy: LocalDate
  /** Day on which the reply went out; null where none did. */
  readonly repliedOn: LocalDate | null
}

export interface CaseFileInput {
  readonly cover: CaseFileCover
  readonly documents: readonly CaseFileDocument[]
  readonly reviews: readonly ReviewStep[]
  readonly events: readonly CaseFileEvent[]
  readonly deadline: DeadlineTrace | null
}

/** Why an original is not among the pages. */
export const ENCLOSURE_REASONS = [
  'not-paged',
  'unreadable',
  'too-many-pages',
  'too-large',
  'too-slow',
] as const
export type EnclosureReason = (typeof ENCLOSURE_REASONS)[number]

/** An original in the list of enclosed files. `reason` is null for what is also bound page by page. */
export interface EnclosedFile {
  readonly fileName: string
  readonly size: number
  /** Hexadecimal, lower case. */
  readonly sha256: string
  readonly reason: EnclosureReason | null
  /** Bound pages may look different: the file does not carry its fonts. */
  readonly fontsMissing: boolean
}

export interface CaseFilePdf {
  readonly pdf: Uint8Array
  /** In the order of the archive; `enclosed` has an entry for each. */
  readonly originals: readonly OriginalDocument[]
  readonly enclosed: readonly EnclosedFile[]
}
