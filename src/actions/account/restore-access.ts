/** What an administrator does for somebody who cannot sign in: a new link, an end to waiting, another device. */
import { ok, type Refusal, type Result, refused } from '../../law/result.ts'
import { noteSignIn } from '../../store/account.ts'
import { removeTotp } from '../../store/second-factor.ts'
import { endEverySession } from '../../store/session.ts'
import { type ActContext, within } from '../act-context.ts'
import type { Actor } from '../actor.ts'
import { recordAccountAct } from './account-audit.ts'
import { accountInPower, type PowerRefusal } from './arranged-account.ts'
import { attemptSucceeded } from './attempt.ts'
import type { AccountInput } from './disable-account.ts'
import { type IssuedInvitation, issueInvitation } from './invitation.ts'

export type ReissueInvitationRefusal = PowerRefusal | Refusal<'account-disabled'>

/** A new link to set the password by; those before it are out of use. The old password works until it is used. */
export const reissueInvitation = async (
  context: ActContext,
  actor: Actor,
  { accountId, organId }: AccountInput,
): Promise<Result<IssuedInvitation, ReissueInvitationRefusal>> =>
  context.db.transaction().execute(async (trx) => {
    const arranged = await accountInPower(trx, actor, organId, accountId)
    if (!arranged.ok) return arranged
    const { account } = arranged.value
    if (account.status === 'disabled') return refused({ code: 'account-disabled' })
    const { displayName, loginName, email } = account
    const invited = { accountId, displayName, loginName, email, organId }
    const invitation = await issueInvitation(within(context, trx), actor, invited)
    await recordAccountAct(context, trx, actor, { act: 'account.reinvited', accountId, organId })
    return ok(invitation)
  })

/** After too many wrong passwords: the next attempt need not wait. */
export const unlockAccount = async (
  context: ActContext,
  actor: Actor,
  { accountId, organId }: AccountInput,
): Promise<Result<null, PowerRefusal>> =>
  context.db.transaction().execute(async (trx) => {
    const arranged = await accountInPower(trx, actor, organId, accountId)
    if (!arranged.ok) return arranged
    await noteSignIn(trx, accountId)
    await attemptSucceeded(within(context, trx), 'sign-in', arranged.value.account.loginName)
    await attemptSucceeded(within(context, trx), 'second-factor', String(accountId))
    await recordAccountAct(context, trx, actor, { act: 'account.unlocked', accountId, organId })
    return ok(null)
  })

export type ResetSecondFactorRefusal = PowerRefusal | Refusal<'second-factor-not-set'>

/** For who has lost the device and the recovery codes. */
export const resetSecondFactor = async (
  context: ActContext,
  actor: Actor,
  { accountId, organId }: AccountInput,
): Promise<Result<null, ResetSecondFactorRefusal>> =>
  context.db.transaction().execute(async (trx) => {
    const arranged = await accountInPower(trx, actor, organId, accountId)
    if (!arranged.ok) return arranged
    if (arranged.value.account.totpSince === null) return refused({ code: 'second-factor-not-set' })
    await removeTotp(trx, accountId)
    await endEverySession(trx, accountId, context.instant())
    await recordAccountAct(context, trx, actor, { act: 'account.secondFactorReset', accountId, organId })
    return ok(null)
  })
