/** Whether a holiday notice that somebody types in can be one: each mistake here would move deadlines of the whole county. */
import { ok, type Refusal, type Result, refused } from '../result.ts'
import type { HolidayNotice } from './holidays.ts'
import { dayNumber, type LocalDate, weekdayOf, yearOf } from './local-date.ts'

export type HolidayNoticeRefusalCode =
  | 'notice-number-missing'
  | 'notice-number-known'
  | 'notice-issued-earlier'
  | 'notice-issued-in-future'
  | 'notice-days-missing'
  | 'notice-year-known'
  | 'notice-year-gap'
  | 'notice-day-outside'
  | 'notice-period-reversed'
  | 'notice-period-too-long'
  | 'notice-period-overlaps'
  | 'notice-holiday-missing'
  | 'notice-make-up-repeated'
  | 'notice-make-up-is-weekday'
  | 'notice-make-up-is-day-off'
export type HolidayNoticeRefusal = Refusal<HolidayNoticeRefusalCode>

/** Longer than any period that was ever announced. */
const LONGEST_PERIOD = 16
const SATURDAY = 6
const SUNDAY = 0

const no = (
  code: HolidayNoticeRefusalCode,
  facts: Readonly<Record<string, string | number>> = {},
): HolidayNoticeRefusal => ({ code, source: 'HOLIDAYS-6', facts })

/** Holidays with a fixed day, which every year's notice must hold: 元旦, 劳动节, 国庆节 (放假办法第二条). */
const fixedHolidays = (year: number): readonly LocalDate[] =>
  ['01-01', '05-01', '10-01', '10-02', '10-03'].map((day) => `${year}-${day}` as LocalDate)

const isWeekend = (date: LocalDate): boolean => [SATURDAY, SUNDAY].includes(weekdayOf(dayNumber(date)))

/** From the last month of the year before through the year: a notice may begin with days of the old year. */
const isNear = (date: LocalDate, year: number): boolean =>
  yearOf(date) === year || date.startsWith(`${year - 1}-12-`)

const ofIdentity = (
  notice: HolidayNotice,
  known: readonly HolidayNotice[],
  today: LocalDate,
): HolidayNoticeRefusal | null => {
  if (notice.number.trim() === '') return no('notice-number-missing')
  if (known.some(({ number }) => number === notice.number)) {
    return no('notice-number-known', { number: notice.number })
  }
  if (notice.issuedOn > today) return no('notice-issued-in-future', { date: notice.issuedOn })
  const last = known.at(-1)
  return last !== undefined && notice.issuedOn < last.issuedOn
    ? no('notice-issued-earlier', { date: notice.issuedOn, last: last.issuedOn })
    : null
}

const ofYear = (notice: HolidayNotice, known: readonly HolidayNotice[]): HolidayNoticeRefusal | null => {
  const years = known.flatMap(({ year }) => year ?? [])
  const days = [...notice.daysOff.flat(), ...notice.makeUpWorkdays]
  if (days.length === 0) return no('notice-days-missing')
  const { year } = notice
  if (year === null) {
    const outside = days.find((date) => !years.includes(yearOf(date)))
    return outside === undefined ? null : no('notice-day-outside', { date: outside })
  }
  if (years.includes(year)) return no('notice-year-known', { year })
  const next = Math.max(...years) + 1
  if (years.length > 0 && year !== next) return no('notice-year-gap', { year, next })
  const outside = days.find((date) => !isNear(date, year))
  return outside === undefined ? null : no('notice-day-outside', { date: outside })
}

const ofPeriods = ({ daysOff, year }: HolidayNotice): HolidayNoticeRefusal | null => {
  const sorted = [...daysOff].sort(([a], [b]) => (a < b ? -1 : 1))
  for (const [index, [first, last]] of sorted.entries()) {
    if (last < first) return no('notice-period-reversed', { first, last })
    if (dayNumber(last) - dayNumber(first) >= LONGEST_PERIOD)
      return no('notice-period-too-long', { first, last })
    const before = sorted[index - 1]
    if (before !== undefined && first <= before[1])
      return no('notice-period-overlaps', { first, last: before[1] })
  }
  const missing = (year === null ? [] : fixedHolidays(year)).find(
    (day) => !sorted.some(([first, last]) => first <= day && day <= last),
  )
  return missing === undefined ? null : no('notice-holiday-missing', { date: missing })
}

const ofMakeUpDays = ({ daysOff, makeUpWorkdays }: HolidayNotice): HolidayNoticeRefusal | null => {
  const repeated = makeUpWorkdays.find((day, index) => makeUpWorkdays.indexOf(day) !== index)
  if (repeated !== undefined) return no('notice-make-up-repeated', { date: repeated })
  const weekday = makeUpWorkdays.find((day) => !isWeekend(day))
  if (weekday !== undefined) return no('notice-make-up-is-weekday', { date: weekday })
  const off = makeUpWorkdays.find((day) => daysOff.some(([first, last]) => first <= day && day <= last))
  return off === undefined ? null : no('notice-make-up-is-day-off', { date: off })
}

/**
 * The notice itself when it fits those already known; the first thing against it otherwise.
 * @param known in order of issue
 */
export const acceptHolidayNotice = (
  notice: HolidayNotice,
  known: readonly HolidayNotice[],
  today: LocalDate,
): Result<HolidayNotice, HolidayNoticeRefusal> => {
  const refusal =
    ofIdentity(notice, known, today) ?? ofYear(notice, known) ?? ofPeriods(notice) ?? ofMakeUpDays(notice)
  return refusal === null ? ok(notice) : refused(refusal)
}
