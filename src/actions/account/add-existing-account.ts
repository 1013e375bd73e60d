import { mayGrant } from '../../access/grant-role.ts'
import { reachedOrgans } from '../../access/reached-organs.ts'
import type { StaffRole } from '../../access/staff-role.ts'
import { hasEnded } from '../../law/organ/organ-change.ts'
import { ok, type Refusal, type Result, refused } from '../../law/result.ts'
import { dateOf } from '../../law/time/local-date.ts'
import { accountByLoginName, lockAccount } from '../../store/account.ts'
import { giveRole } from '../../store/account-role.ts'
import { organEntry } from '../../store/organ-arrange.ts'
import type { ActContext } from '../act-context.ts'
import { type Actor, accountIdOf } from '../actor.ts'
import { recordAccountAct } from './account-audit.ts'
import { foldedLoginName } from './login-name.ts'

export interface AddExistingAccountInput {
  readonly organId: number
  readonly loginName: string
  readonly roles: readonly StaffRole[]
}

export type AddExistingAccountRefusal = Refusal<
  | 'role-beyond-yours'
  | 'account-lacking'
  | 'account-disabled'
  | 'not-to-oneself'
  | 'organ-lacking'
  | 'organ-ended'
>

/**
 * Gives roles in an organ to somebody of another one, as after a reorganisation.
 * For who may arrange accounts everywhere: others do not learn which names there are.
 */
export const addExistingAccount = async (
  context: ActContext,
  actor: Actor,
  { organId, loginName, roles }: AddExistingAccountInput,
): Promise<Result<{ readonly accountId: number }, AddExistingAccountRefusal>> => {
  if (!reachedOrgans(actor.roles, 'account.arrange').everyOrgan) return refused({ code: 'account-lacking' })
  if (!roles.every((role) => mayGrant(actor.roles, role, organId))) {
    return refused({ code: 'role-beyond-yours' })
  }
  const found = await accountByLoginName(context.db, foldedLoginName(loginName))
  if (found === null) return refused({ code: 'account-lacking' })
  if (accountIdOf(actor) === found.id) return refused({ code: 'not-to-oneself' })
  return context.db.transaction().execute(async (trx) => {
    const account = await lockAccount(trx, found.id)
    if (account === null || account.status === 'disabled') return refused({ code: 'account-disabled' })
    const organ = await organEntry(trx, organId)
    if (organ === null) return refused({ code: 'organ-lacking' })
    if (hasEnded(organ, dateOf(context.now()))) return refused({ code: 'organ-ended' })
    const at = context.instant()
    const given = [...new Set(roles)]
    for (const role of given) await giveRole(trx, { accountId: found.id, organId, role, by: actor.id, at })
    await recordAccountAct(context, trx, actor, {
      act: 'account.roleGranted',
      accountId: found.id,
      organId,
      detail: { roles: given },
    })
    return ok({ accountId: found.id })
  })
}
