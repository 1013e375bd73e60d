/** The templates of an organ's documents, and its own words in them. */
import type { AdjustmentJson, TemplateJson, TemplateListJson } from '../../contract/request/template-json.ts'
import type { Adjustment } from '../../formats/request-document/adjustment.ts'
import { composeDocument } from '../../formats/request-document/compose-document.ts'
import { letterText } from '../../formats/request-document/letter.ts'
import { type LetterRefusal, letterRefusalText } from '../../formats/request-document/letter-refusal.ts'
import { ADJUSTMENT_LIMITS, parseAdjustment } from '../../formats/request-document/parse-adjustment.ts'
import { PLACE_NAMES } from '../../formats/request-document/place-names.ts'
import { templatesOf } from '../../formats/request-document/templates.ts'
import { DOCUMENT_KINDS, documentKind } from '../../law/request/documents.ts'
import { ok, type Refusal, type Result, refused } from '../../law/result.ts'
import { appendAudit } from '../../store/audit.ts'
import { addAdjustment, adjustedKinds, findAdjustment } from '../../store/document-adjustment.ts'
import { type CaseOrgan, findCaseOrgan, lockCaseOrgan } from '../../store/request-organ.ts'
import type { ActContext } from '../act-context.ts'
import type { Actor } from '../actor.ts'
import { sampleLetter } from './sample-letter.ts'

/** `facts.why` is the sentence for the administrator. */
export type TemplateRefusal = Refusal<
  'organ-unknown' | 'template-unknown' | 'template-changed' | 'adjustment-refused'
>

export const listTemplates = async (context: ActContext, organId: number): Promise<TemplateListJson> => {
  const adjusted = await adjustedKinds(context.db, organId)
  return {
    items: DOCUMENT_KINDS.filter(({ key }) => templatesOf(key).length > 0).map(({ key, name }) => ({
      kind: key,
      name,
      isAdjusted: adjusted.has(key),
    })),
  }
}

/** Paragraphs of all variants of a kind, each once. */
const paragraphsOf = (kind: string): TemplateJson['paragraphs'] => {
  const all = templatesOf(kind).flatMap(({ paragraphs }) => paragraphs)
  return [...new Map(all.map((each) => [each.id, each])).values()].map(({ id, text, statutory }) => ({
    id,
    text,
    statutory,
  }))
}

export const readTemplate = async (
  context: ActContext,
  organId: number,
  kind: string,
): Promise<Result<TemplateJson, TemplateRefusal>> => {
  const named = documentKind(kind)
  if (named === null || templatesOf(kind).length === 0) return refused({ code: 'template-unknown' })
  const kept = await findAdjustment(context.db, organId, kind)
  const parsed = parseAdjustment(kind, kept?.adjustment ?? {})
  return ok({
    kind,
    name: named.name,
    version: kept?.version ?? 0,
    paragraphs: paragraphsOf(kind),
    adjustment: parsed.ok ? parsed.value : {},
    places: PLACE_NAMES,
    limits: ADJUSTMENT_LIMITS,
  })
}

const notTaken = (refusal: LetterRefusal): TemplateRefusal => ({
  code: 'adjustment-refused',
  facts: { why: letterRefusalText(refusal) },
})

const tried = async (
  context: ActContext,
  organ: CaseOrgan,
  kind: string,
  adjustment: Adjustment,
): Promise<Result<string, TemplateRefusal>> => {
  const policy = await context.policy(organ.region)
  const letter = composeDocument({ ...sampleLetter(organ, kind, context.now(), policy), adjustment })
  return letter.ok ? ok(letterText(letter.value)) : refused(notTaken(letter.refusal))
}

interface Wanted {
  readonly organId: number
  readonly kind: string
  readonly adjustment: AdjustmentJson
}

/** The document with an invented case; nothing is saved. */
export const previewTemplate = async (
  context: ActContext,
  { organId, kind, adjustment }: Wanted,
): Promise<Result<string, TemplateRefusal>> => {
  const organ = await findCaseOrgan(context.db, organId)
  if (organ === null) return refused({ code: 'organ-unknown' })
  const parsed = parseAdjustment(kind, adjustment)
  return parsed.ok ? tried(context, organ, kind, parsed.value) : refused(notTaken(parsed.refusal))
}

/** A new version; documents made before keep their words. Refuses what touches the law's part. @returns the version */
export const saveTemplate = async (
  context: ActContext,
  actor: Actor,
  wanted: Wanted & { readonly expectedVersion: number },
): Promise<Result<number, TemplateRefusal>> => {
  const { organId, kind, adjustment, expectedVersion } = wanted
  const shown = await previewTemplate(context, wanted)
  if (!shown.ok) return shown
  return context.db.transaction().execute(async (trx): Promise<Result<number, TemplateRefusal>> => {
    await lockCaseOrgan(trx, organId)
    const latest = await findAdjustment(trx, organId, kind)
    if ((latest?.version ?? 0) !== expectedVersion) return refused({ code: 'template-changed' })
    const at = context.instant()
    const version = await addAdjustment(trx, { organId, kind, adjustment, madeBy: actor.id, at })
    await appendAudit(trx, {
      chain: organId,
      at,
      actor: actor.id,
      address: actor.address,
      act: 'document.adjusted',
      subjectKind: 'template',
      subjectId: kind,
      detail: { before: latest?.adjustment ?? {}, after: adjustment, version },
    })
    return ok(version)
  })
}
