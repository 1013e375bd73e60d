import { mayEnd, type OrganRefusalCode, succeedsFrom } from '../../law/organ/organ-change.ts'
import { ok, type Refusal, type Result, refused } from '../../law/result.ts'
import { dateOf, type LocalDate } from '../../law/time/local-date.ts'
import {
  countOrgansBelow,
  lockOrganTree,
  organEntry,
  setOrganEnd,
  successorChain,
} from '../../store/organ-arrange.ts'
import type { ActContext } from '../act-context.ts'
import type { Actor } from '../actor.ts'
import { recordOrganAct } from './organ-audit.ts'

export interface EndOrganInput {
  readonly organId: number
  readonly lastDay: LocalDate
  /** The organ that takes over; the same one for several makes a merger. */
  readonly successorId: number | null
  readonly note: string
}

export type EndOrganRefusal = Refusal<OrganRefusalCode | 'organ-lacking'>

/**
 * Ends an organ with a day. From the day after, its successor answers for it: new applications go there,
 * and the successor's staff see and handle its cases, which keep their numbers and their organ.
 */
export const endOrgan = async (
  context: ActContext,
  actor: Actor,
  { organId, lastDay, successorId, note }: EndOrganInput,
): Promise<Result<null, EndOrganRefusal>> =>
  context.db.transaction().execute(async (trx) => {
    await lockOrganTree(trx)
    const organ = await organEntry(trx, organId)
    if (organ === null) return refused({ code: 'organ-lacking' })
    const successor = successorId === null ? null : await organEntry(trx, successorId)
    const laterSuccessors = successor === null ? [] : await successorChain(trx, successor.id)
    const below = await countOrgansBelow(trx, organId, lastDay)
    const ending = { lastDay, successor, laterSuccessors }
    const allowed = mayEnd(organ, ending, below, dateOf(context.now()))
    if (!allowed.ok) return allowed
    if (successor === null) return refused({ code: 'successor-needed' })
    await setOrganEnd(trx, organId, {
      lastDay,
      successorId: successor.id,
      since: succeedsFrom(lastDay),
      note,
    })
    const detail = { lastDay, successor: successor.id, note }
    await recordOrganAct(context, trx, actor, { act: 'organ.ended', organId, detail })
    return ok(null)
  })
