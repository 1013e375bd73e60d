/** Photos and scans that prove a release, sealed with its record. */
import { createHash, randomUUID } from 'node:crypto'
import { insertChannelProof } from '../../store/channel-proof.ts'
import type { Database } from '../../store/database.ts'
import type { ActContext } from '../act-context.ts'
import type { InspectedFile } from '../request/keep-files.ts'

export const keepProofs = async (
  context: ActContext,
  trx: Database,
  { recordId, seq }: { readonly recordId: number; readonly seq: number },
  files: readonly InspectedFile[],
): Promise<void> => {
  for (const { name, media, bytes } of files) {
    await insertChannelProof(trx, context.sealer, {
      id: randomUUID(),
      recordId,
      seq,
      name,
      media,
      bytes,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      at: context.instant(),
    })
  }
}
