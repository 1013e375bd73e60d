/** The calendar with every notice it rests on, those taken back included. */
import type { CalendarJson } from '../../contract/calendar/calendar-json.ts'
import { HOLIDAY_NOTICES } from '../../law/time/holidays.ts'
import { listAddedNotices } from '../../store/holiday-notice.ts'
import { accountNames } from '../../store/request-beside.ts'
import type { ActContext } from '../act-context.ts'
import { countyTime } from '../county-time.ts'

export const readCalendar = async (context: ActContext): Promise<CalendarJson> => {
  const { from, to } = await context.calendar()
  const added = await listAddedNotices(context.db)
  const names = await accountNames(
    context.db,
    added.map(({ addedBy }) => addedBy),
  )
  return {
    from,
    to,
    notices: [
      ...HOLIDAY_NOTICES.map((notice) => ({
        id: null,
        notice,
        addedBy: '',
        addedAt: null,
        withdrawnAt: null,
      })),
      ...added.map(({ id, notice, addedBy, addedAt, withdrawnAt }) => ({
        id,
        notice,
        addedBy: names.get(addedBy) ?? '',
        addedAt: countyTime(addedAt),
        withdrawnAt: withdrawnAt === null ? null : countyTime(withdrawnAt),
      })),
    ],
  }
}
