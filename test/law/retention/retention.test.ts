import { describe, expect, test } from 'vitest'
import {
  acceptRetention,
  closedAtLatest,
  defaultRetention,
  RETENTION_BASIS,
  retentionEndsOn,
} from '../../../src/law/retention/retention.ts'
import { SOURCES } from '../../../src/law/sources.ts'
import type { LocalDate } from '../../../src/law/time/local-date.ts'
import { readCases } from '../cases-csv.ts'

type Column = 'source' | 'closedOn' | 'years' | 'keptUntil' | 'endsOn'

describe('the end of a term of keeping', () => {
  test.each(readCases<Column>(new URL('retention.cases.csv', import.meta.url)))(
    '$closedOn + $years years, kept until $keptUntil → $endsOn',
    ({ closedOn, years, keptUntil, endsOn }) => {
      const rule = { years: Number(years), action: 'review' } as const
      const until = keptUntil === '' ? null : (keptUntil as LocalDate)
      const end = retentionEndsOn(closedOn as LocalDate, rule, until)
      expect(end).toBe(endsOn)
      if (until === null) expect(closedOn <= closedAtLatest(end, rule)).toBe(true)
    },
  )
})

test('where no organ has set a rule, somebody looks at the case after ten years', () => {
  expect(defaultRetention('2026-03-02')).toEqual({
    ok: true,
    value: { source: 'POLICY-RETENTION', value: { years: 10, action: 'review' } },
  })
  for (const id of RETENTION_BASIS) expect(SOURCES[id].confidence).toBe('V')
})

test.each([0, 101, 1.5, Number.NaN])('a term of %s years is refused', (years) => {
  expect(acceptRetention({ years, action: 'anonymise' })).toMatchObject({
    ok: false,
    refusal: { code: 'years-out-of-range' },
  })
})
