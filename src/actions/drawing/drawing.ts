/** What can be asked of the drawing threads, and what they answer. */

import type { DrawnReport, DrawnReportFormat } from '../../formats/annual-report-document/make-report-file.ts'
import type {
  AttachmentText,
  AttachmentTextRefusal,
} from '../../formats/attachment-text/text-of-attachment.ts'
import type { CaseFileInput } from '../../formats/case-file/case-file.ts'
import type { CaseFileRefusal } from '../../formats/case-file/make-case-file-pdf.ts'
import type { HiddenContent, InspectionRefusal } from '../../formats/office-inspection/hidden-content.ts'
import type {
  BurnedPdf,
  Mark,
  RedactionCheck,
  RedactionCheckRefusal,
  RedactionRefusal,
  RenderedPage,
} from '../../formats/redaction/redaction.ts'
import type { Letter } from '../../formats/request-document/letter.ts'
import type { Refusal, Result } from '../../law/result.ts'

/** `drawing-failed`: the thread broke down over the file, or is being ended. `facts.cause` is for the log. */
export type DrawingRefusal = Refusal<'drawing-too-slow' | 'drawing-failed' | 'drawing-busy'>

export type LetterFormat = 'docx' | 'pdf'

/** A burned file that passed the check for what should be gone. */
export interface RedactedPdf extends BurnedPdf {
  readonly check: RedactionCheck
}

export interface DrawingTasks {
  readonly page: { readonly pdf: Uint8Array; readonly page: number; readonly width: number }
  readonly redact: { readonly pdf: Uint8Array; readonly marks: readonly Mark[] }
  readonly caseFile: { readonly input: CaseFileInput; readonly format: 'pdf' | 'zip' }
  readonly hidden: { readonly bytes: Uint8Array }
  readonly strip: { readonly bytes: Uint8Array }
  /** A document of ours as PDF or for Word: long ones take seconds. */
  readonly letter: { readonly letter: Letter; readonly format: LetterFormat }
  /** An annual report as a document or as its one-page picture. */
  readonly report: { readonly drawn: DrawnReport; readonly format: DrawnReportFormat }
  readonly words: { readonly name: string; readonly media: string; readonly bytes: Uint8Array }
}

export type DrawingKind = keyof DrawingTasks

export interface DrawingAnswers {
  readonly page: Result<RenderedPage, RedactionRefusal>
  readonly redact: Result<RedactedPdf, RedactionRefusal | RedactionCheckRefusal>
  readonly caseFile: Result<Uint8Array, CaseFileRefusal>
  readonly hidden: Result<readonly HiddenContent[], InspectionRefusal>
  readonly strip: Result<Uint8Array, InspectionRefusal>
  readonly letter: Result<Uint8Array, never>
  readonly report: Result<Uint8Array, never>
  readonly words: Result<AttachmentText, AttachmentTextRefusal>
}

/** What is sent to a thread. */
export type DrawingTask = { readonly [Kind in DrawingKind]: DrawingTaskOf<Kind> }[DrawingKind]

export interface DrawingTaskOf<Kind extends DrawingKind> {
  readonly kind: Kind
  readonly given: DrawingTasks[Kind]
}
