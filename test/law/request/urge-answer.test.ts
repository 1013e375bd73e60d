import { expect, test } from 'vitest'
import { DEFAULT_POLICY } from '../../../src/law/policy.ts'
import { urgeAnswerBy } from '../../../src/law/request/urge-answer.ts'
import type { LocalDate } from '../../../src/law/time/local-date.ts'
import { readCases } from '../cases-csv.ts'
import { calendar } from './case-script.ts'

const cases = readCases<'id' | 'article' | 'madeOn' | 'by'>(new URL('urge-answer.cases.csv', import.meta.url))

test.each(cases)('$id', ({ article, madeOn, by }) => {
  expect(urgeAnswerBy(madeOn as LocalDate, calendar, DEFAULT_POLICY)).toEqual({
    ok: true,
    value: { source: article, value: by },
  })
})

test('past the announced calendar there is no day', () => {
  expect(urgeAnswerBy('2026-12-31', calendar, DEFAULT_POLICY)).toMatchObject({
    refusal: { code: 'calendar-not-announced' },
  })
})
