/** Signing out: here, on another device, or everywhere. */
import { ok, type Refusal, type Result, refused } from '../../law/result.ts'
import { endEverySession, endSession as endOne } from '../../store/session.ts'
import type { ActContext } from '../act-context.ts'
import { type Actor, accountIdOf } from '../actor.ts'
import { recordAccountAct } from './account-audit.ts'

export type EndSessionRefusal = Refusal<'session-lacking'>

/** Only sessions of one's own. */
export const endSession = async (
  context: ActContext,
  actor: Actor,
  sessionId: string,
): Promise<Result<null, EndSessionRefusal>> => {
  const accountId = accountIdOf(actor)
  if (accountId === null) return refused({ code: 'session-lacking' })
  return context.db.transaction().execute(async (trx) => {
    const ended = await endOne(trx, accountId, sessionId, context.instant())
    if (!ended) return refused({ code: 'session-lacking' })
    await recordAccountAct(context, trx, actor, {
      act: 'account.signedOut',
      accountId,
      organId: null,
      detail: { session: sessionId },
    })
    return ok(null)
  })
}

/** The one asked from included. */
export const endAllSessions = async (
  context: ActContext,
  actor: Actor,
): Promise<Result<{ readonly ended: number }, EndSessionRefusal>> => {
  const accountId = accountIdOf(actor)
  if (accountId === null) return refused({ code: 'session-lacking' })
  return context.db.transaction().execute(async (trx) => {
    const ended = await endEverySession(trx, accountId, context.instant())
    await recordAccountAct(context, trx, actor, {
      act: 'account.signedOutEverywhere',
      accountId,
      organId: null,
      detail: { ended },
    })
    return ok({ ended })
  })
}
