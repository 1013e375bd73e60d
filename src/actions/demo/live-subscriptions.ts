/** People of the invented county who asked to be told by mail of what is published. */
import { addressHash, askSubscription, lockAddress, standingOf } from '../../store/subscription.ts'
import type { SubscriptionTarget } from '../../store/subscription-row.ts'
import type { ActContext } from '../act-context.ts'
import { applicantAt } from '../actor.ts'
import { confirmSubscription } from '../subscription/settle-subscription.ts'
import { confirmHash, newConfirmToken } from '../subscription/subscription-link.ts'
import { isSameTarget } from '../subscription/subscription-target.ts'
import type { StaffedCounty } from './demo-staff.ts'

const DAY_MS = 86_400_000

interface SubscriptionPlan {
  /** Nobody can have a mailbox there. */
  readonly address: string
  /** An end of an organ's name, or the fields of a search. */
  readonly target: { readonly organ: string } | { readonly query: string }
  readonly isConfirmed: boolean
}

const PLANS: readonly SubscriptionPlan[] = [
  { address: 'sl10001@yunling.example', target: { organ: '教育体育局' }, isConfirmed: true },
  { address: 'sl10001@yunling.example', target: { query: 'kind=publicNotice' }, isConfirmed: true },
  { address: 'sl10002@yunling.example', target: { query: 'q=%E8%A1%A5%E8%B4%B4' }, isConfirmed: true },
  { address: 'sl10003@yunling.example', target: { organ: '青石镇人民政府' }, isConfirmed: false },
]

const targetOf = ({ organs }: StaffedCounty, { target }: SubscriptionPlan): SubscriptionTarget | null => {
  if ('query' in target) return { kind: 'search', query: target.query }
  const organ = organs.find(({ name }) => name.endsWith(target.organ))
  return organ === undefined ? null : { kind: 'organ', organId: organ.id }
}

/**
 * As the form does it, but for the mail with the link: there is no mailbox that it could go to.
 * @returns what the link would have held; null where it was asked for before
 */
const ask = async (
  { db, sealer, instant }: ActContext,
  address: string,
  target: SubscriptionTarget,
): Promise<string | null> => {
  const token = newConfirmToken()
  const [hash, at] = [addressHash(sealer, address), instant()]
  return db.transaction().execute(async (trx) => {
    await lockAddress(trx, hash)
    const standing = await standingOf(trx, hash, at)
    if (standing.some((each) => isSameTarget(each.target, target))) return null
    await askSubscription(trx, sealer, {
      hash,
      address,
      target,
      confirmHash: confirmHash(sealer, token),
      confirmUntil: new Date(at.getTime() + DAY_MS),
      at,
    })
    return token
  })
}

/** However often it is called, each stands once. @returns how many were asked for now */
export const liveSubscriptions = async (
  context: ActContext,
  county: StaffedCounty,
  ending: AbortSignal,
): Promise<number> => {
  let asked = 0
  for (const plan of PLANS) {
    const target = targetOf(county, plan)
    if (target === null || ending.aborted) continue
    const token = await ask(context, plan.address, target)
    if (token === null) continue
    if (plan.isConfirmed) await confirmSubscription(context, applicantAt(''), token)
    asked += 1
  }
  return asked
}
