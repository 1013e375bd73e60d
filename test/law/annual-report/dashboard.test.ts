import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inTimeRate, NO_ANSWERS, withAnswers } from '../../../src/law/annual-report/dashboard/answered.ts'
import { numberedDays } from '../../../src/law/annual-report/dashboard/numbered-days.ts'
import { type DaysCount, medianDays, percentOf } from '../../../src/law/annual-report/dashboard/shares.ts'
import { addCalendarDays } from '../../../src/law/time/local-date.ts'
import { nationalCalendar, workingDaysBetween } from '../../../src/law/time/working-calendar.ts'

/** Every case by itself, sorted. */
const slowMedian = (counts: readonly DaysCount[]): number | null => {
  const all = counts
    .flatMap(({ days, count }) => Array.from({ length: count }, () => days))
    .sort((a, b) => a - b)
  const middle = all.slice(Math.floor((all.length - 1) / 2), Math.floor(all.length / 2) + 1)
  return middle.length === 0 ? null : middle.reduce((sum, days) => sum + days, 0) / middle.length
}

test('the middle of counted days is the middle of all cases one by one', () => {
  const counts = fc.array(
    fc.record({ days: fc.integer({ min: 0, max: 9 }), count: fc.integer({ min: 0, max: 4 }) }),
    {
      maxLength: 8,
    },
  )
  fc.assert(
    fc.property(counts, (given) => {
      expect(medianDays(given)).toBe(slowMedian(given))
    }),
  )
})

test('shares of nothing are not told, and a reply is of one kind only', () => {
  expect([percentOf(1, 0), percentOf(1, 3), percentOf(3, 3)]).toEqual([null, 33.3, 100])
  expect(inTimeRate(NO_ANSWERS)).toBeNull()
  const late = withAnswers(NO_ANSWERS, { isLate: true, isExtended: true, count: 1 })
  const all = withAnswers(withAnswers(late, { isLate: false, isExtended: true, count: 2 }), {
    isLate: false,
    isExtended: false,
    count: 5,
  })
  expect(all).toEqual({ inTime: 5, extended: 2, late: 1 })
  expect(inTimeRate(all)).toBe(87.5)
})

test('two numbered days differ by the working days between them, over holidays too', () => {
  const calendar = nationalCalendar()
  if (!calendar.ok) throw new Error(calendar.refusal.code)
  const { days, ordinals } = numberedDays(calendar.value, '2024-09-01', '2025-02-28')
  expect(days).toHaveLength(181)
  const place = fc.integer({ min: 0, max: days.length - 1 })
  fc.assert(
    fc.property(place, place, (from, to) => {
      const between = workingDaysBetween(
        addCalendarDays('2024-09-01', from),
        addCalendarDays('2024-09-01', to),
        calendar.value,
      )
      expect(between).toEqual({ ok: true, value: (ordinals[to] ?? 0) - (ordinals[from] ?? 0) })
    }),
  )
})

test('days beyond the calendar are left out', () => {
  const calendar = nationalCalendar()
  if (!calendar.ok) throw new Error(calendar.refusal.code)
  const { to } = calendar.value
  expect(numberedDays(calendar.value, to, addCalendarDays(to, 9)).days).toEqual([to])
})
