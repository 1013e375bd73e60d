import { describe, expect, test } from 'vitest'
import { foldRemedy } from '../../../src/law/remedy/remedy-case.ts'
import { remedyDeadline } from '../../../src/law/remedy/remedy-deadline.ts'
import type { RemedyEvent } from '../../../src/law/remedy/remedy-event.ts'
import type { LocalDate } from '../../../src/law/time/local-date.ts'
import { readCases } from '../cases-csv.ts'

const cases = readCases<'article' | 'kind' | 'simplified' | 'acceptedOn' | 'extendedDays' | 'by'>(
  new URL('remedy-deadline.cases.csv', import.meta.url),
)

const by = 'clerk-1'
const accepted = (kind: string, simplified: string, on: LocalDate): readonly RemedyEvent[] => [
  {
    type: 'filed',
    at: `${on}T08:00`,
    by,
    kind: kind as 'reconsideration' | 'litigation',
    afterReconsideration: false,
    respondent: '云岭县水利局',
    simplified: simplified === 'true',
  },
  { type: 'accepted', at: `${on}T09:00`, by },
]

const deadlineOf = (events: readonly RemedyEvent[]) => {
  const folded = foldRemedy(events)
  if (!folded.ok) throw new Error(folded.refusal.code)
  return remedyDeadline(folded.value)
}

describe('by when a remedy case must be decided', () => {
  test.each(cases)('$kind accepted $acceptedOn, extended by $extendedDays: $by', (row) => {
    const on = row.acceptedOn as LocalDate
    const days = Number(row.extendedDays)
    const extension: readonly RemedyEvent[] =
      days === 0 ? [] : [{ type: 'extended', at: `${on}T10:00`, by, days }]
    expect(deadlineOf([...accepted(row.kind, row.simplified, on), ...extension])).toEqual({
      by: row.by,
      source: row.article,
    })
  })

  test('no term before acceptance, while suspended, or after the decision', () => {
    const [filed, acceptance] = accepted('reconsideration', 'false', '2025-03-03')
    if (filed === undefined || acceptance === undefined) throw new Error('no events')
    const suspended: RemedyEvent = { type: 'suspended', at: '2025-03-10T09:00', by, reason: '等待鉴定' }
    const resumed: RemedyEvent = { type: 'resumed', at: '2025-03-20T09:00', by }
    const decided: RemedyEvent = { type: 'decided', at: '2025-04-01T09:00', by, decision: 'upheld' }
    expect(deadlineOf([filed])).toBeNull()
    expect(deadlineOf([filed, acceptance, suspended])).toBeNull()
    expect(deadlineOf([filed, acceptance, suspended, resumed])?.by).toBe('2025-05-12')
    expect(deadlineOf([filed, acceptance, decided])).toBeNull()
  })

  test('the second instance has its own term from its own acceptance', () => {
    const events: readonly RemedyEvent[] = [
      ...accepted('litigation', 'false', '2025-03-03'),
      { type: 'extended', at: '2025-03-04T09:00', by, days: 40 },
      { type: 'decided', at: '2025-06-02T09:00', by, decision: 'upheld' },
      { type: 'appealed', at: '2025-06-12T09:00', by },
    ]
    expect(deadlineOf(events)).toBeNull()
    expect(deadlineOf([...events, { type: 'accepted', at: '2025-06-20T09:00', by }])).toEqual({
      by: '2025-09-20',
      source: 'LITIGATION-88',
    })
  })
})
