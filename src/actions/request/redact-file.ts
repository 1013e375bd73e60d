/** 区分处理: marks burned into a PDF of the case, the result checked, and kept as a file of its own. */
import type {
  Mark,
  PlacedText,
  RedactionCheck,
  RedactionCheckRefusal,
  RedactionRefusal,
} from '../../formats/redaction/redaction.ts'
import { REDACTION_REFUSAL_WORDS } from '../../formats/redaction/redaction-words.ts'
import { ok, type Refusal, type Result, refused } from '../../law/result.ts'
import type { ActContext } from '../act-context.ts'
import type { Actor } from '../actor.ts'
import type { DrawingRefusal } from '../drawing/drawing.ts'
import { addInspected, type FileRefusal, openFile } from './case-files.ts'

/** `facts.why` is the sentence for whoever marked. */
export type RedactRefusal =
  | FileRefusal
  | DrawingRefusal
  | Refusal<'redaction-refused' | 'burned-text-remains'>

interface FileOfCase {
  readonly requestId: number
  readonly fileId: string
}

const refusalOf = ({ code }: RedactionRefusal | RedactionCheckRefusal | DrawingRefusal): RedactRefusal => {
  switch (code) {
    case 'drawing-too-slow':
    case 'drawing-failed':
    case 'drawing-busy':
      return { code }
    case 'burned-text-remains':
    case 'result-unreadable':
      return { code: 'burned-text-remains' }
    default:
      return { code: 'redaction-refused', facts: { why: REDACTION_REFUSAL_WORDS[code] } }
  }
}

export interface PagePicture {
  readonly png: Uint8Array
  /** Pages of the whole file. */
  readonly pages: number
}

/** A page for the marking screen. @param width in pixels */
export const pageOfFile = async (
  context: ActContext,
  actor: Actor,
  { requestId, fileId }: FileOfCase,
  page: number,
  width: number,
): Promise<Result<PagePicture, RedactRefusal>> => {
  const opened = await openFile(context, actor, requestId, fileId)
  if (!opened.ok) return opened
  const rendered = await context.drawing.page({ pdf: opened.value.bytes, page, width })
  if (!rendered.ok) return refused(refusalOf(rendered.refusal))
  return ok({ png: rendered.value.png, pages: rendered.value.pages })
}

export interface RedactedFile {
  readonly file: string
  readonly check: RedactionCheck
  readonly standsElsewhere: readonly PlacedText[]
  readonly marksOverNoText: readonly number[]
  /** Drawn with a stand-in for fonts that the file does not carry: to be compared with the original. */
  readonly pagesWithFontsMissing: readonly number[]
}

const redactedName = (name: string): string => `${name.replace(/\.pdf$/i, '')}（区分处理）.pdf`

/** The result may be larger than any upload: a scanned page takes some 400 KiB. Nothing is kept where a burned word can still be found in the result. The new file is not released yet. */
export const redactFile = async (
  context: ActContext,
  actor: Actor,
  { requestId, fileId }: FileOfCase,
  marks: readonly Mark[],
): Promise<Result<RedactedFile, RedactRefusal>> => {
  const opened = await openFile(context, actor, requestId, fileId)
  if (!opened.ok) return opened
  const redacted = await context.drawing.redact({ pdf: opened.value.bytes, marks })
  if (!redacted.ok) return refused(refusalOf(redacted.refusal))
  const { pdf, check, standsElsewhere, marksOverNoText, pagesWithFontsMissing } = redacted.value
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength)
  const kept = await addInspected(context, actor, { requestId, purpose: 'redacted', forApplicant: false }, [
    { name: redactedName(opened.value.file.name), media: 'application/pdf', bytes },
  ])
  if (!kept.ok) return kept
  return ok({ file: kept.value[0] ?? '', check, standsElsewhere, marksOverNoText, pagesWithFontsMissing })
}
