/** What the audit log tells of the register. */
import { appendAudit } from '../../store/audit.ts'
import type { Database } from '../../store/database.ts'
import { bumpSiteVersion } from '../../store/site-version.ts'
import type { ActContext } from '../act-context.ts'
import type { Actor } from '../actor.ts'

export interface RegisterAct {
  readonly act: string
  readonly organId: number
  readonly subjectKind: 'registeredDocument' | 'documentCleanup' | 'interpretation' | 'handover' | 'organ'
  readonly subjectId: number
  readonly detail: Readonly<Record<string, unknown>>
}

/** Last in the transaction: the public sees the register, and the log tells who changed it. */
export const recordRegisterAct = async (
  context: ActContext,
  trx: Database,
  actor: Actor,
  { organId, subjectId, ...entry }: RegisterAct,
): Promise<void> => {
  await bumpSiteVersion(trx)
  await appendAudit(trx, {
    chain: organId,
    at: context.instant(),
    actor: actor.id,
    address: actor.address,
    subjectId: String(subjectId),
    ...entry,
  })
}
