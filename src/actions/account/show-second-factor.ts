import { ok, type Refusal, type Result, refused } from '../../law/result.ts'
import { accountById } from '../../store/account.ts'
import { endSession } from '../../store/session.ts'
import { type ActContext, within } from '../act-context.ts'
import { type Actor, accountIdOf } from '../actor.ts'
import { recordAccountAct } from './account-audit.ts'
import { attemptSucceeded, beginAttempt } from './attempt.ts'
import { takeCode } from './one-time-code.ts'
import { type IssuedSession, openSession } from './open-session.ts'

export type ShowSecondFactorRefusal = Refusal<'code-wrong' | 'too-many-attempts' | 'session-lacking'>

export interface ShowSecondFactorInput {
  /** Of the session that waits for the code. */
  readonly sessionId: string
  readonly code: string
  readonly userAgent: string
}

/** The second step of signing in. The token changes: one that was known before the code is worth nothing after it. */
export const showSecondFactor = async (
  context: ActContext,
  actor: Actor,
  { sessionId, code, userAgent }: ShowSecondFactorInput,
): Promise<Result<IssuedSession, ShowSecondFactorRefusal>> => {
  const account = await accountById(context.db, accountIdOf(actor) ?? 0)
  if (account === null) return refused({ code: 'session-lacking' })
  const attempt = await beginAttempt(context, 'second-factor', String(account.id))
  if (!attempt.ok) return attempt
  if (!(await takeCode(context, account, code))) {
    await context.db.transaction().execute((trx) =>
      recordAccountAct(context, trx, actor, {
        act: 'account.codeWrong',
        accountId: account.id,
        organId: null,
        detail: { failures: attempt.value.failures },
      }),
    )
    return refused({ code: 'code-wrong' })
  }
  await attemptSucceeded(context, 'second-factor', String(account.id))
  return context.db.transaction().execute(async (trx) => {
    if (!(await endSession(trx, account.id, sessionId, context.instant()))) {
      return refused({ code: 'session-lacking' })
    }
    const session = await openSession(within(context, trx), {
      accountId: account.id,
      address: actor.address,
      userAgent,
      secondFactor: true,
    })
    await recordAccountAct(context, trx, actor, {
      act: 'account.secondFactorShown',
      accountId: account.id,
      organId: null,
      detail: { session: session.id },
    })
    return ok(session)
  })
}
