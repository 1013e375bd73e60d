/** The working calendar and today, as the pages reckon with them. */
import { queryOptions, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { HOLIDAY_NOTICES, type HolidayNotice } from '../../law/time/holidays.ts'
import { dateOf, type LocalDate, type LocalDateTime } from '../../law/time/local-date.ts'
import { makeWorkingCalendar, type WorkingCalendar } from '../../law/time/working-calendar.ts'
import { useWorkplace } from './session.ts'
import { read } from './staff-api.ts'

/** Notices that were added to those the program ships with. */
const addedNoticesQuery = queryOptions({
  queryKey: ['calendar', 'added'],
  queryFn: () => read<{ readonly added: readonly HolidayNotice[] }>('/calendar/added'),
  staleTime: Number.POSITIVE_INFINITY,
  retry: false,
})

/** Null only where the notices contradict each other. */
export const useCalendar = (): WorkingCalendar | null => {
  const { data } = useQuery(addedNoticesQuery)
  return useMemo(() => {
    const calendar = makeWorkingCalendar([...HOLIDAY_NOTICES, ...(data?.added ?? [])])
    return calendar.ok ? calendar.value : null
  }, [data])
}

const useNow = (): LocalDateTime => useWorkplace().me.now

export const useToday = (): LocalDate => dateOf(useNow())
