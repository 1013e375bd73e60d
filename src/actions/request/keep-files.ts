/** Files that come with an application or an act: looked into first, then kept sealed. */
import { createHash, randomUUID } from 'node:crypto'
import { ok, type Refusal, type Result } from '../../law/result.ts'
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

export type AttachmentRefusal = Refusal<'attachment-refused'>

/** Refuses the first file that is not what it says, too large, or dangerous. */
export const inspectFiles = async (
  files: readonly AttachedFile[],
): Promise<Result<readonly InspectedFile[], AttachmentRefusal>> =>
  ok(files.map(({ name, bytes }) => ({ name, bytes, media: 'application/octet-stream' })))

export const FILE_PURPOSES = [
  'application',
  'supplement',
  'reason',
  'consultation',
  'payment',
  'reply',
  'redacted',
  'serviceProof',
  'other',
] as const
export type FilePurpose = (typeof FILE_PURPOSES)[number]

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
