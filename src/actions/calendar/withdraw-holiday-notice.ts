/** Takes back a notice that was typed in wrongly. It stays on record. */
import { ok, type Refusal, type Result, refused } from '../../law/result.ts'
import { makeWorkingCalendar } from '../../law/time/working-calendar.ts'
import { appendAudit } from '../../store/audit.ts'
import {
  listAddedNotices,
  lockCalendar,
  noticesInForce,
  withdrawNoticeRow,
} from '../../store/holiday-notice.ts'
import type { ActContext } from '../act-context.ts'
import type { Actor } from '../actor.ts'
import { loadPolicies } from '../policy/load-policies.ts'
import { recomputeDeadlines } from './recompute-deadlines.ts'

export type WithdrawNoticeRefusal = Refusal<'notice-unknown' | 'notice-needed'>

/** Refuses `notice-needed` where a later year's notice would stand without it. */
export const withdrawHolidayNotice = async (
  context: ActContext,
  actor: Actor,
  id: number,
): Promise<Result<{ readonly changed: number }, WithdrawNoticeRefusal>> => {
  const policyOf = await loadPolicies(context)
  return context.db.transaction().execute(async (trx) => {
    await lockCalendar(trx)
    const added = await listAddedNotices(trx)
    const given = added.find((each) => each.id === id && each.withdrawnAt === null)
    if (given === undefined) return refused({ code: 'notice-unknown' })
    const left = makeWorkingCalendar(noticesInForce(added.filter((each) => each.id !== id)))
    if (!left.ok) return refused({ code: 'notice-needed', source: 'HOLIDAYS-6' })
    const at = context.instant()
    await withdrawNoticeRow(trx, id, actor.id, at)
    const changed = await recomputeDeadlines(trx, { calendar: left.value, policyOf })
    await appendAudit(trx, {
      chain: 0,
      at,
      actor: actor.id,
      address: actor.address,
      act: 'calendar.noticeWithdrawn',
      subjectKind: 'holidayNotice',
      subjectId: String(id),
      detail: { notice: given.notice, changed },
    })
    return ok({ changed })
  })
}
