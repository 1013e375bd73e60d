import { expect, test } from 'vitest'
import { DEFAULT_POLICY } from '../../../src/law/policy.ts'
import { type ColumnPace, columnDueBy } from '../../../src/law/proactive-disclosure/column-pace.ts'
import type { LocalDate } from '../../../src/law/time/local-date.ts'
import { readCases } from '../cases-csv.ts'

const cases = readCases<'id' | 'article' | 'pace' | 'lastOn' | 'by'>(
  new URL('column-pace.cases.csv', import.meta.url),
)

test.each(cases)('$id', ({ article, pace, lastOn, by }) => {
  expect(columnDueBy(pace as ColumnPace, lastOn as LocalDate, DEFAULT_POLICY)).toEqual({
    source: article,
    value: by,
  })
})

test('a fixed column is never due', () => {
  expect(columnDueBy('fixed', '2020-01-01', DEFAULT_POLICY)).toBeNull()
})
