import { mayGrant } from '../../access/grant-role.ts'
import type { StaffRole } from '../../access/staff-role.ts'
import { hasEnded } from '../../law/organ/organ-change.ts'
import { ok, type Refusal, type Result, refused } from '../../law/result.ts'
import { dateOf } from '../../law/time/local-date.ts'
import { giveRole } from '../../store/account-role.ts'
import { organEntry } from '../../store/organ-arrange.ts'
import type { ActContext } from '../act-context.ts'
import { type Actor, accountIdOf } from '../actor.ts'
import { recordAccountAct } from './account-audit.ts'
import { arrangedAccount } from './arranged-account.ts'

export interface RoleInput {
  readonly accountId: number
  readonly organId: number
  readonly role: StaffRole
}

export type GrantRoleRefusal = Refusal<
  | 'not-to-oneself'
  | 'role-beyond-yours'
  | 'account-lacking'
  | 'account-disabled'
  | 'organ-lacking'
  | 'organ-ended'
  | 'role-held'
>

/** Nobody grants to oneself, and nobody grants a role beyond their own. */
export const grantRole = async (
  context: ActContext,
  actor: Actor,
  { accountId, organId, role }: RoleInput,
): Promise<Result<null, GrantRoleRefusal>> => {
  if (accountIdOf(actor) === accountId) return refused({ code: 'not-to-oneself' })
  if (!mayGrant(actor.roles, role, organId)) return refused({ code: 'role-beyond-yours' })
  return context.db.transaction().execute(async (trx) => {
    const arranged = await arrangedAccount(trx, actor, organId, accountId)
    if (!arranged.ok) return arranged
    if (arranged.value.account.status === 'disabled') return refused({ code: 'account-disabled' })
    const organ = await organEntry(trx, organId)
    if (organ === null) return refused({ code: 'organ-lacking' })
    if (hasEnded(organ, dateOf(context.now()))) return refused({ code: 'organ-ended' })
    const given = await giveRole(trx, { accountId, organId, role, by: actor.id, at: context.instant() })
    if (!given) return refused({ code: 'role-held' })
    await recordAccountAct(context, trx, actor, {
      act: 'account.roleGranted',
      accountId,
      organId,
      detail: { role },
    })
    return ok(null)
  })
}
