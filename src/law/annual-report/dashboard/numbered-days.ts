/** Days with the number of working days up to each: what turns two days into a count of working days. */
import { addCalendarDays, type LocalDate } from '../../time/local-date.ts'
import { type WorkingCalendar, workingDaysBetween } from '../../time/working-calendar.ts'

export interface DayNumbers {
  readonly days: readonly LocalDate[]
  readonly ordinals: readonly number[]
}

/** From `from` to `to`, both included, as far as the calendar reaches. The difference of two ordinals is `workingDaysBetween`. */
export const numberedDays = (calendar: WorkingCalendar, from: LocalDate, to: LocalDate): DayNumbers => {
  const first = from < calendar.from ? calendar.from : from
  const last = to > calendar.to ? calendar.to : to
  const days: LocalDate[] = []
  const ordinals: number[] = []
  for (let day = first; day <= last; day = addCalendarDays(day, 1)) {
    const passed = workingDaysBetween(first, day, calendar)
    if (!passed.ok) break
    days.push(day)
    ordinals.push(passed.value)
  }
  return { days, ordinals }
}
