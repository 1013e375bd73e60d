/** Files that come with an application or an act: looked into first, then kept sealed. */
import { createHash, randomUUID } from 'node:crypto'
import { inspectUpload } from '../../formats/upload/inspect-upload.ts'
import { USUAL_UPLOAD_LIMITS } from '../../formats/upload/upload-facts.ts'
import { ok, type Refusal, type Result, refused } from '../../law/result.ts'
import type { Database } from '../../store/database.ts'
import { insertFile } from '../../store/request-file.ts'
import type { ActContext } from '../act-context.ts'

/** A file as it came; nothing about it is believed. */
export interface AttachedFile {
  readonly name: string
  readonly bytes: Buffer
}

/** A file whose content was looked into. */
export interface InspectedFile {
  readonly name: string
  readonly media: string
  readonly bytes: Buffer
}

/** `facts.file` counts from 1; `facts.why` is a code of formats/upload. */
export type AttachmentRefusal = Refusal<'attachment-refused'>

/** Refuses the first file that is not what it says, too large, or dangerous. */
export const inspectFiles = (
  files: readonly AttachedFile[],
): Result<readonly InspectedFile[], AttachmentRefusal> => {
  const inspected: InspectedFile[] = []
  for (const [index, { name, bytes }] of files.entries()) {
    const facts = inspectUpload(bytes, name, USUAL_UPLOAD_LIMITS)
    if (!facts.ok) {
      const { code } = facts.refusal
      return refused({ code: 'attachment-refused', facts: { file: index + 1, why: code } })
    }
    inspected.push({ name: facts.value.fileName, media: facts.value.mediaType, bytes })
  }
  return ok(inspected)
}

export const FILE_PURPOSE_NAMES = {
  application: '申请材料',
  confirmation: '申请人的确认',
  supplement: '补正材料',
  reason: '说明理由材料',
  consultation: '征求意见材料',
  payment: '缴费凭证',
  reply: '答复附件',
  redacted: '区分处理件',
  serviceProof: '送达凭证',
  other: '其他材料',
} as const
export type FilePurpose = keyof typeof FILE_PURPOSE_NAMES

export interface KeptFor {
  readonly requestId: number
  readonly purpose: FilePurpose
  readonly addedBy: string
}

/** @returns ids, in the order given */
export const keepFiles = async (
  context: ActContext,
  trx: Database,
  { requestId, purpose, addedBy }: KeptFor,
  files: readonly InspectedFile[],
): Promise<readonly string[]> => {
  const ids: string[] = []
  for (const { name, media, bytes } of files) {
    const id = randomUUID()
    await insertFile(trx, context.sealer, {
      id,
      requestId,
      purpose,
      name,
      media,
      bytes,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      addedBy,
      addedAt: context.instant(),
      forApplicant: false,
    })
    ids.push(id)
  }
  return ids
}
