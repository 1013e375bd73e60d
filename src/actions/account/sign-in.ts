/** Signing in with name and password. An unknown name, a wrong password and a disabled account get the same answer. */
import { ok, type Refusal, type Result, refused } from '../../law/result.ts'
import { accountByLoginName, noteFailedSignIn, noteSignIn } from '../../store/account.ts'
import { appendAudit } from '../../store/audit.ts'
import { type ActContext, within } from '../act-context.ts'
import { attemptSucceeded, beginAttempt, countAddress, waitAfter } from './attempt.ts'
import { foldedLoginName } from './login-name.ts'
import { type IssuedSession, openSession } from './open-session.ts'
import { isPassword } from './password.ts'

export type SignInRefusal = Refusal<'credentials-wrong' | 'too-many-attempts'>

export interface SignInInput {
  readonly loginName: string
  readonly password: string
  readonly address: string
  readonly userAgent: string
}

export interface SignInAnswer {
  readonly session: IssuedSession
  /** The session is good for nothing but the code until that is given. */
  readonly needsSecondFactor: boolean
}

const failSignIn = async (
  context: ActContext,
  input: SignInInput,
  accountId: number | null,
  failures: number,
): Promise<void> => {
  const at = context.instant()
  const waitMs = waitAfter(failures)
  await context.db.transaction().execute(async (trx) => {
    if (accountId !== null) {
      const lockedUntil = waitMs > 0 ? new Date(at.getTime() + waitMs) : null
      await noteFailedSignIn(trx, accountId, failures, lockedUntil)
    }
    await appendAudit(trx, {
      chain: 0,
      at,
      actor: 'nobody',
      address: input.address,
      act: waitMs > 0 ? 'account.locked' : 'account.signInFailed',
      subjectKind: 'account',
      subjectId: accountId === null ? '' : String(accountId),
      detail: { failures, waitSeconds: waitMs / 1000 },
    })
  })
}

export const signIn = async (
  context: ActContext,
  input: SignInInput,
): Promise<Result<SignInAnswer, SignInRefusal>> => {
  const fromAddress = await countAddress(context, input.address)
  if (!fromAddress.ok) return fromAddress
  const loginName = foldedLoginName(input.loginName)
  const attempt = await beginAttempt(context, 'sign-in', loginName)
  if (!attempt.ok) return attempt
  const account = await accountByLoginName(context.db, loginName)
  const stored = account?.status === 'active' ? account.passwordHash : null
  if (!(await isPassword(stored, input.password)) || account === null) {
    await failSignIn(context, input, account?.id ?? null, attempt.value.failures)
    return refused({ code: 'credentials-wrong' })
  }
  await attemptSucceeded(context, 'sign-in', loginName)
  const session = await startSession(context, account.id, input, 'password')
  return ok({ session, needsSecondFactor: account.totpSince !== null })
}

/** A new session for somebody who has shown who they are, by whichever means. */
export const startSession = (
  context: ActContext,
  accountId: number,
  from: { readonly address: string; readonly userAgent: string },
  means: 'password' | 'oidc' | 'invitation',
): Promise<IssuedSession> =>
  context.db.transaction().execute(async (trx) => {
    await noteSignIn(trx, accountId)
    const session = await openSession(within(context, trx), { accountId, ...from, secondFactor: false })
    await appendAudit(trx, {
      chain: 0,
      at: context.instant(),
      actor: String(accountId),
      address: from.address,
      act: 'account.signedIn',
      subjectKind: 'account',
      subjectId: String(accountId),
      detail: { means, session: session.id },
    })
    return session
  })
