/** What the audit log tells of a change of an organ. */
import { appendAudit } from '../../store/audit.ts'
import type { Database } from '../../store/database.ts'
import { bumpSiteVersion } from '../../store/site-version.ts'
import type { ActContext } from '../act-context.ts'
import type { Actor } from '../actor.ts'

export interface OrganAct {
  readonly act: string
  readonly organId: number
  readonly detail: Readonly<Record<string, unknown>>
}

/** Last in the transaction: the public sees organs, and the log tells who changed them. */
export const recordOrganAct = async (
  context: ActContext,
  trx: Database,
  actor: Actor,
  { act, organId, detail }: OrganAct,
): Promise<void> => {
  await bumpSiteVersion(trx)
  await appendAudit(trx, {
    chain: organId,
    at: context.instant(),
    actor: actor.id,
    address: actor.address,
    act,
    subjectKind: 'organ',
    subjectId: String(organId),
    detail,
  })
}
