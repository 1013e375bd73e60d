/** Attachments of a manuscript: looked into, read for searching, kept sealed; part of the content that is being written. */
import { createHash, randomUUID } from 'node:crypto'
import { inspectUpload } from '../../formats/upload/inspect-upload.ts'
import { USUAL_UPLOAD_LIMITS } from '../../formats/upload/upload-facts.ts'
import { ok, type Refusal, type Result, refused } from '../../law/result.ts'
import { dateOf } from '../../law/time/local-date.ts'
import { appendAudit } from '../../store/audit.ts'
import type { Database } from '../../store/database.ts'
import { findManuscript, type ManuscriptHead } from '../../store/manuscript.ts'
import { isFileElsewhere, saveContentFiles } from '../../store/manuscript-content.ts'
import {
  deleteManuscriptFile,
  findManuscriptFile,
  insertManuscriptFile,
  listManuscriptFiles,
  type ManuscriptFile,
  readManuscriptFileBytes,
} from '../../store/manuscript-file.ts'
import type { ActContext } from '../act-context.ts'
import type { Actor } from '../actor.ts'
import { readAttachmentText } from '../disclosure/read-attachment-text.ts'
import { type HeldManuscript, holdManuscript, lookAtManuscript } from './held-manuscript.ts'
import { filesForLegality, viewFor } from './legality-view.ts'

export type ManuscriptFileRefusal = Refusal<
  | 'manuscript-unknown'
  | 'content-not-editable'
  | 'file-unknown'
  | 'attachment-refused'
  | 'attachments-too-many'
>

const MOST_FILES = 100

const audit = (
  { instant }: ActContext,
  trx: Database,
  actor: Actor,
  { id, organId }: Pick<ManuscriptHead, 'id' | 'organId'>,
  act: string,
  file: string,
): Promise<void> =>
  appendAudit(trx, {
    chain: organId,
    at: instant(),
    actor: actor.id,
    address: actor.address,
    act,
    subjectKind: 'manuscript',
    subjectId: String(id),
    detail: { file },
  })

const editable = async (
  trx: Database,
  manuscriptId: number,
): Promise<Result<HeldManuscript, ManuscriptFileRefusal>> => {
  const held = await holdManuscript(trx, manuscriptId)
  if (held === null) return refused({ code: 'manuscript-unknown' })
  const isOpen = held.state.phase === 'drafting' && held.content.frozenAt === null
  return isOpen ? ok(held) : refused({ code: 'content-not-editable' })
}

export interface SentAttachment {
  readonly name: string
  readonly bytes: Buffer
}

/** A file that cannot be read for its words is kept without them. */
const inspected = async (
  context: ActContext,
  { name, bytes }: SentAttachment,
): Promise<Result<{ name: string; media: string; text: string }, ManuscriptFileRefusal>> => {
  const facts = inspectUpload(bytes, name, USUAL_UPLOAD_LIMITS)
  if (!facts.ok) return refused({ code: 'attachment-refused', facts: { why: facts.refusal.code } })
  const { fileName, mediaType: media } = facts.value
  const words = await readAttachmentText(context, { name: fileName, media, bytes })
  return ok({ name: fileName, media, text: words.ok ? words.value.text : '' })
}

/**
 * Adds a file at the end of the content that is being written.
 * Refuses what is not what it says, too large or dangerous (`facts.why` is a code of formats/upload).
 */
export const attachFile = async (
  context: ActContext,
  actor: Actor,
  manuscriptId: number,
  sent: SentAttachment,
): Promise<Result<ManuscriptFile, ManuscriptFileRefusal>> => {
  const facts = await inspected(context, sent)
  if (!facts.ok) return facts
  const { name, media, text } = facts.value
  return context.db
    .transaction()
    .execute(async (trx): Promise<Result<ManuscriptFile, ManuscriptFileRefusal>> => {
      const held = await editable(trx, manuscriptId)
      if (!held.ok) return held
      if ((await listManuscriptFiles(trx, manuscriptId)).length >= MOST_FILES)
        return refused({ code: 'attachments-too-many', facts: { most: MOST_FILES } })
      const id = randomUUID()
      const addedAt = context.instant()
      const sha256 = createHash('sha256').update(sent.bytes).digest('hex')
      const file = { id, manuscriptId, name, media, sha256, text, addedAt }
      await insertManuscriptFile(trx, context.sealer, { ...file, bytes: sent.bytes, addedBy: actor.id })
      const { number, content } = held.value.content
      await saveContentFiles(trx, manuscriptId, number, [...content.files, { id, name }])
      await audit(context, trx, actor, held.value.head, 'manuscript.fileAdded', id)
      return ok({ ...file, size: sent.bytes.length })
    })
}

const mayOpen = async (
  { now }: ActContext,
  trx: Database,
  actor: Actor,
  { id, organId }: ManuscriptHead,
  fileId: string,
): Promise<boolean> => {
  if ((await viewFor(trx, actor, organId, dateOf(now()))) === 'whole') return true
  const held = await lookAtManuscript(trx, id)
  return held !== null && (await filesForLegality(trx, held)).has(fileId)
}

/** A file for reading by whoever may read the manuscript; kept in the audit log. */
export const openManuscriptFile = async (
  context: ActContext,
  actor: Actor,
  manuscriptId: number,
  fileId: string,
): Promise<Result<{ readonly file: ManuscriptFile; readonly bytes: Buffer }, ManuscriptFileRefusal>> =>
  context.db.transaction().execute(async (trx) => {
    const head = await findManuscript(trx, manuscriptId)
    if (head === null) return refused({ code: 'manuscript-unknown' })
    const file = await findManuscriptFile(trx, manuscriptId, fileId)
    if (file === null || !(await mayOpen(context, trx, actor, head, file.id)))
      return refused({ code: 'file-unknown' })
    const bytes = await readManuscriptFileBytes(trx, context.sealer, file.id)
    await audit(context, trx, actor, head, 'manuscript.fileRead', file.id)
    return ok({ file, bytes })
  })

/** Takes a file out of the content that is being written. What an earlier content has stays with that content. */
export const removeManuscriptFile = async (
  context: ActContext,
  actor: Actor,
  manuscriptId: number,
  fileId: string,
): Promise<Result<null, ManuscriptFileRefusal>> =>
  context.db.transaction().execute(async (trx): Promise<Result<null, ManuscriptFileRefusal>> => {
    const held = await editable(trx, manuscriptId)
    if (!held.ok) return held
    const file = await findManuscriptFile(trx, manuscriptId, fileId)
    if (file === null) return refused({ code: 'file-unknown' })
    const { number, content } = held.value.content
    const left = content.files.filter(({ id }) => id !== fileId)
    await saveContentFiles(trx, manuscriptId, number, left)
    if (!(await isFileElsewhere(trx, manuscriptId, number, fileId))) await deleteManuscriptFile(trx, fileId)
    await audit(context, trx, actor, held.value.head, 'manuscript.fileRemoved', fileId)
    return ok(null)
  })
