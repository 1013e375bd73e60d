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
import { type ReadyRefusal, readyForApplicant } from './ready-for-applicant.ts'

export type FileRefusal =
  | Refusal<
      'case-unknown' | 'file-unknown' | 'case-closed-to-files' | 'file-of-applicant' | 'file-to-be-kept'
    >
  | AttachmentRefusal
  | ReadyRefusal

/** What a person of the organ made for the applicant; what came in is never sent back out as part of a reply. */
const GIVEN_OUT: readonly string[] = ['reply', 'redacted']

/** What the organ added for its own work; the rest is evidence. */
const REMOVABLE: readonly string[] = ['reply', 'redacted', 'other']
const SIGNED: readonly RequestHead['phase'][] = ['signed', 'closed']

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
  /** Somebody has seen what the files hide and gives them all the same. */
  readonly acceptsHidden?: boolean
  readonly files: readonly AttachedFile[]
}

/** @returns ids of the files. Refuses once the case is archived, and to give the applicant what hides something. */
export const addFiles = async (
  context: ActContext,
  actor: Actor,
  { requestId, purpose, forApplicant, acceptsHidden = false, files }: AddedFiles,
): Promise<Result<readonly string[], FileRefusal>> => {
  const inspected = inspectFiles(files)
  if (!inspected.ok) return inspected
  const given: InspectedFile[] = []
  for (const file of inspected.value) {
    const ready = forApplicant ? await readyForApplicant(context, file, acceptsHidden) : ok(file)
    if (!ready.ok) return ready
    given.push(ready.value)
  }
  return addInspected(context, actor, { requestId, purpose, forApplicant, acceptsHidden }, given)
}

export const addInspected = (
  context: ActContext,
  actor: Actor,
  { requestId, purpose, forApplicant, acceptsHidden = false }: Omit<AddedFiles, 'files'>,
  files: readonly InspectedFile[],
): Promise<Result<readonly string[], FileRefusal>> =>
  context.db.transaction().execute(async (trx): Promise<Result<readonly string[], FileRefusal>> => {
    const head = await lockRequest(trx, requestId)
    if (head === null) return refused({ code: 'case-unknown' })
    if (head.phase === 'archived') return refused({ code: 'case-closed-to-files' })
    if (forApplicant && !GIVEN_OUT.includes(purpose)) return refused({ code: 'file-of-applicant' })
    const ids = await keepFiles(context, trx, { requestId, purpose, addedBy: actor.id }, files)
    if (forApplicant) for (const id of ids) await setFileForApplicant(trx, id, true)
    const detail = { purpose, files: ids, forApplicant, ...(acceptsHidden ? { acceptsHidden } : {}) }
    await auditFile(context, trx, actor, head, 'request.filesAdded', detail)
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
  head: RequestHead,
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
    const changed = await change(trx, file, head)
    if (changed.refusal !== undefined) return refused(changed.refusal)
    await auditFile(context, trx, actor, head, changed.act, { file: file.id, purpose: file.purpose })
    return ok(null)
  })

const markReleased = (
  context: ActContext,
  actor: Actor,
  { requestId, fileId }: ReleasedFile,
): Promise<Result<null, FileRefusal>> =>
  changeFile(context, actor, requestId, fileId, async (trx, file) => {
    await setFileForApplicant(trx, file.id, true)
    return { act: 'request.fileReleased' }
  })

export interface ReleasedFile {
  readonly requestId: number
  readonly fileId: string
  /** Somebody has seen what the file hides and gives it all the same. */
  readonly acceptsHidden: boolean
}

/**
 * From now on the applicant gets the file with the reply, once that is served. Refuses what came in, and what hides
 * something; where the file tells of its makers, a copy that does not is given in its place.
 */
export const releaseFile = async (
  context: ActContext,
  actor: Actor,
  given: ReleasedFile,
): Promise<Result<null, FileRefusal>> => {
  const opened = await openFile(context, actor, given.requestId, given.fileId)
  if (!opened.ok) return opened
  const { file, bytes } = opened.value
  const { requestId, acceptsHidden } = given
  const purpose = file.purpose as FilePurpose
  if (!GIVEN_OUT.includes(purpose)) return refused({ code: 'file-of-applicant' })
  const ready = await readyForApplicant(context, { name: file.name, media: file.media, bytes }, acceptsHidden)
  if (!ready.ok) return ready
  if (ready.value.bytes.equals(bytes)) return markReleased(context, actor, given)
  const added = { requestId, purpose, forApplicant: true, acceptsHidden }
  const kept = await addInspected(context, actor, added, [ready.value])
  return kept.ok ? ok(null) : kept
}

/** What came in and what proves something stays, and so does what the applicant was given with a signed reply. */
const mayRemove = (phase: RequestHead['phase'], file: CaseFile): boolean => {
  const isOurs = file.addedBy !== 'applicant' && REMOVABLE.includes(file.purpose)
  return isOurs && !(file.forApplicant && SIGNED.includes(phase))
}

/** Refuses what `mayRemove` keeps. */
export const removeFile = (
  context: ActContext,
  actor: Actor,
  requestId: number,
  fileId: string,
): Promise<Result<null, FileRefusal>> =>
  changeFile(context, actor, requestId, fileId, async (trx, file, { phase }) => {
    if (!mayRemove(phase, file)) return { refusal: { code: 'file-to-be-kept' } }
    await markFileRemoved(trx, file.id, context.instant())
    return { act: 'request.fileRemoved' }
  })
