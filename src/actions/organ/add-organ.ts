import { maySetReportDuty, type ReportDutyRefusal } from '../../law/annual-report/filing/report-duty.ts'
import { mayStandUnder, type OrganRefusalCode } from '../../law/organ/organ-change.ts'
import { ok, type Refusal, type Result, refused } from '../../law/result.ts'
import { dateOf } from '../../law/time/local-date.ts'
import {
  addOrgan as insertOrgan,
  lockOrganTree,
  type NewOrgan,
  organEntry,
} from '../../store/organ-arrange.ts'
import { organsAbove } from '../../store/organ-tree.ts'
import type { ActContext } from '../act-context.ts'
import type { Actor } from '../actor.ts'
import { recordOrganAct } from './organ-audit.ts'

export type AddOrganRefusal = Refusal<OrganRefusalCode | 'name-taken'> | ReportDutyRefusal

/** Adds an organ to the tree; its region is that of the organ above when none is given. */
export const addOrgan = async (
  context: ActContext,
  actor: Actor,
  input: NewOrgan,
): Promise<Result<{ readonly id: number }, AddOrganRefusal>> =>
  context.db.transaction().execute(async (trx) => {
    await lockOrganTree(trx)
    const parent = input.parentId === null ? null : await organEntry(trx, input.parentId)
    if (input.parentId !== null && parent === null) return refused({ code: 'parent-lacking' })
    const above = parent === null ? [] : await organsAbove(trx, parent.id)
    const life = { id: 0, kind: input.kind, validFrom: input.validFrom }
    const placed = mayStandUnder(life, parent, above, dateOf(context.now()))
    if (!placed.ok) return placed
    const duty = maySetReportDuty(input, input.owesReport)
    if (!duty.ok) return duty
    const region = input.region === '' ? (parent?.region ?? '') : input.region
    const id = await insertOrgan(trx, { ...input, region })
    if (id === null) return refused({ code: 'name-taken' })
    await recordOrganAct(context, trx, actor, {
      act: 'organ.added',
      organId: id,
      detail: { ...input, region },
    })
    return ok({ id })
  })
