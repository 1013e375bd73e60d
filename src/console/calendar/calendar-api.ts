/** The working calendar in the staff interface. */
import { queryOptions } from '@tanstack/react-query'
import type { CalendarJson, MovedCasesJson } from '../../contract/calendar/calendar-json.ts'
import type { HolidayNotice } from '../../law/time/holidays.ts'
import { post, read, remove } from '../api/staff-api.ts'

export const calendarQuery = queryOptions({
  queryKey: ['calendar', 'notices'],
  queryFn: () => read<CalendarJson>('/calendar'),
})

export const previewNotice = (notice: HolidayNotice): Promise<MovedCasesJson> =>
  post<MovedCasesJson>('/calendar/preview', notice)

export const takeNotice = (notice: HolidayNotice): Promise<MovedCasesJson> =>
  post<MovedCasesJson>('/calendar/notices', notice)

export const withdrawNotice = (id: number): Promise<{ readonly changed: number }> =>
  remove(`/calendar/notices/${id}`)
