/** Whether next year's holidays are known in time. Without them deadlines past the end of the year cannot be told. */
import { dateOf, yearOf } from '../../law/time/local-date.ts'
import { putInInboxes } from '../../store/inbox.ts'
import type { ActContext } from '../act-context.ts'

/** The State Council's notice comes in November or early December. */
const FROM_MONTH = '12'

/** True: it is December, next year's notice is missing, and the system administrators were told, once a day. */
export const checkCalendar = async (context: ActContext): Promise<boolean> => {
  const today = dateOf(context.now())
  const next = yearOf(today) + 1
  const calendar = await context.calendar()
  const isMissing = yearOf(calendar.to) < next
  const isLate = today.slice(5, 7) === FROM_MONTH || yearOf(calendar.to) < yearOf(today)
  if (!isMissing || !isLate) return false
  const accounts = await context.db
    .selectFrom('account_role')
    .innerJoin('account', 'account.id', 'account_role.account_id')
    .select('account.id')
    .distinct()
    .where('account_role.role', '=', 'systemAdministrator')
    .where('account.status', '=', 'active')
    .execute()
  await putInInboxes(context.db, {
    accountIds: accounts.map(({ id }) => id),
    dedupeKey: `calendar:${next}:${today}`,
    kind: 'calendarMissing',
    organId: null,
    requestId: null,
    text: `${yearOf(calendar.to) + 1}年的放假安排尚未录入，工作日历只到${calendar.to}。请按国务院办公厅通知录入。`,
    at: context.instant(),
  })
  return true
}
