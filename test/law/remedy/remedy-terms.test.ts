import { describe, expect, test } from 'vitest'
import { foldRemedy } from '../../../src/law/remedy/remedy-case.ts'
import type { RemedyEvent } from '../../../src/law/remedy/remedy-event.ts'
import type { RemedyState } from '../../../src/law/remedy/remedy-state.ts'
import { nextRemedyTerm, remedyTerms } from '../../../src/law/remedy/remedy-terms.ts'
import type { LocalDate } from '../../../src/law/time/local-date.ts'
import { nationalCalendar } from '../../../src/law/time/working-calendar.ts'
import { readCases } from '../cases-csv.ts'

const calendar = (() => {
  const made = nationalCalendar()
  if (!made.ok) throw new Error(made.refusal.code)
  return made.value
})()

const by = 'clerk-1'
/** Everything is entered at once, later, with the days on which it happened. */
const at = '2026-06-01T09:00'

const state = (...events: readonly RemedyEvent[]): RemedyState => {
  const folded = foldRemedy(events)
  if (!folded.ok) throw new Error(JSON.stringify(folded.refusal))
  return folded.value
}

const filed = (kind: string, on: LocalDate, simplified = false): RemedyEvent => ({
  type: 'filed',
  at,
  by,
  on,
  kind: kind as 'reconsideration' | 'litigation',
  afterReconsideration: false,
  respondent: '7',
  simplified,
})

const cases = readCases<'article' | 'kind' | 'simplified' | 'second' | 'acceptedOn' | 'servedOn' | 'by'>(
  new URL('answer-term.cases.csv', import.meta.url),
)

describe('by when the organ hands in its answer', () => {
  test.each(cases)('$kind accepted $acceptedOn, copy received $servedOn: $by', (row) => {
    const acceptedOn = row.acceptedOn as LocalDate
    const servedOn = row.servedOn as LocalDate
    const first = [filed(row.kind, '2022-05-05', row.simplified === 'true')]
    const before: readonly RemedyEvent[] =
      row.second === 'true'
        ? [
            { type: 'decided', at, by, on: '2022-06-06', decision: 'upheld' },
            { type: 'appealed', at, by, on: '2022-06-08' },
          ]
        : []
    const case_ = state(
      ...first,
      ...before,
      { type: 'accepted', at, by, on: acceptedOn },
      { type: 'served', at, by, on: servedOn },
    )
    expect(remedyTerms(case_, calendar).find(({ what }) => what === 'answer')).toEqual({
      what: 'answer',
      by: row.by,
      source: row.article,
      doneOn: null,
    })
  })

  test('past the announced calendar a term of working days has no day yet, one of calendar days has', () => {
    const far = '2031-03-03T09:00'
    const served: RemedyEvent = { type: 'served', at: far, by, on: '2031-03-03' }
    const answerOf = (case_: RemedyState) =>
      remedyTerms(case_, calendar).find(({ what }) => what === 'answer')?.by
    const filing = (kind: string): RemedyEvent => ({ ...filed(kind, '2031-03-01'), at: far }) as RemedyEvent
    expect(answerOf(state(filing('reconsideration'), served))).toBeNull()
    expect(answerOf(state(filing('litigation'), served))).toBe('2031-03-18')
  })
})

describe('which term ends next', () => {
  const accepted: RemedyEvent = { type: 'accepted', at, by, on: '2025-03-05' }
  const served: RemedyEvent = { type: 'served', at, by, on: '2025-03-07' }
  const hearing: RemedyEvent = {
    type: 'hearingSet',
    at,
    by,
    hearingAt: '2025-04-08T09:30',
    place: '县政府第三会议室',
    form: 'hearing',
  }
  const answered: RemedyEvent = { type: 'answered', at, by, on: '2025-03-12' }
  const heard: RemedyEvent = { type: 'heard', at, by, on: '2025-04-08' }
  const decided: RemedyEvent = {
    type: 'decided',
    at,
    by,
    on: '2025-04-20',
    decision: 'revoked',
    performBy: '2025-05-20',
  }
  const next = (...events: readonly RemedyEvent[]) =>
    nextRemedyTerm(state(filed('reconsideration', '2025-03-03'), ...events), calendar)

  test('answer, then hearing, then decision, then what the decision asks for', () => {
    expect(next()).toBeNull()
    expect(next(accepted)).toMatchObject({ what: 'decision', by: '2025-05-04' })
    expect(next(accepted, served, hearing)).toMatchObject({ what: 'answer', by: '2025-03-21' })
    expect(next(accepted, served, hearing, answered)).toMatchObject({ what: 'hearing', by: '2025-04-08' })
    expect(next(accepted, served, hearing, answered, heard)).toMatchObject({ what: 'decision' })
    expect(next(accepted, served, decided)).toMatchObject({ what: 'followUp', by: '2025-05-20' })
  })

  test('nothing runs while it is suspended; an answer that was given stays told', () => {
    const suspended: RemedyEvent = { type: 'suspended', at, by, on: '2025-03-14', reason: '等待另案' }
    const resumed: RemedyEvent = { type: 'resumed', at, by, on: '2025-03-20' }
    expect(next(accepted, served, suspended)).toBeNull()
    expect(next(accepted, served, suspended, resumed)).toMatchObject({ what: 'answer', by: '2025-03-21' })
    const case_ = state(filed('reconsideration', '2025-03-03'), accepted, served, answered, suspended)
    expect(remedyTerms(case_, calendar)).toMatchObject([{ what: 'answer', doneOn: '2025-03-12' }])
  })

  test('a step on the way leaves the follow-up open, the last one closes it', () => {
    const part: RemedyEvent = {
      type: 'followedUp',
      at,
      by,
      on: '2025-05-06',
      what: 'apology',
      text: '当面说明情况',
      completes: false,
    }
    const last: RemedyEvent = {
      ...part,
      what: 'newReply',
      text: '重新答复',
      completes: true,
      on: '2025-05-12',
    }
    expect(next(accepted, decided, part)).toMatchObject({ what: 'followUp', doneOn: null })
    expect(next(accepted, decided, part, last)).toBeNull()
  })

  test('nothing runs for what was upheld, and for a case that was struck', () => {
    const upheld: RemedyEvent = { type: 'decided', at, by, on: '2025-04-20', decision: 'upheld' }
    expect(next(accepted, served, upheld)).toBeNull()
    expect(next(accepted, served, { type: 'voided', at, by, reason: '重复登记' })).toBeNull()
  })
})
