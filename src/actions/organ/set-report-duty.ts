/** Whether an organ makes an annual report of its own, or goes into that of the organ above it. */
import { maySetReportDuty, type ReportDutyRefusal } from '../../law/annual-report/filing/report-duty.ts'
import { hasEnded } from '../../law/organ/organ-change.ts'
import { ok, type Refusal, type Result, refused } from '../../law/result.ts'
import { addCalendarDays, dateOf, type LocalDate } from '../../law/time/local-date.ts'
import { changeOrgan, lockOrganTree, organEntry } from '../../store/organ-arrange.ts'
import { keepPlacement } from '../../store/organ-placement.ts'
import type { ActContext } from '../act-context.ts'
import type { Actor } from '../actor.ts'
import { recordOrganAct } from './organ-audit.ts'

export interface ReportDutyInput {
  readonly organId: number
  readonly owesReport: boolean
  /** From which day it counts, where that is not today: a year goes by its last day. */
  readonly since?: LocalDate
}

export type SetReportDutyRefusal =
  | Refusal<'organ-lacking' | 'organ-ended' | 'move-in-future'>
  | ReportDutyRefusal

/** What was signed stays as it was signed. Setting what holds already changes nothing. */
export const setReportDuty = async (
  context: ActContext,
  actor: Actor,
  { organId, owesReport, since }: ReportDutyInput,
): Promise<Result<null, SetReportDutyRefusal>> =>
  context.db.transaction().execute(async (trx) => {
    await lockOrganTree(trx)
    const organ = await organEntry(trx, organId)
    if (organ === null) return refused({ code: 'organ-lacking' })
    const today = dateOf(context.now())
    if (hasEnded(organ, today)) return refused({ code: 'organ-ended' })
    if (since !== undefined && since > today) return refused({ code: 'move-in-future' })
    const duty = maySetReportDuty(organ, owesReport)
    if (!duty.ok || organ.owesReport === owesReport) return duty
    await keepPlacement(trx, organId, addCalendarDays(since ?? today, -1))
    await changeOrgan(trx, organId, { owesReport })
    const detail = {
      before: { owesReport: organ.owesReport },
      after: { owesReport },
      since: since ?? today,
    }
    await recordOrganAct(context, trx, actor, { act: 'organ.dutyChanged', organId, detail })
    return ok(null)
  })
