import { ok, type Refusal, type Result, refused } from '../../law/result.ts'
import { type Account, accountById, lockAccount, setAccountStatus, setPassword } from '../../store/account.ts'
import type { Database } from '../../store/database.ts'
import { findInvitation, type Invitation, lockInvitation, spendInvitations } from '../../store/invitation.ts'
import { endEverySession } from '../../store/session.ts'
import type { ActContext } from '../act-context.ts'
import { recordAccountAct } from './account-audit.ts'
import { attemptSucceeded } from './attempt.ts'
import { acceptPassword, hashPassword, type PasswordRefusalCode } from './password.ts'

type InvitationRefusalCode = 'invitation-unknown' | 'invitation-used' | 'invitation-expired'
export type InvitationRefusal = Refusal<InvitationRefusalCode>
export type AcceptInvitationRefusal = Refusal<InvitationRefusalCode | PasswordRefusalCode>

const usable = (invitation: Invitation | null, at: Date): Result<Invitation, InvitationRefusal> => {
  if (invitation === null) return refused({ code: 'invitation-unknown' })
  if (invitation.usedAt !== null) return refused({ code: 'invitation-used' })
  return invitation.expiresAt > at ? ok(invitation) : refused({ code: 'invitation-expired' })
}

const invitedAccount = (account: Account | null): Result<Account, InvitationRefusal> =>
  account === null || account.status === 'disabled' ? refused({ code: 'invitation-unknown' }) : ok(account)

/** Whose invitation it is, for the form to greet them. */
export const lookAtInvitation = async (
  context: ActContext,
  token: string,
): Promise<Result<Account, InvitationRefusal>> => {
  const found = await findInvitation(context.db, context.sealer.hash(token, 'invitation'))
  const invitation = usable(found, context.instant())
  if (!invitation.ok) return invitation
  return invitedAccount(await accountById(context.db, invitation.value.accountId))
}

export interface AcceptInvitationInput {
  readonly token: string
  readonly password: string
  readonly address: string
}

const takeInvitation = async (
  context: ActContext,
  trx: Database,
  token: string,
): Promise<Result<Account, InvitationRefusal>> => {
  const locked = await lockInvitation(trx, context.sealer.hash(token, 'invitation'))
  const invitation = usable(locked, context.instant())
  if (!invitation.ok) return invitation
  return invitedAccount(await lockAccount(trx, invitation.value.accountId))
}

/** Sets the password by a link. Every session of the account ends: the link also serves who has lost the password. */
export const acceptInvitation = async (
  context: ActContext,
  { token, password, address }: AcceptInvitationInput,
): Promise<
  Result<{ readonly accountId: number; readonly needsSecondFactor: boolean }, AcceptInvitationRefusal>
> => {
  const looked = await lookAtInvitation(context, token)
  if (!looked.ok) return looked
  const { loginName, displayName } = looked.value
  const accepted = acceptPassword(password, [loginName, displayName])
  if (!accepted.ok) return accepted
  const hash = await hashPassword(accepted.value)
  const done = await context.db.transaction().execute(async (trx) => {
    const taken = await takeInvitation(context, trx, token)
    if (!taken.ok) return taken
    const { id } = taken.value
    const at = context.instant()
    await spendInvitations(trx, id, at)
    await setPassword(trx, id, hash, at)
    await setAccountStatus(trx, id, 'active')
    await endEverySession(trx, id, at)
    const actor = { id: String(id), name: displayName, address, roles: [] }
    await recordAccountAct(context, trx, actor, {
      act: 'account.invitationAccepted',
      accountId: id,
      organId: null,
    })
    return taken
  })
  if (!done.ok) return done
  await attemptSucceeded(context, 'sign-in', loginName)
  return ok({ accountId: done.value.id, needsSecondFactor: done.value.totpSince !== null })
}
