import { describe, expect, test } from 'vitest'
import { DEFAULT_POLICY } from '../../../src/law/policy.ts'
import type { CurrentDeadline } from '../../../src/law/request/explain.ts'
import { lampDays, lampOf } from '../../../src/law/request/lamp.ts'
import { EVIDENCE_RULES, missingEvidence } from '../../../src/law/request/receipt-evidence.ts'
import { CHANNELS } from '../../../src/law/request/request-event.ts'
import type { LocalDate } from '../../../src/law/time/local-date.ts'
import { readCases } from '../cases-csv.ts'
import { calendar } from './case-script.ts'

const cases = readCases<'article' | 'what' | 'due' | 'today' | 'lamp'>(
  new URL('lamp.cases.csv', import.meta.url),
)

describe('lamps', () => {
  test.each(cases)('$what due $due on $today: $lamp', ({ what, due, today, lamp }) => {
    const days = lampDays(today as LocalDate, calendar, DEFAULT_POLICY)
    const on = due === '-' ? null : (due as LocalDate)
    expect(lampOf(what as CurrentDeadline['what'], on, days)).toBe(lamp)
  })

  test('past the announced calendar nothing is called far off that is near', () => {
    const days = lampDays(calendar.to, calendar, DEFAULT_POLICY)
    expect(lampOf('reply', calendar.to, days)).toBe('red')
  })
})

describe('evidence of receipt', () => {
  test('every channel lacks what its rule asks for until it is given', () => {
    const given = {
      mailNumber: 'XA0000',
      receivedBy: '收发室',
      origin: '邮戳',
      whyOral: '视力残疾',
      readBack: true,
    }
    for (const channel of CHANNELS) {
      const { needed, source } = EVIDENCE_RULES[channel]
      expect(missingEvidence(channel, given)).toBeNull()
      const first = needed[0]
      expect(missingEvidence(channel, {})).toEqual(first === undefined ? null : { field: first, source })
    }
    expect(missingEvidence('oral', { ...given, readBack: false })).toMatchObject({ field: 'readBack' })
    expect(missingEvidence('registeredMail', { ...given, mailNumber: ' ' })).toMatchObject({
      field: 'mailNumber',
    })
  })
})
