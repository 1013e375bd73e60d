/** What the audit log tells of acts on accounts. */
import { appendAudit } from '../../store/audit.ts'
import type { Database } from '../../store/database.ts'
import type { ActContext } from '../act-context.ts'
import type { Actor } from '../actor.ts'

export interface AccountAct {
  readonly act: `account.${string}`
  readonly accountId: number
  /** Null: it concerns no organ in particular. */
  readonly organId: number | null
  readonly detail?: Readonly<Record<string, unknown>>
}

/** Last in the transaction. */
export const recordAccountAct = (
  context: ActContext,
  trx: Database,
  actor: Actor,
  { act, accountId, organId, detail = {} }: AccountAct,
): Promise<void> =>
  appendAudit(trx, {
    chain: organId ?? 0,
    at: context.instant(),
    actor: actor.id,
    address: actor.address,
    act,
    subjectKind: 'account',
    subjectId: String(accountId),
    detail,
  })
