/** A subscription is confirmed, or ended, by whoever has the link. */
import { ok, type Refusal, type Result, refused } from '../../law/result.ts'
import { appendAudit } from '../../store/audit.ts'
import {
  activateSubscription,
  endSubscription,
  findByConfirm,
  findSubscription,
} from '../../store/subscription.ts'
import type { Subscription } from '../../store/subscription-row.ts'
import type { ActContext } from '../act-context.ts'
import type { Actor } from '../actor.ts'
import { confirmHash, endTokenId } from './subscription-link.ts'
import { targetName } from './subscription-target.ts'

export type LinkRefusal = Refusal<'link-unknown'>

const named = async ({ db }: ActContext, { target }: Subscription): Promise<string> =>
  (await targetName(db, target)) ?? '已经停止的栏目'

/** What a link would confirm; nothing happens: machines open links too. */
export const lookAtConfirm = async (
  context: ActContext,
  token: string,
): Promise<Result<{ readonly name: string }, LinkRefusal>> => {
  const found = await findByConfirm(context.db, confirmHash(context.sealer, token), context.instant())
  return found === null ? refused({ code: 'link-unknown' }) : ok({ name: await named(context, found) })
}

export const confirmSubscription = async (
  context: ActContext,
  actor: Actor,
  token: string,
): Promise<Result<{ readonly name: string }, LinkRefusal>> => {
  const hash = confirmHash(context.sealer, token)
  const confirmed = await context.db.transaction().execute(async (trx) => {
    const at = context.instant()
    const found = await findByConfirm(trx, hash, at)
    if (found === null || !(await activateSubscription(trx, found.id, at))) return null
    await appendAudit(trx, {
      chain: 0,
      at,
      actor: actor.id,
      address: actor.address,
      act: 'subscription.confirmed',
      subjectKind: 'subscription',
      subjectId: String(found.id),
      detail: { target: found.target.kind },
    })
    return found
  })
  return confirmed === null
    ? refused({ code: 'link-unknown' })
    : ok({ name: await named(context, confirmed) })
}

/** What a link would end; a subscription that has ended is told of no more. */
export const lookAtEnd = async (
  context: ActContext,
  token: string,
): Promise<Result<{ readonly name: string | null }, LinkRefusal>> => {
  const id = endTokenId(context.sealer, token)
  if (id === null) return refused({ code: 'link-unknown' })
  const found = await findSubscription(context.db, id)
  return ok({ name: found?.state === 'active' ? await named(context, found) : null })
}

/** Ended twice is ended. */
export const endSubscriptionByLink = async (
  context: ActContext,
  actor: Actor,
  token: string,
): Promise<Result<null, LinkRefusal>> => {
  const id = endTokenId(context.sealer, token)
  if (id === null) return refused({ code: 'link-unknown' })
  await context.db.transaction().execute(async (trx) => {
    const at = context.instant()
    if (!(await endSubscription(trx, context.sealer, { id, at, reason: 'asked' }))) return
    await appendAudit(trx, {
      chain: 0,
      at,
      actor: actor.id,
      address: actor.address,
      act: 'subscription.ended',
      subjectKind: 'subscription',
      subjectId: String(id),
      detail: { reason: 'asked' },
    })
  })
  return ok(null)
}
