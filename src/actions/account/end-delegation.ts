import { mayGrant } from '../../access/grant-role.ts'
import { ok, type Refusal, type Result, refused } from '../../law/result.ts'
import { delegationById, endDelegation as endOne } from '../../store/delegation.ts'
import type { ActContext } from '../act-context.ts'
import { type Actor, accountIdOf } from '../actor.ts'
import { recordAccountAct } from './account-audit.ts'

export type EndDelegationRefusal = Refusal<'delegation-lacking'>

/** At once. By who lent it, who received it, or who administers the role. */
export const endDelegation = async (
  context: ActContext,
  actor: Actor,
  id: number,
): Promise<Result<null, EndDelegationRefusal>> =>
  context.db.transaction().execute(async (trx) => {
    const delegation = await delegationById(trx, id)
    if (delegation === null) return refused({ code: 'delegation-lacking' })
    const { fromAccountId, toAccountId, organId, role } = delegation
    const isParty = [fromAccountId, toAccountId].includes(accountIdOf(actor) ?? 0)
    if (!isParty && !mayGrant(actor.roles, role, organId)) return refused({ code: 'delegation-lacking' })
    if (!(await endOne(trx, id, context.instant()))) return refused({ code: 'delegation-lacking' })
    await recordAccountAct(context, trx, actor, {
      act: 'account.lendingEnded',
      accountId: fromAccountId,
      organId,
      detail: { role, to: toAccountId },
    })
    return ok(null)
  })
