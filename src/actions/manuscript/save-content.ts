/** Saves what is being written. Two people writing at once never overwrite each other. */
import { sanitizeHtml } from '../../formats/rich-text/sanitize-html.ts'
import { textOfHtml } from '../../formats/rich-text/text-of-html.ts'
import type { DisclosureContent } from '../../law/proactive-disclosure/disclosure-content.ts'
import { ok, type Refusal, type Result, refused } from '../../law/result.ts'
import { appendAudit } from '../../store/audit.ts'
import type { Database } from '../../store/database.ts'
import { saveManuscript } from '../../store/manuscript.ts'
import { saveContentRow } from '../../store/manuscript-content.ts'
import { listManuscriptFiles } from '../../store/manuscript-file.ts'
import { unknownLink } from '../../store/manuscript-links.ts'
import { regionOfManuscript } from '../../store/manuscript-organ.ts'
import type { ActContext } from '../act-context.ts'
import type { Actor } from '../actor.ts'
import { settle } from '../request/settled-context.ts'
import { type HeldManuscript, holdManuscript } from './held-manuscript.ts'
import { projectManuscript } from './project-manuscript.ts'

export interface ContentSaved {
  readonly revision: number
  readonly savedAt: Date
}

/** `content-changed` tells the newest revision. */
export type SaveRefusal = Refusal<
  | 'manuscript-unknown'
  | 'content-changed'
  | 'content-not-editable'
  | 'content-too-long'
  | 'file-unknown'
  | 'link-unknown'
>

/** Characters of a body, its marks included. */
const LONGEST_HTML = 300_000

const linesOf = (texts: readonly string[]): readonly string[] => [
  ...new Set(texts.map((text) => text.trim()).filter((text) => text !== '')),
]

/** Each once: of several the first. */
const eachOnce = <Item>(items: readonly Item[], keyOf: (item: Item) => string | number): readonly Item[] => {
  const seen = new Set<string | number>()
  return items.filter((item) => seen.size < seen.add(keyOf(item)).size)
}

/** As it is kept: markup cleaned, and its kind that of the manuscript. */
const cleaned = (content: DisclosureContent, { head }: HeldManuscript): DisclosureContent => ({
  ...content,
  kind: head.kind,
  title: content.title.trim(),
  html: sanitizeHtml(content.html),
  keywords: linesOf(content.keywords),
  columns: [...new Set(content.columns)],
  interprets: eachOnce(content.interprets, ({ disclosureId }) => disclosureId),
  files: eachOnce(content.files, ({ id }) => id.toLowerCase()),
})

const objectionTo = async (
  trx: Database,
  held: HeldManuscript,
  content: DisclosureContent,
  revision: number,
): Promise<SaveRefusal | null> => {
  if (held.state.phase !== 'drafting' || held.content.frozenAt !== null)
    return { code: 'content-not-editable' }
  if (held.content.revision !== revision)
    return { code: 'content-changed', facts: { revision: held.content.revision } }
  const known = new Set((await listManuscriptFiles(trx, held.head.id)).map(({ id }) => id))
  if (content.files.some(({ id }) => !known.has(id))) return { code: 'file-unknown' }
  const link = await unknownLink(trx, held.head.organId, content)
  return link === null ? null : { code: 'link-unknown', facts: { field: link } }
}

/**
 * @param revision the one that was edited
 * Refuses `content-changed` where somebody saved in between, and whatever points to a file, column or document that is not there.
 */
export const saveContent = async (
  context: ActContext,
  actor: Actor,
  manuscriptId: number,
  revision: number,
  content: DisclosureContent,
): Promise<Result<ContentSaved, SaveRefusal>> => {
  if (content.html.length > LONGEST_HTML)
    return refused({ code: 'content-too-long', facts: { most: LONGEST_HTML } })
  const region = await regionOfManuscript(context.db, manuscriptId)
  if (region === null) return refused({ code: 'manuscript-unknown' })
  const settled = await settle(context, region)
  return context.db.transaction().execute(async (trx): Promise<Result<ContentSaved, SaveRefusal>> => {
    const held = await holdManuscript(trx, manuscriptId)
    if (held === null) return refused({ code: 'manuscript-unknown' })
    const objection = await objectionTo(trx, held, content, revision)
    if (objection !== null) return refused(objection)
    const kept = cleaned(content, held)
    const savedAt = context.instant()
    const number = held.content.number
    const text = textOfHtml(kept.html)
    const row = { manuscriptId, number, content: kept, text, savedBy: actor.id, savedAt }
    const saved = await saveContentRow(trx, row)
    const { head, state } = held
    const projection = projectManuscript(state, head.organId, kept, head.publishedAt, settled)
    await saveManuscript(trx, head.id, head.version, projection, savedAt)
    await appendAudit(trx, {
      chain: head.organId,
      at: savedAt,
      actor: actor.id,
      address: actor.address,
      act: 'manuscript.saved',
      subjectKind: 'manuscript',
      subjectId: String(manuscriptId),
      detail: { content: number, revision: saved },
    })
    return ok({ revision: saved, savedAt })
  })
}
