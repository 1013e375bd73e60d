import chineseDays from 'chinese-days'
import fc from 'fast-check'
import { HolidayUtil } from 'lunar-javascript'
import { describe, expect, test } from 'vitest'
import { HOLIDAY_NOTICES } from '../../../src/law/time/holidays.ts'
import {
  addCalendarDays,
  addCalendarMonths,
  dayNumber,
  type LocalDate,
  localDate,
  parseLocalDate,
  parseLocalDateTime,
} from '../../../src/law/time/local-date.ts'
import {
  addWorkingDays,
  dayKind,
  isWorkingDay,
  makeWorkingCalendar,
  nationalCalendar,
  type WorkingCalendar,
  workingDaysBetween,
} from '../../../src/law/time/working-calendar.ts'

const made = nationalCalendar()
if (!made.ok) throw new Error(made.refusal.code)
const calendar: WorkingCalendar = made.value
const worked = (date: LocalDate) => isWorkingDay(date, calendar)

const everyDay = (from: LocalDate, to: LocalDate): readonly LocalDate[] =>
  Array.from({ length: dayNumber(to) - dayNumber(from) + 1 }, (_, index) =>
    localDate(dayNumber(from) + index),
  )

describe('every day of 2019 to 2026', () => {
  test('agrees with chinese-days', () => {
    const wrong = everyDay('2019-01-01', '2026-12-31').filter((date) => {
      const ours = worked(date)
      return !ours.ok || ours.value !== chineseDays.isWorkday(date)
    })
    expect(wrong).toEqual([])
  })

  test('agrees with lunar-javascript', () => {
    const wrong = everyDay('2019-01-01', '2026-12-31').filter((date) => {
      const ours = worked(date)
      const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
      const holiday = HolidayUtil.getHoliday(year, month, day)
      const weekend = [0, 6].includes(new Date(Date.UTC(year, month - 1, day)).getUTCDay())
      const theirs = holiday === null ? !weekend : holiday.isWork()
      return !ours.ok || ours.value !== theirs
    })
    expect(wrong).toEqual([])
  })
})

describe('notices', () => {
  test.each<[LocalDate, string, string | null]>([
    ['2022-12-31', 'dayOff', '国办发明电〔2022〕16号'],
    ['2022-01-29', 'makeUpWorkday', '国办发明电〔2021〕11号'],
    ['2020-01-31', 'dayOff', '国办发明电〔2020〕1号'],
    ['2020-02-01', 'dayOff', '国办发明电〔2020〕1号'],
    ['2020-02-03', 'weekday', null],
    ['2019-05-02', 'dayOff', '国办发明电〔2019〕3号'],
    ['2026-01-04', 'makeUpWorkday', '国办发明电〔2025〕7号'],
    ['2026-11-21', 'weekend', null],
  ])('%s is a %s by %s', (date, kind, notice) => {
    expect(dayKind(date, calendar)).toEqual({ ok: true, value: { kind, notice } })
  })

  test('a region may have days off of its own', () => {
    const overlay = {
      region: '南岭自治县',
      number: '南岭自治县放假通告',
      daysOff: [['2026-07-15', '2026-07-16']] as const,
      makeUpWorkdays: [],
    }
    const local = makeWorkingCalendar(HOLIDAY_NOTICES, overlay)
    expect(local.ok && isWorkingDay('2026-07-15', local.value)).toEqual({ ok: true, value: false })
    expect(worked('2026-07-15')).toEqual({ ok: true, value: true })
  })

  test('years must follow each other', () => {
    const without2023 = HOLIDAY_NOTICES.filter(({ year }) => year !== 2023)
    expect(makeWorkingCalendar(without2023)).toMatchObject({ ok: false, refusal: { code: 'calendar-gap' } })
    expect(makeWorkingCalendar([])).toMatchObject({ ok: false, refusal: { code: 'calendar-gap' } })
  })
})

describe('counting', () => {
  test('past the last announced year there is no answer', () => {
    expect(addWorkingDays('2026-12-10', 20, calendar)).toMatchObject({
      ok: false,
      refusal: { code: 'calendar-not-announced', facts: { coveredTo: '2026-12-31' } },
    })
    expect(addWorkingDays('2027-01-04', 1, calendar)).toMatchObject({
      refusal: { code: 'calendar-not-announced' },
    })
    expect(addWorkingDays('2018-12-28', 1, calendar)).toMatchObject({ refusal: { code: 'before-calendar' } })
  })

  test.each([0, -1, 1.5, Number.NaN, 10_001])('%s working days are refused', (days) => {
    expect(addWorkingDays('2025-03-03', days, calendar)).toMatchObject({
      refusal: { code: 'days-out-of-range' },
    })
  })

  test('n working days later lie n working days between, and the end is worked', () => {
    const day = fc.integer({ min: dayNumber('2019-01-01'), max: dayNumber('2026-06-30') }).map(localDate)
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 60 }), (date, days) => {
        const end = addWorkingDays(date, days, calendar)
        if (!end.ok) return false
        const between = workingDaysBetween(date, end.value, calendar)
        const last = worked(end.value)
        return between.ok && between.value === days && last.ok && last.value
      }),
    )
  })

  test('adding in two steps is adding at once', () => {
    const day = fc.integer({ min: dayNumber('2019-01-01'), max: dayNumber('2026-06-30') }).map(localDate)
    const some = fc.integer({ min: 1, max: 30 })
    fc.assert(
      fc.property(day, some, some, (date, first, second) => {
        const middle = addWorkingDays(date, first, calendar)
        if (!middle.ok) return false
        expect(addWorkingDays(middle.value, second, calendar)).toEqual(
          addWorkingDays(date, first + second, calendar),
        )
        return true
      }),
    )
  })
})

describe('dates', () => {
  test.each(['2026-02-29', '2026-13-01', '2026-1-1', '20260101', '', '2026-01-01T00:00', '0000-00-00'])(
    '%j is no date',
    (text) => {
      expect(parseLocalDate(text)).toMatchObject({ ok: false, refusal: { code: 'date-malformed' } })
    },
  )

  test.each(['2024-02-29T23:59', '2026-01-01T00:00:30', '2026-01-01T08:00:00.125'])(
    '%s is a local time',
    (text) => {
      expect(parseLocalDateTime(text)).toEqual({ ok: true, value: text })
    },
  )

  test.each(['2026-02-30T10:00', '2026-01-01', '2026-01-01T24:00', '2026-01-01T10:00Z', '2026-01-01T10'])(
    '%s is no local time',
    (text) => {
      expect(parseLocalDateTime(text).ok).toBe(false)
    },
  )

  test('every day number is a day and back', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 60_000 }), (day) => dayNumber(localDate(day)) === day))
  })

  test.each<[LocalDate, number, LocalDate]>([
    ['2025-08-31', 6, '2026-02-28'],
    ['2023-08-31', 6, '2024-02-29'],
    ['2025-12-15', 1, '2026-01-15'],
    ['2025-06-30', 6, '2025-12-30'],
  ])('%s and %i months is %s', (date, months, expected) => {
    expect(addCalendarMonths(date, months)).toBe(expected)
  })

  test('calendar days run through holidays', () => {
    expect(addCalendarDays('2026-02-14', 20)).toBe('2026-03-06')
  })
})
