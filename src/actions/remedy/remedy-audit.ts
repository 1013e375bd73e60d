/** What was done with a remedy case, in the audit log of the organ that keeps it. */
import { appendAudit } from '../../store/audit.ts'
import type { Database } from '../../store/database.ts'
import type { ActContext } from '../act-context.ts'
import type { Actor } from '../actor.ts'

export interface RemedyAudit {
  readonly remedyId: number
  readonly organId: number
  readonly act: string
  readonly detail: Readonly<Record<string, unknown>>
}

/** Call it last in the transaction. */
export const auditRemedy = (
  context: Pick<ActContext, 'instant'>,
  trx: Database,
  actor: Actor,
  { remedyId, organId, act, detail }: RemedyAudit,
): Promise<void> =>
  appendAudit(trx, {
    chain: organId,
    at: context.instant(),
    actor: actor.id,
    address: actor.address,
    act,
    subjectKind: 'remedy',
    subjectId: String(remedyId),
    detail,
  })
