/** Documents that came in or went out in a remedy case, with their files. */
import { createHash, randomUUID } from 'node:crypto'
import type { RemedyDocument } from '../../law/remedy/remedy-event.ts'
import { ok, type Refusal, type Result, refused } from '../../law/result.ts'
import type { LocalDate } from '../../law/time/local-date.ts'
import type { Database } from '../../store/database.ts'
import { findRemedy } from '../../store/remedy.ts'
import {
  countRemedyFiles,
  insertRemedyFile,
  type RemedyFile,
  readRemedyFile,
} from '../../store/remedy-file.ts'
import type { ActContext } from '../act-context.ts'
import type { Actor } from '../actor.ts'
import {
  type AttachedFile,
  type AttachmentRefusal,
  type InspectedFile,
  inspectFiles,
} from '../request/keep-files.ts'
import { actOnRemedyWith, type RemedyActed, type RemedyActRefusal } from './act-on-remedy.ts'
import { auditRemedy } from './remedy-audit.ts'

export interface ExchangedDocument {
  readonly remedyId: number
  readonly version: number | null
  readonly document: RemedyDocument
  readonly direction: 'in' | 'out'
  readonly on: LocalDate
  readonly number: string
  /** None, where only the exchange is recorded. */
  readonly files: readonly AttachedFile[]
}

export type RemedyFileRefusal = AttachmentRefusal | Refusal<'files-too-many'>

const MOST_FILES = 200

const keep = async (
  context: ActContext,
  trx: Database,
  actor: Actor,
  remedyId: number,
  document: RemedyDocument,
  files: readonly InspectedFile[],
): Promise<readonly string[]> => {
  const ids: string[] = []
  for (const { name, media, bytes } of files) {
    const id = randomUUID()
    await insertRemedyFile(trx, context.sealer, {
      id,
      remedyId,
      purpose: document,
      name,
      media,
      bytes,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      addedBy: actor.id,
      addedAt: context.instant(),
    })
    ids.push(id)
  }
  return ids
}

/** Records an exchanged document and keeps its files sealed; all of it or nothing. */
export const exchangeDocument = async (
  context: ActContext,
  actor: Actor,
  given: ExchangedDocument,
): Promise<Result<RemedyActed, RemedyActRefusal | RemedyFileRefusal>> => {
  const inspected = inspectFiles(given.files)
  if (!inspected.ok) return inspected
  const { document, direction, on, number } = given
  return actOnRemedyWith<RemedyFileRefusal>(context, actor, given, async (trx) => {
    const kept = await countRemedyFiles(trx, given.remedyId)
    if (kept + inspected.value.length > MOST_FILES)
      return refused({ code: 'files-too-many', facts: { most: MOST_FILES } })
    const files = await keep(context, trx, actor, given.remedyId, document, inspected.value)
    return ok({
      type: 'documented',
      document,
      direction,
      on,
      ...(number.trim() === '' ? {} : { number: number.trim() }),
      ...(files.length === 0 ? {} : { files }),
    })
  })
}

export interface OpenedRemedyFile {
  readonly file: RemedyFile
  readonly bytes: Buffer
}

/** A file for reading by staff; kept in the audit log. */
export const openRemedyFile = (
  context: ActContext,
  actor: Actor,
  remedyId: number,
  fileId: string,
): Promise<Result<OpenedRemedyFile, Refusal<'remedy-unknown' | 'file-unknown'>>> =>
  context.db
    .transaction()
    .execute(async (trx): Promise<Result<OpenedRemedyFile, Refusal<'remedy-unknown' | 'file-unknown'>>> => {
      const head = await findRemedy(trx, remedyId)
      if (head === null) return refused({ code: 'remedy-unknown' })
      const found = await readRemedyFile(trx, context.sealer, remedyId, fileId)
      if (found === null) return refused({ code: 'file-unknown' })
      const { bytes, ...file } = found
      const detail = { file: fileId }
      await auditRemedy(context, trx, actor, {
        remedyId,
        organId: head.organId,
        act: 'remedy.fileRead',
        detail,
      })
      return ok({ file, bytes })
    })
