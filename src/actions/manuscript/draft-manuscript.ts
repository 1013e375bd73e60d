/** Opens a manuscript, empty or with what is known already. */

import { textOfHtml } from '../../formats/rich-text/text-of-html.ts'
import type { DisclosureContent } from '../../law/proactive-disclosure/disclosure-content.ts'
import type { DisclosureKind } from '../../law/proactive-disclosure/disclosure-kind.ts'
import { foldManuscript } from '../../law/proactive-disclosure/manuscript/evolve-manuscript.ts'
import { ok, type Refusal, type Result, refused } from '../../law/result.ts'
import { dateOf } from '../../law/time/local-date.ts'
import { appendAudit } from '../../store/audit.ts'
import type { Database } from '../../store/database.ts'
import { insertManuscript } from '../../store/manuscript.ts'
import { insertContent } from '../../store/manuscript-content.ts'
import { appendManuscriptEvent } from '../../store/manuscript-event.ts'
import { type ManuscriptOrgan, manuscriptOrgan } from '../../store/manuscript-organ.ts'
import { standingOrgan } from '../../store/organ-tree.ts'
import type { ActContext } from '../act-context.ts'
import type { Actor } from '../actor.ts'
import { type SettledContext, settle } from '../request/settled-context.ts'
import { projectManuscript } from './project-manuscript.ts'

export interface NewDraft {
  readonly organId: number
  readonly kind: DisclosureKind
  readonly title: string
  /** What is filled in already, over an empty content. */
  readonly content?: Partial<DisclosureContent>
  /** The case from which it is converted (Art. 44). */
  readonly fromRequestId?: number
}

export type DraftRefusal = Refusal<'organ-unknown' | 'title-missing' | 'title-too-long'>

const LONGEST_TITLE = 300

export const emptyContent = (kind: DisclosureKind, title: string): DisclosureContent => ({
  kind,
  attribution: { attribute: 'proactive', exemption: null, reason: '' },
  title,
  documentNumber: '',
  summary: '',
  html: '',
  catalogueItem: '',
  standardItem: null,
  columns: [],
  topic: '',
  genre: '',
  audience: '',
  keywords: [],
  sourceUnit: '',
  formedOn: null,
  effectiveOn: null,
  expiresOn: null,
  effects: [],
  interprets: [],
  noticePeriod: null,
  files: [],
})

/** A draft that may begin, with all that its transaction needs. */
interface ReadyDraft extends Omit<NewDraft, 'content'> {
  readonly organ: ManuscriptOrgan
  readonly content: DisclosureContent
  readonly settled: SettledContext
}

/** Refuses an organ that is not there any more, and a title that is blank or too long. */
export const readyDraft = async (
  context: ActContext,
  { title: given, content: filled = {}, ...draft }: NewDraft,
): Promise<Result<ReadyDraft, DraftRefusal>> => {
  const title = given.trim()
  if (title === '') return refused({ code: 'title-missing' })
  if (title.length > LONGEST_TITLE) return refused({ code: 'title-too-long', facts: { most: LONGEST_TITLE } })
  const standing = await standingOrgan(context.db, draft.organId, dateOf(context.now()))
  if (standing === null) return refused({ code: 'organ-unknown' })
  const organ = await manuscriptOrgan(context.db, standing)
  const settled = await settle(context, organ.region)
  const { kind } = draft
  return ok({
    ...draft,
    title,
    organ,
    settled,
    content: { ...emptyContent(kind, title), ...filled, kind, title },
  })
}

/** Inside the transaction that opens the draft. @returns the id of the manuscript */
export const openDraft = async (
  context: ActContext,
  trx: Database,
  actor: Actor,
  { kind, organ, content, settled, fromRequestId }: ReadyDraft,
): Promise<number> => {
  const at = context.instant()
  const event = { type: 'drafted', kind, at: context.now(), by: actor.id } as const
  const state = foldManuscript([event])
  const id = await insertManuscript(trx, {
    organId: organ.id,
    kind,
    version: 1,
    projection: projectManuscript(state, organ.id, content, null, settled),
    fromRequestId: fromRequestId ?? null,
    createdBy: actor.id,
    createdAt: at,
  })
  await appendManuscriptEvent(trx, id, 0, event, at)
  const saved = { manuscriptId: id, number: 1, content, text: textOfHtml(content.html) }
  await insertContent(trx, { ...saved, savedBy: actor.id, savedAt: at }, [actor.id])
  await appendAudit(trx, {
    chain: organ.id,
    at,
    actor: actor.id,
    address: actor.address,
    act: 'manuscript.drafted',
    subjectKind: 'manuscript',
    subjectId: String(id),
    detail: { kind, ...(fromRequestId === undefined ? {} : { fromRequestId }) },
  })
  return id
}

/** Refuses as `readyDraft` does. */
export const draftManuscript = async (
  context: ActContext,
  actor: Actor,
  given: NewDraft,
): Promise<Result<{ readonly id: number }, DraftRefusal>> => {
  const ready = await readyDraft(context, given)
  if (!ready.ok) return ready
  const id = await context.db.transaction().execute((trx) => openDraft(context, trx, actor, ready.value))
  return ok({ id })
}
