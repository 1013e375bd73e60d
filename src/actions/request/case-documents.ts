/** Documents of a case: reading one, making one by itself, and the letter that a draft would become. */
import { composeDocument } from '../../formats/request-document/compose-document.ts'
import { type Letter, letterText } from '../../formats/request-document/letter.ts'
import { letterRefusalText } from '../../formats/request-document/letter-refusal.ts'
import { type DocumentObjection, documentKind, objectionToDocument } from '../../law/request/documents.ts'
import { evolve } from '../../law/request/evolve.ts'
import { isOutcome, type Outcome, outcomeRule } from '../../law/request/outcome.ts'
import { NO_REQUEST } from '../../law/request/request-state.ts'
import { ok, type Refusal, type Result, refused } from '../../law/result.ts'
import type { Database } from '../../store/database.ts'
import { findRequest, lockRequest, type RequestHead } from '../../store/request.ts'
import { type CaseDocument, findDocument } from '../../store/request-document.ts'
import { readEvents } from '../../store/request-event.ts'
import { findCaseOrgan, regionOfRequest } from '../../store/request-organ.ts'
import type { ActContext } from '../act-context.ts'
import type { Actor } from '../actor.ts'
import type { DrawingRefusal, LetterFormat } from '../drawing/drawing.ts'
import { auditFile } from './case-files.ts'
import { openDocumentCase } from './document-case.ts'
import { draftInput, keepDocument, makeDocument } from './documents-of-act.ts'
import type { DocumentCase } from './letter-of-case.ts'
import { settle } from './settled-context.ts'

export type DocumentRefusal =
  | Refusal<'case-unknown' | 'document-unknown' | 'document-incomplete' | 'case-closed-to-files'>
  | DocumentObjection

export interface OpenedDocument {
  readonly document: CaseDocument
  readonly letter: Letter
}

export const openDocument = async (
  context: ActContext,
  actor: Actor,
  requestId: number,
  documentId: string,
): Promise<Result<OpenedDocument, DocumentRefusal>> => {
  const head = await findRequest(context.db, requestId)
  const found = head && (await findDocument(context.db, context.sealer, requestId, documentId))
  if (head === null || found === null) return refused({ code: 'document-unknown' })
  const { letter, ...document } = found
  await context.db
    .transaction()
    .execute((trx) => auditFile(context, trx, actor, head, 'request.documentRead', { document: document.id }))
  return ok({ document, letter: letter as Letter })
}

/** Made in a thread of the drawing pool, so that nobody else waits for it. */
export const printDocument = (
  { drawing }: Pick<ActContext, 'drawing'>,
  letter: Letter,
  format: LetterFormat,
): Promise<Result<Uint8Array, DrawingRefusal>> => drawing.letter({ letter, format })

const caseFor = async (
  context: ActContext,
  db: Database,
  actor: Actor,
  head: RequestHead,
  facts: Readonly<Record<string, string>>,
): Promise<DocumentCase | null> => {
  const organ = await findCaseOrgan(db, head.organId)
  if (organ === null) return null
  const events = await readEvents(db, head.id)
  const state = events.reduce(evolve, NO_REQUEST)
  return openDocumentCase(context, db, actor, { head, organ, events, state, facts })
}

/** The letter that a draft would become, as text. It tells who applied, so that each look is kept in the audit log; the text is not. */
export const previewReply = async (
  context: ActContext,
  actor: Actor,
  requestId: number,
  draft: { readonly outcome: string; readonly facts: Readonly<Record<string, string>> },
): Promise<Result<string, DocumentRefusal>> => {
  const head = await findRequest(context.db, requestId)
  const given = head && (await caseFor(context, context.db, actor, head, {}))
  if (head === null || given === null || !isOutcome(draft.outcome))
    return refused({ code: 'document-unknown' })
  const outcome: Outcome = draft.outcome
  const drafted = { ...given, state: { ...given.state, draft: { outcome, facts: draft.facts } } }
  const input = await draftInput(context.db, drafted, outcomeRule(outcome).document)
  const letter = composeDocument(input)
  if (!letter.ok) {
    return refused({ code: 'document-incomplete', facts: { why: letterRefusalText(letter.refusal) } })
  }
  await context.db
    .transaction()
    .execute((trx) => auditFile(context, trx, actor, head, 'request.replyPreviewed', { outcome }))
  return ok(letterText(letter.value))
}

/** Nothing more goes into a case that is archived; the rest is the law's. */
const objectionTo = (kind: string, { state, events }: DocumentCase): DocumentRefusal | null => {
  if (state.phase === 'archived') return { code: 'case-closed-to-files' }
  const known = documentKind(kind)
  return known === null ? null : objectionToDocument(known, new Set(events.map(({ type }) => type)))
}

export interface MadeByItself {
  readonly requestId: number
  readonly kind: string
  readonly facts: Readonly<Record<string, string>>
}

/** A document that an act could not make yet, or that stands beside the procedure. @returns its id */
export const addDocument = async (
  context: ActContext,
  actor: Actor,
  { requestId, kind, facts }: MadeByItself,
): Promise<Result<string, DocumentRefusal>> => {
  const region = await regionOfRequest(context.db, requestId)
  if (region === null) return refused({ code: 'case-unknown' })
  const settled = await settle(context, region)
  return context.db.transaction().execute(async (trx): Promise<Result<string, DocumentRefusal>> => {
    const inside = settled.inside(trx)
    const head = await lockRequest(trx, requestId)
    const given = head && (await caseFor(inside, trx, actor, head, facts))
    if (head === null || given === null) return refused({ code: 'case-unknown' })
    const objection = objectionTo(kind, given)
    if (objection !== null) return refused(objection)
    const made = await makeDocument(inside, trx, given, kind)
    if (!made.ok) {
      return refused({ code: 'document-incomplete', facts: { why: letterRefusalText(made.refusal) } })
    }
    const id = await keepDocument(inside, trx, requestId, actor.id, made.value, context.instant())
    await auditFile(inside, trx, actor, head, 'request.documentMade', { document: id, kind })
    return ok(id)
  })
}
