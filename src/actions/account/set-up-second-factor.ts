/** Turning the second factor on: a secret is proposed, and counts once a code made with it was right. */
import { ok, type Refusal, type Result, refused } from '../../law/result.ts'
import { type Account, accountById, lockAccount } from '../../store/account.ts'
import type { Database } from '../../store/database.ts'
import { confirmTotp, proposeTotp, removeTotp, replaceRecoveryCodes } from '../../store/second-factor.ts'
import { endEverySession } from '../../store/session.ts'
import { type ActContext, within } from '../act-context.ts'
import { type Actor, accountIdOf } from '../actor.ts'
import { recordAccountAct } from './account-audit.ts'
import { attemptSucceeded, beginAttempt } from './attempt.ts'
import {
  newRecoveryCodes,
  newTotpSecret,
  otpauthAddress,
  printedRecoveryCode,
  recoveryCodeHash,
  takeCode,
} from './one-time-code.ts'
import { type IssuedSession, openSession } from './open-session.ts'
import { isPassword } from './password.ts'

export interface ProposedSecondFactor {
  /** Base 32, to be typed where the picture cannot be read. */
  readonly secret: string
  readonly address: string
}

export type ProposeSecondFactorRefusal = Refusal<'second-factor-set' | 'account-lacking'>

export const proposeSecondFactor = async (
  context: ActContext,
  actor: Actor,
): Promise<Result<ProposedSecondFactor, ProposeSecondFactorRefusal>> =>
  context.db.transaction().execute(async (trx) => {
    const account = await lockAccount(trx, accountIdOf(actor) ?? 0)
    if (account === null) return refused({ code: 'account-lacking' })
    if (account.totpSince !== null) return refused({ code: 'second-factor-set' })
    const secret = newTotpSecret()
    await proposeTotp(trx, account.id, context.sealer.seal(secret, 'totp'))
    return ok({ secret, address: otpauthAddress(secret, account.loginName) })
  })

export interface ConfirmedSecondFactor {
  /** Shown once; kept as hashes. */
  readonly recoveryCodes: readonly string[]
  readonly session: IssuedSession
}

export type ConfirmSecondFactorRefusal = Refusal<'code-wrong' | 'second-factor-set' | 'too-many-attempts'>

const startAnew = async (
  context: ActContext,
  trx: Database,
  actor: Actor,
  accountId: number,
  userAgent: string,
): Promise<ConfirmedSecondFactor> => {
  const at = context.instant()
  const codes = newRecoveryCodes()
  const hashes = codes.map((code) => recoveryCodeHash(context, accountId, code))
  await confirmTotp(trx, accountId, at)
  await replaceRecoveryCodes(trx, accountId, hashes, at)
  await endEverySession(trx, accountId, at)
  const start = { accountId, address: actor.address, userAgent, secondFactor: true }
  const session = await openSession(within(context, trx), start)
  return { recoveryCodes: codes.map(printedRecoveryCode), session }
}

/** Ends the other sessions: they have not shown it. */
export const confirmSecondFactor = async (
  context: ActContext,
  actor: Actor,
  { code, userAgent }: { readonly code: string; readonly userAgent: string },
): Promise<Result<ConfirmedSecondFactor, ConfirmSecondFactorRefusal>> => {
  const attempt = await beginAttempt(context, 'second-factor', actor.id)
  if (!attempt.ok) return attempt
  const outcome = await context.db.transaction().execute(async (trx) => {
    const account = await lockAccount(trx, accountIdOf(actor) ?? 0)
    if (account === null || account.totpSince !== null) return refused({ code: 'second-factor-set' } as const)
    if (!(await takeCode(within(context, trx), account, code)))
      return refused({ code: 'code-wrong' } as const)
    const confirmed = await startAnew(context, trx, actor, account.id, userAgent)
    await recordAccountAct(context, trx, actor, {
      act: 'account.secondFactorSet',
      accountId: account.id,
      organId: null,
    })
    return ok(confirmed)
  })
  if (outcome.ok) await attemptSucceeded(context, 'second-factor', actor.id)
  return outcome
}

export type ShedSecondFactorRefusal = Refusal<
  'current-password-wrong' | 'code-wrong' | 'second-factor-not-set' | 'too-many-attempts'
>

const provenOwner = async (
  context: ActContext,
  account: Account,
  given: { readonly password: string; readonly code: string },
): Promise<Result<null, ShedSecondFactorRefusal>> => {
  const attempt = await beginAttempt(context, 'second-factor', String(account.id))
  if (!attempt.ok) return attempt
  if (!(await isPassword(account.passwordHash, given.password))) {
    return refused({ code: 'current-password-wrong' })
  }
  if (!(await takeCode(context, account, given.code))) return refused({ code: 'code-wrong' })
  await attemptSucceeded(context, 'second-factor', String(account.id))
  return ok(null)
}

/** Turning it off, to set it up on another device. Takes password and code, so that a session left open is not enough. */
export const shedSecondFactor = async (
  context: ActContext,
  actor: Actor,
  given: { readonly password: string; readonly code: string },
): Promise<Result<null, ShedSecondFactorRefusal>> => {
  const account = await accountById(context.db, accountIdOf(actor) ?? 0)
  if (account === null || account.totpSince === null) return refused({ code: 'second-factor-not-set' })
  const proven = await provenOwner(context, account, given)
  if (!proven.ok) return proven
  return context.db.transaction().execute(async (trx) => {
    await removeTotp(trx, account.id)
    await recordAccountAct(context, trx, actor, {
      act: 'account.secondFactorShed',
      accountId: account.id,
      organId: null,
    })
    return ok(null)
  })
}
