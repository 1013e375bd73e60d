import { expect, test } from 'vitest'
import { acceptHolidayNotice } from '../../../src/law/time/accept-holiday-notice.ts'
import { HOLIDAY_NOTICES, type HolidayNotice } from '../../../src/law/time/holidays.ts'

/** Invented, in the shape of the yearly notices. */
const NOTICE_2027: HolidayNotice = {
  number: '示例电〔2026〕9号',
  issuedOn: '2026-11-10',
  year: 2027,
  daysOff: [
    ['2027-01-01', '2027-01-03'],
    ['2027-02-05', '2027-02-11'],
    ['2027-05-01', '2027-05-05'],
    ['2027-10-01', '2027-10-07'],
  ],
  makeUpWorkdays: ['2027-01-30', '2027-02-20'],
}

const codeOf = (notice: HolidayNotice): string | null => {
  const answer = acceptHolidayNotice(notice, HOLIDAY_NOTICES, '2026-12-14')
  return answer.ok ? null : answer.refusal.code
}

const off = (first: string, last: string) => [first, last] as HolidayNotice['daysOff'][number]
test.each<[string, Partial<HolidayNotice>]>([
  ['notice-number-missing', { number: ' ' }],
  ['notice-number-known', { number: '国办发明电〔2025〕7号' }],
  ['notice-issued-in-future', { issuedOn: '2026-12-15' }],
  ['notice-issued-earlier', { issuedOn: '2025-01-01' }],
  ['notice-days-missing', { daysOff: [], makeUpWorkdays: [] }],
  ['notice-year-known', { year: 2026 }],
  ['notice-year-gap', { year: 2028 }],
  ['notice-day-outside', { daysOff: [...NOTICE_2027.daysOff, off('2028-01-01', '2028-01-01')] }],
  ['notice-day-outside', { year: null }],
  ['notice-period-reversed', { daysOff: [...NOTICE_2027.daysOff, off('2027-06-10', '2027-06-09')] }],
  ['notice-period-too-long', { daysOff: [...NOTICE_2027.daysOff, off('2027-06-01', '2027-06-20')] }],
  ['notice-period-overlaps', { daysOff: [...NOTICE_2027.daysOff, off('2027-10-07', '2027-10-08')] }],
  ['notice-holiday-missing', { daysOff: NOTICE_2027.daysOff.slice(0, 3) }],
  ['notice-make-up-repeated', { makeUpWorkdays: ['2027-01-30', '2027-01-30'] }],
  ['notice-make-up-is-weekday', { makeUpWorkdays: ['2027-01-29'] }],
  ['notice-make-up-is-day-off', { makeUpWorkdays: ['2027-05-02'] }],
])('%s', (code, change) => {
  expect(codeOf({ ...NOTICE_2027, ...change })).toBe(code)
})

test('a notice that fits is taken as it is', () => {
  expect(codeOf(NOTICE_2027)).toBeNull()
})

test('every notice that the program ships with would have been taken in its turn', () => {
  for (const [index, notice] of HOLIDAY_NOTICES.entries()) {
    const answer = acceptHolidayNotice(notice, HOLIDAY_NOTICES.slice(0, index), notice.issuedOn)
    expect([notice.number, answer.ok]).toEqual([notice.number, true])
  }
})
