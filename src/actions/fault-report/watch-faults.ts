/** Every day: administrators learn of what is late, and contacts of what ended long ago are let go. */
import { faultNotice } from '../../contract/fault-report/fault-words.ts'
import { dateOf } from '../../law/time/local-date.ts'
import { overdueFaultReports } from '../../store/fault-list.ts'
import { forgetFaultContacts } from '../../store/fault-words.ts'
import { putInInboxes } from '../../store/inbox.ts'
import { accountsInRoles } from '../../store/notice-recipients.ts'
import type { ActContext } from '../act-context.ts'

const MOST = 500
/** Long enough to ask back, and no longer (个人信息保护法 19: no longer than the purpose needs). */
const CONTACT_KEPT_MS = 180 * 86_400_000

export interface FaultWatch {
  readonly late: number
  readonly forgotten: number
}

/** However often it is run, each late report is told of once. */
export const watchFaults = async (context: ActContext): Promise<FaultWatch> => {
  const { db, sealer } = context
  const at = context.instant()
  const today = dateOf(context.now())
  const late = await overdueFaultReports(db, today, MOST)
  for (const { id, organId, number } of late) {
    await putInInboxes(db, {
      accountIds: await accountsInRoles(db, organId, ['organAdministrator'], today),
      dedupeKey: `fault:${id}:late`,
      kind: 'faultReport',
      organId,
      requestId: null,
      text: faultNotice.late(number),
      at,
    })
  }
  const before = new Date(at.getTime() - CONTACT_KEPT_MS)
  return { late: late.length, forgotten: await forgetFaultContacts(db, sealer, before, MOST) }
}
