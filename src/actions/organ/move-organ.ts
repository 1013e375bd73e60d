import { mayStandUnder, type OrganRefusalCode } from '../../law/organ/organ-change.ts'
import { ok, type Refusal, type Result, refused } from '../../law/result.ts'
import { addCalendarDays, dateOf, type LocalDate } from '../../law/time/local-date.ts'
import { changeOrgan, lockOrganTree, organEntry } from '../../store/organ-arrange.ts'
import { keepPlacement } from '../../store/organ-placement.ts'
import { organsAbove } from '../../store/organ-tree.ts'
import type { ActContext } from '../act-context.ts'
import type { Actor } from '../actor.ts'
import { recordOrganAct } from './organ-audit.ts'

export interface MoveOrganInput {
  readonly organId: number
  /** Null: to the top. */
  readonly parentId: number | null
  /** From which day it counts, where that is not today: annual reports go by the tree of 31 December. */
  readonly since?: LocalDate
}

export type MoveOrganRefusal = Refusal<OrganRefusalCode | 'organ-lacking'>

/** Puts an organ, and with it all below, under another one. Never under itself or what is below it. */
export const moveOrgan = async (
  context: ActContext,
  actor: Actor,
  { organId, parentId, since }: MoveOrganInput,
): Promise<Result<null, MoveOrganRefusal>> =>
  context.db.transaction().execute(async (trx) => {
    await lockOrganTree(trx)
    const organ = await organEntry(trx, organId)
    if (organ === null) return refused({ code: 'organ-lacking' })
    const parent = parentId === null ? null : await organEntry(trx, parentId)
    if (parentId !== null && parent === null) return refused({ code: 'parent-lacking' })
    const above = parent === null ? [] : [parent.id, ...(await organsAbove(trx, parent.id))]
    const today = dateOf(context.now())
    if (since !== undefined && since > today) return refused({ code: 'move-in-future' })
    const placed = mayStandUnder(organ, parent, above, today)
    if (!placed.ok) return placed
    await keepPlacement(trx, organId, addCalendarDays(since ?? today, -1))
    await changeOrgan(trx, organId, { parentId })
    const detail = { before: { parentId: organ.parentId }, after: { parentId }, since: since ?? today }
    await recordOrganAct(context, trx, actor, { act: 'organ.moved', organId, detail })
    return ok(null)
  })
