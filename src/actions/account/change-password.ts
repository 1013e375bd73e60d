import { ok, type Refusal, type Result, refused } from '../../law/result.ts'
import { accountById, setPassword } from '../../store/account.ts'
import { endEverySession } from '../../store/session.ts'
import { type ActContext, within } from '../act-context.ts'
import { type Actor, accountIdOf } from '../actor.ts'
import { recordAccountAct } from './account-audit.ts'
import { attemptSucceeded, beginAttempt } from './attempt.ts'
import { type IssuedSession, openSession } from './open-session.ts'
import { acceptPassword, hashPassword, isPassword, type PasswordRefusalCode } from './password.ts'

export type ChangePasswordRefusal = Refusal<
  'current-password-wrong' | 'password-unchanged' | 'too-many-attempts' | PasswordRefusalCode
>

export interface ChangePasswordInput {
  readonly current: string
  readonly next: string
  readonly userAgent: string
  /** Whether the session asked from has shown the second factor. */
  readonly secondFactor: boolean
}

/** Ends every session, the one asked from included, and answers a new one for it. */
export const changePassword = async (
  context: ActContext,
  actor: Actor,
  { current, next, userAgent, secondFactor }: ChangePasswordInput,
): Promise<Result<IssuedSession, ChangePasswordRefusal>> => {
  const account = await accountById(context.db, accountIdOf(actor) ?? 0)
  if (account === null) return refused({ code: 'current-password-wrong' })
  const { id, loginName, displayName } = account
  const attempt = await beginAttempt(context, 'sign-in', loginName)
  if (!attempt.ok) return attempt
  if (!(await isPassword(account.passwordHash, current))) return refused({ code: 'current-password-wrong' })
  await attemptSucceeded(context, 'sign-in', loginName)
  if (next.normalize('NFKC') === current.normalize('NFKC')) return refused({ code: 'password-unchanged' })
  const accepted = acceptPassword(next, [loginName, displayName])
  if (!accepted.ok) return accepted
  const hash = await hashPassword(accepted.value)
  return context.db.transaction().execute(async (trx) => {
    const at = context.instant()
    await setPassword(trx, id, hash, at)
    const ended = await endEverySession(trx, id, at)
    const start = { accountId: id, address: actor.address, userAgent, secondFactor }
    const session = await openSession(within(context, trx), start)
    await recordAccountAct(context, trx, actor, {
      act: 'account.passwordChanged',
      accountId: id,
      organId: null,
      detail: { sessionsEnded: ended },
    })
    return ok(session)
  })
}
