import { mayGrant } from '../../access/grant-role.ts'
import type { StaffRole } from '../../access/staff-role.ts'
import { hasEnded } from '../../law/organ/organ-change.ts'
import { ok, type Refusal, type Result, refused } from '../../law/result.ts'
import { dateOf } from '../../law/time/local-date.ts'
import { addAccount } from '../../store/account.ts'
import { giveRole } from '../../store/account-role.ts'
import { organEntry } from '../../store/organ-arrange.ts'
import { type ActContext, within } from '../act-context.ts'
import type { Actor } from '../actor.ts'
import { recordAccountAct } from './account-audit.ts'
import { type IssuedInvitation, issueInvitation } from './invitation.ts'
import { foldedLoginName } from './login-name.ts'

export interface InviteAccountInput {
  readonly organId: number
  readonly loginName: string
  readonly displayName: string
  /** Empty: the link is handed over by hand. */
  readonly email: string
  readonly roles: readonly StaffRole[]
}

export type InviteAccountRefusal = Refusal<
  'organ-lacking' | 'organ-ended' | 'role-beyond-yours' | 'login-name-taken'
>

/** Opens an account with roles in an organ; its owner sets the password by the link. */
export const inviteAccount = async (
  context: ActContext,
  actor: Actor,
  input: InviteAccountInput,
): Promise<Result<IssuedInvitation & { readonly accountId: number }, InviteAccountRefusal>> => {
  const { organId, roles } = input
  if (!roles.every((role) => mayGrant(actor.roles, role, organId))) {
    return refused({ code: 'role-beyond-yours' })
  }
  return context.db.transaction().execute(async (trx) => {
    const organ = await organEntry(trx, organId)
    if (organ === null) return refused({ code: 'organ-lacking' })
    if (hasEnded(organ, dateOf(context.now()))) return refused({ code: 'organ-ended' })
    const at = context.instant()
    const loginName = foldedLoginName(input.loginName)
    const { displayName, email } = input
    const accountId = await addAccount(trx, {
      loginName,
      displayName,
      email,
      status: 'invited',
      passwordHash: null,
      mustChangePassword: false,
      at,
    })
    if (accountId === null) return refused({ code: 'login-name-taken' })
    for (const role of new Set(roles)) await giveRole(trx, { accountId, organId, role, by: actor.id, at })
    const invited = { accountId, loginName, displayName, email, organId }
    const invitation = await issueInvitation(within(context, trx), actor, invited)
    await recordAccountAct(context, trx, actor, {
      act: 'account.invited',
      accountId,
      organId,
      detail: { roles },
    })
    return ok({ ...invitation, accountId })
  })
}
