import { describe, expect, test } from 'vitest'
import { DEFAULT_POLICY } from '../../../src/law/policy.ts'
import { opinionOf } from '../../../src/law/request/opinion.ts'
import { SERVICE_METHODS } from '../../../src/law/request/request-event.ts'
import type { Consultation } from '../../../src/law/request/request-state.ts'
import { SERVICE_RULES } from '../../../src/law/request/service-day.ts'
import type { LocalDate } from '../../../src/law/time/local-date.ts'
import { readCases } from '../cases-csv.ts'
import { calendar } from './case-script.ts'

const cases = readCases<'article' | 'asked' | 'deliveredOn' | 'answeredOn' | 'agrees' | 'on' | 'opinion'>(
  new URL('opinions.cases.csv', import.meta.url),
)

describe('what a consultation came to', () => {
  test.each(cases)('$asked on $on: $opinion', (row) => {
    const consultation: Consultation = {
      id: 'c',
      with: row.asked as Consultation['with'],
      sentOn: '2025-03-10',
      deliveredOn: row.deliveredOn as LocalDate,
      answer:
        row.answeredOn === '-' ? null : { on: row.answeredOn as LocalDate, agrees: row.agrees === 'true' },
    }
    expect(opinionOf(consultation, row.on as LocalDate, calendar, DEFAULT_POLICY)).toEqual({
      ok: true,
      value: { source: row.article, value: row.opinion },
    })
  })
})

describe('service', () => {
  test('by post the day of posting counts, otherwise the day it arrives', () => {
    expect(SERVICE_METHODS.map((method) => [method, SERVICE_RULES[method].day])).toEqual([
      ['inPerson', 'signature'],
      ['entrusted', 'signature'],
      ['post', 'posting'],
      ['electronic', 'entry'],
    ])
  })
})
