/** 区分处理: marks burned into a PDF of the case, the result checked, and kept as a file of its own. */
import { burnRedactions } from '../../formats/redaction/burn-redactions.ts'
import { checkRedaction } from '../../formats/redaction/check-redaction.ts'
import type { Mark, PlacedText, RedactionCheck } from '../../formats/redaction/redaction.ts'
import { REDACTION_REFUSAL_WORDS } from '../../formats/redaction/redaction-words.ts'
import { renderPage } from '../../formats/redaction/render-page.ts'
import { ok, type Refusal, type Result, refused } from '../../law/result.ts'
import type { ActContext } from '../act-context.ts'
import type { Actor } from '../actor.ts'
import { addInspected, type FileRefusal, openFile } from './case-files.ts'

/** `facts.why` is the sentence for whoever marked. */
export type RedactRefusal = FileRefusal | Refusal<'redaction-refused' | 'burned-text-remains'>

interface FileOfCase {
  readonly requestId: number
  readonly fileId: string
}

const why = (code: keyof typeof REDACTION_REFUSAL_WORDS): RedactRefusal => ({
  code: 'redaction-refused',
  facts: { why: REDACTION_REFUSAL_WORDS[code] },
})

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
  const rendered = await renderPage(opened.value.bytes, page, width)
  if (!rendered.ok) return refused(why(rendered.refusal.code))
  return ok({ png: rendered.value.png, pages: rendered.value.pages })
}

export interface RedactedFile {
  readonly file: string
  readonly check: RedactionCheck
  readonly standsElsewhere: readonly PlacedText[]
  readonly marksOverNoText: readonly number[]
}

const redactedName = (name: string): string => `${name.replace(/\.pdf$/i, '')}（区分处理）.pdf`

/** Nothing is kept where a burned word can still be found in the result. The new file is not released yet. */
export const redactFile = async (
  context: ActContext,
  actor: Actor,
  { requestId, fileId }: FileOfCase,
  marks: readonly Mark[],
): Promise<Result<RedactedFile, RedactRefusal>> => {
  const opened = await openFile(context, actor, requestId, fileId)
  if (!opened.ok) return opened
  const burned = await burnRedactions(opened.value.bytes, marks)
  if (!burned.ok) return refused(why(burned.refusal.code))
  const { pdf, burnedText, standsElsewhere, marksOverNoText } = burned.value
  const check = await checkRedaction(
    pdf,
    burnedText.map(({ text }) => text),
  )
  if (!check.ok) return refused({ code: 'burned-text-remains' })
  const kept = await addInspected(context, actor, { requestId, purpose: 'redacted', forApplicant: false }, [
    { name: redactedName(opened.value.file.name), media: 'application/pdf', bytes: Buffer.from(pdf) },
  ])
  if (!kept.ok) return kept
  return ok({ file: kept.value[0] ?? '', check: check.value, standsElsewhere, marksOverNoText })
}
