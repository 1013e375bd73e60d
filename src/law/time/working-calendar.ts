/** Working days (工作日): the one place where they are counted. */
import { ok, type Refusal, type Result, refused } from '../result.ts'
import { HOLIDAY_NOTICES, type HolidayNotice } from './holidays.ts'
import { dayNumber, type LocalDate, localDate, weekdayOf } from './local-date.ts'

/** What a day is, and by which notice; `notice` is null for a plain weekday or weekend. */
export interface DayKind {
  readonly kind: 'weekday' | 'weekend' | 'dayOff' | 'makeUpWorkday'
  readonly notice: string | null
}

/** Local days off of an autonomous area (放假办法第四条), on top of the national calendar. */
export interface RegionOverlay {
  readonly region: string
  /** The instrument that grants them. */
  readonly number: string
  readonly daysOff: readonly (readonly [LocalDate, LocalDate])[]
  readonly makeUpWorkdays: readonly LocalDate[]
}

export interface WorkingCalendar {
  /** Numbers of the notices it was made from, in order. */
  readonly notices: readonly string[]
  /** First and last day for which it may be asked. */
  readonly from: LocalDate
  readonly to: LocalDate
  readonly firstDay: number
  /** Working days, as day numbers, ascending. */
  readonly workingDays: Int32Array
  /** For each day from `firstDay`: how many working days there are up to and including it. */
  readonly ordinals: Int32Array
  readonly special: ReadonlyMap<number, DayKind>
}

export type CalendarRefusalCode =
  | 'calendar-not-announced'
  | 'before-calendar'
  | 'calendar-gap'
  | 'days-out-of-range'
export type CalendarRefusal = Refusal<CalendarRefusalCode>

const SUNDAY = 0
const SATURDAY = 6
/** More working days than any term of the law; a larger number is a mistake. */
const MOST_DAYS = 10_000

type DaySource = Pick<HolidayNotice, 'number' | 'daysOff' | 'makeUpWorkdays'>

const specialDays = (sources: readonly DaySource[]): ReadonlyMap<number, DayKind> => {
  const days = new Map<number, DayKind>()
  for (const { number, daysOff, makeUpWorkdays } of sources) {
    for (const [first, last] of daysOff) {
      for (let day = dayNumber(first); day <= dayNumber(last); day++)
        days.set(day, { kind: 'dayOff', notice: number })
    }
    for (const date of makeUpWorkdays) days.set(dayNumber(date), { kind: 'makeUpWorkday', notice: number })
  }
  return days
}

const plainKind = (day: number): DayKind => {
  const weekday = weekdayOf(day)
  return { kind: weekday === SUNDAY || weekday === SATURDAY ? 'weekend' : 'weekday', notice: null }
}

const isWorked = ({ kind }: DayKind): boolean => kind === 'weekday' || kind === 'makeUpWorkday'

const coveredYears = (notices: readonly HolidayNotice[]): readonly number[] =>
  notices.flatMap(({ year }) => year ?? []).sort((a, b) => a - b)

/**
 * Calendar of the years whose notices are given, whatever neighbouring days the notices touch.
 * Refuses `calendar-gap` when the years do not follow each other or there is none.
 * @param notices in order of issue
 */
export const makeWorkingCalendar = (
  notices: readonly HolidayNotice[],
  overlay: RegionOverlay | null = null,
): Result<WorkingCalendar, CalendarRefusal> => {
  const years = coveredYears(notices)
  const first = years[0]
  const last = years.at(-1)
  const gap = years.findIndex((year, index) => index > 0 && year !== (years[index - 1] ?? 0) + 1)
  if (first === undefined || last === undefined || gap !== -1) {
    return refused({ code: 'calendar-gap', facts: { year: years[gap] ?? 0 } })
  }
  const from: LocalDate = `${first}-01-01` as LocalDate
  const to: LocalDate = `${last}-12-31` as LocalDate
  const sources = overlay === null ? notices : [...notices, overlay]
  return ok({
    notices: sources.map(({ number }) => number),
    from,
    to,
    ...count(from, to, specialDays(sources)),
  })
}

const count = (
  from: LocalDate,
  to: LocalDate,
  special: ReadonlyMap<number, DayKind>,
): Pick<WorkingCalendar, 'firstDay' | 'workingDays' | 'ordinals' | 'special'> => {
  const firstDay = dayNumber(from)
  const ordinals = new Int32Array(dayNumber(to) - firstDay + 1)
  const workingDays: number[] = []
  for (let index = 0; index < ordinals.length; index++) {
    const day = firstDay + index
    if (isWorked(special.get(day) ?? plainKind(day))) workingDays.push(day)
    ordinals[index] = workingDays.length
  }
  return { firstDay, workingDays: Int32Array.from(workingDays), ordinals, special }
}

const notAnnounced = (calendar: WorkingCalendar): { readonly ok: false; readonly refusal: CalendarRefusal } =>
  refused({ code: 'calendar-not-announced', source: 'HOLIDAYS-6', facts: { coveredTo: calendar.to } })

const ordinalOf = (date: LocalDate, calendar: WorkingCalendar): Result<number, CalendarRefusal> => {
  const index = dayNumber(date) - calendar.firstDay
  if (index < 0)
    return refused({ code: 'before-calendar', source: 'HOLIDAYS-6', facts: { coveredFrom: calendar.from } })
  const ordinal = calendar.ordinals[index]
  return ordinal === undefined ? notAnnounced(calendar) : ok(ordinal)
}

/**
 * The n-th working day strictly after the date; the start day never counts (民事诉讼法第八十五条).
 * Refuses `calendar-not-announced` past the last announced year: an unknown day is never taken for an ordinary one.
 * @param days at least 1
 */
export const addWorkingDays = (
  date: LocalDate,
  days: number,
  calendar: WorkingCalendar,
): Result<LocalDate, CalendarRefusal> => {
  if (!Number.isInteger(days) || days < 1 || days > MOST_DAYS) {
    return refused({ code: 'days-out-of-range', facts: { days } })
  }
  const start = ordinalOf(date, calendar)
  if (!start.ok) return start
  const day = calendar.workingDays[start.value + days - 1]
  return day === undefined ? notAnnounced(calendar) : ok(localDate(day))
}

/** Working days after `from` up to and including `to`; negative when `to` comes first. */
export const workingDaysBetween = (
  from: LocalDate,
  to: LocalDate,
  calendar: WorkingCalendar,
): Result<number, CalendarRefusal> => {
  const start = ordinalOf(from, calendar)
  if (!start.ok) return start
  const end = ordinalOf(to, calendar)
  return end.ok ? ok(end.value - start.value) : end
}

/** What kind of day it is, and by which notice. */
export const dayKind = (date: LocalDate, calendar: WorkingCalendar): Result<DayKind, CalendarRefusal> => {
  const known = ordinalOf(date, calendar)
  if (!known.ok) return known
  const day = dayNumber(date)
  return ok(calendar.special.get(day) ?? plainKind(day))
}

export const isWorkingDay = (
  date: LocalDate,
  calendar: WorkingCalendar,
): Result<boolean, CalendarRefusal> => {
  const kind = dayKind(date, calendar)
  return kind.ok ? ok(isWorked(kind.value)) : kind
}

/** The national calendar of every notice that the program ships with. */
export const nationalCalendar = (): Result<WorkingCalendar, CalendarRefusal> =>
  makeWorkingCalendar(HOLIDAY_NOTICES)
