/** Files of a case as staff handle them: adding, reading, giving to the applicant, taking away. */
import { ok, type Refusal, type Result, refused } from '../../law/result.ts'
import { appendAudit } from '../../store/audit.ts'
import type { Database } from '../../store/database.ts'
import { lockRequest, type RequestHead } from '../../store/request.ts'
import {
  type CaseFile,
  findFile,
  markFileRemoved,
  readFileBytes,
  setFileForApplicant,
} from '../../store/request-file.ts'
import type { ActContext } from '../act-context.ts'
import type { Actor } from '../actor.ts'
import {
  type AttachedFile,
  type AttachmentRefusal,
  type FilePurpose,
  type InspectedFile,
  inspectFiles,
  keepFiles,
} from './keep-files.ts'

export type FileRefusal =
  | Refusal<'case-unknown' | 'file-unknown' | 'case-closed-to-files' | 'file-of-applicant'>
  | AttachmentRefusal

/** What a person of the organ made for the applicant; what came in is never sent back out as part of a reply. */
const GIVEN_OUT: readonly string[] = ['reply', 'redacted']

const isUuid = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)

export const auditFile = (
  { instant }: ActContext,
  trx: Database,
  actor: Actor,
  { id, organId }: Pick<RequestHead, 'id' | 'organId'>,
  act: string,
  detail: Readonly<Record<string, unknown>>,
): Promise<void> =>
  appendAudit(trx, {
    chain: organId,
    at: instant(),
    actor: actor.id,
    address: actor.address,
    act,
    subjectKind: 'request',
    subjectId: String(id),
    detail,
  })

export interface AddedFiles {
  readonly requestId: number
  readonly purpose: FilePurpose
  readonly forApplicant: boolean
  readonly files: readonly AttachedFile[]
}

/** @returns ids of the files. Refuses once the case is archived. */
export const addFiles = async (
  context: ActContext,
  actor: Actor,
  { requestId, purpose, forApplicant, files }: AddedFiles,
): Promise<Result<readonly string[], FileRefusal>> => {
  const inspected = inspectFiles(files)
  return inspected.ok
    ? addInspected(context, actor, { requestId, purpose, forApplicant }, inspected.value)
    : inspected
}

export const addInspected = (
  context: ActContext,
  actor: Actor,
  { requestId, purpose, forApplicant }: Omit<AddedFiles, 'files'>,
  files: readonly InspectedFile[],
): Promise<Result<readonly string[], FileRefusal>> =>
  context.db.transaction().execute(async (trx): Promise<Result<readonly string[], FileRefusal>> => {
    const head = await lockRequest(trx, requestId)
    if (head === null) return refused({ code: 'case-unknown' })
    if (head.phase === 'archived') return refused({ code: 'case-closed-to-files' })
    if (forApplicant && !GIVEN_OUT.includes(purpose)) return refused({ code: 'file-of-applicant' })
    const ids = await keepFiles(context, trx, { requestId, purpose, addedBy: actor.id }, files)
    if (forApplicant) for (const id of ids) await setFileForApplicant(trx, id, true)
    await auditFile(context, trx, actor, head, 'request.filesAdded', { purpose, files: ids, forApplicant })
    return ok(ids)
  })

export interface OpenedFile {
  readonly file: CaseFile
  readonly bytes: Buffer
}

/** A file for reading by staff; kept in the audit log. */
export const openFile = async (
  context: ActContext,
  actor: Actor,
  requestId: number,
  fileId: string,
): Promise<Result<OpenedFile, FileRefusal>> =>
  context.db.transaction().execute(async (trx): Promise<Result<OpenedFile, FileRefusal>> => {
    const head = await lockRequest(trx, requestId)
    if (head === null) return refused({ code: 'case-unknown' })
    const file = isUuid(fileId) ? await findFile(trx, context.sealer, requestId, fileId) : null
    if (file === null) return refused({ code: 'file-unknown' })
    const bytes = await readFileBytes(trx, context.sealer, file.id)
    await auditFile(context, trx, actor, head, 'request.fileRead', { file: file.id })
    return ok({ file, bytes })
  })

type FileChange = (
  trx: Database,
  file: CaseFile,
) => Promise<{ readonly act: string; readonly refusal?: undefined } | { readonly refusal: FileRefusal }>

const changeFile = (
  context: ActContext,
  actor: Actor,
  requestId: number,
  fileId: string,
  change: FileChange,
): Promise<Result<null, FileRefusal>> =>
  context.db.transaction().execute(async (trx): Promise<Result<null, FileRefusal>> => {
    const head = await lockRequest(trx, requestId)
    if (head === null) return refused({ code: 'case-unknown' })
    if (head.phase === 'archived') return refused({ code: 'case-closed-to-files' })
    const file = isUuid(fileId) ? await findFile(trx, context.sealer, requestId, fileId) : null
    if (file === null) return refused({ code: 'file-unknown' })
    const changed = await change(trx, file)
    if (changed.refusal !== undefined) return refused(changed.refusal)
    await auditFile(context, trx, actor, head, changed.act, { file: file.id, purpose: file.purpose })
    return ok(null)
  })

/** From now on the applicant gets the file with the reply, once that is served. */
export const releaseFile = (
  context: ActContext,
  actor: Actor,
  requestId: number,
  fileId: string,
): Promise<Result<null, FileRefusal>> =>
  changeFile(context, actor, requestId, fileId, async (trx, file) => {
    if (!GIVEN_OUT.includes(file.purpose)) return { refusal: { code: 'file-of-applicant' } }
    await setFileForApplicant(trx, file.id, true)
    return { act: 'request.fileReleased' }
  })

/** What the applicant sent stays. */
export const removeFile = (
  context: ActContext,
  actor: Actor,
  requestId: number,
  fileId: string,
): Promise<Result<null, FileRefusal>> =>
  changeFile(context, actor, requestId, fileId, async (trx, file) => {
    if (file.addedBy === 'applicant') return { refusal: { code: 'file-of-applicant' } }
    await markFileRemoved(trx, file.id, context.instant())
    return { act: 'request.fileRemoved' }
  })
