import { mayGrant } from '../../access/grant-role.ts'
import { ok, type Refusal, type Result, refused } from '../../law/result.ts'
import {
  countOtherSystemAdministrators,
  lockSystemAdministrators,
  takeRole,
} from '../../store/account-role.ts'
import type { ActContext } from '../act-context.ts'
import type { Actor } from '../actor.ts'
import { recordAccountAct } from './account-audit.ts'
import { arrangedAccount } from './arranged-account.ts'
import type { RoleInput } from './grant-role.ts'

export type RevokeRoleRefusal = Refusal<
  'role-beyond-yours' | 'account-lacking' | 'role-not-held' | 'last-role' | 'last-system-administrator'
>

/** What was lent of the role ends with it. The last role stays: who is to work no more is disabled, and so stays to be found. */
export const revokeRole = async (
  context: ActContext,
  actor: Actor,
  { accountId, organId, role }: RoleInput,
): Promise<Result<null, RevokeRoleRefusal>> => {
  if (!mayGrant(actor.roles, role, organId)) return refused({ code: 'role-beyond-yours' })
  return context.db.transaction().execute(async (trx) => {
    await lockSystemAdministrators(trx)
    const arranged = await arrangedAccount(trx, actor, organId, accountId)
    if (!arranged.ok) return arranged
    const held = arranged.value.roles.filter((own) => own.role === 'systemAdministrator')
    const isLastOfThem = role === 'systemAdministrator' && held.length === 1
    if (isLastOfThem && (await countOtherSystemAdministrators(trx, accountId)) === 0) {
      return refused({ code: 'last-system-administrator' })
    }
    const { roles } = arranged.value
    if (roles.length === 1 && roles[0]?.role === role) return refused({ code: 'last-role' })
    const taken = await takeRole(trx, accountId, { role, organId }, context.instant())
    if (!taken) return refused({ code: 'role-not-held' })
    await recordAccountAct(context, trx, actor, {
      act: 'account.roleRevoked',
      accountId,
      organId,
      detail: { role },
    })
    return ok(null)
  })
}
