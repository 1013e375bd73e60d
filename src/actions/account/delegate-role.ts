import { type Delegation, type DelegationRefusalCode, mayDelegate } from '../../access/delegate-role.ts'
import { ok, type Refusal, type Result, refused } from '../../law/result.ts'
import { dateOf } from '../../law/time/local-date.ts'
import { type Account, lockAccount } from '../../store/account.ts'
import { ownRoles } from '../../store/account-role.ts'
import type { Database } from '../../store/database.ts'
import { addDelegation, overlapsDelegation } from '../../store/delegation.ts'
import { putInInboxes } from '../../store/inbox.ts'
import type { ActContext } from '../act-context.ts'
import { type Actor, accountIdOf } from '../actor.ts'
import { recordAccountAct } from './account-audit.ts'

export interface DelegateRoleInput extends Delegation {
  readonly reason: string
}

export type DelegateRoleRefusal = Refusal<
  DelegationRefusalCode | 'account-lacking' | 'account-disabled' | 'delegation-overlaps'
>

/** Always in the same order, so that two who lend to each other do not wait for each other. */
const lockBoth = async (trx: Database, a: number, b: number): Promise<readonly (Account | null)[]> => [
  await lockAccount(trx, Math.min(a, b)),
  await lockAccount(trx, Math.max(a, b)),
]

/** Lends a role from a day to a day, each whole. What is done with it shows in whose place it was done. */
export const delegateRole = async (
  context: ActContext,
  actor: Actor,
  input: DelegateRoleInput,
): Promise<Result<{ readonly id: number }, DelegateRoleRefusal>> =>
  context.db.transaction().execute(async (trx) => {
    const { fromAccountId, toAccountId, organId, role } = input
    const [first, second] = await lockBoth(trx, fromAccountId, toAccountId)
    const lender = first?.id === fromAccountId ? first : second
    const receiver = first?.id === toAccountId ? first : second
    if (!lender || !receiver) return refused({ code: 'account-lacking' })
    const allowed = mayDelegate(input, {
      byAccountId: accountIdOf(actor) ?? 0,
      byRoles: actor.roles,
      lenderRoles: await ownRoles(trx, fromAccountId),
      receiverRoles: await ownRoles(trx, toAccountId),
      today: dateOf(context.now()),
    })
    if (!allowed.ok) return allowed
    if (receiver.status !== 'active') return refused({ code: 'account-disabled' })
    if (await overlapsDelegation(trx, input)) return refused({ code: 'delegation-overlaps' })
    const at = context.instant()
    const id = await addDelegation(trx, { ...input, by: actor.id, at })
    await putInInboxes(trx, {
      accountIds: [toAccountId],
      dedupeKey: `delegation:${id}`,
      kind: 'delegation',
      organId,
      requestId: null,
      text: `${lender.displayName}委托您在 ${input.fromOn} 至 ${input.untilOn} 期间代行其职责。`,
      at,
    })
    await recordAccountAct(context, trx, actor, {
      act: 'account.roleLent',
      accountId: fromAccountId,
      organId,
      detail: { role, to: toAccountId, fromOn: input.fromOn, untilOn: input.untilOn },
    })
    return ok({ id })
  })
