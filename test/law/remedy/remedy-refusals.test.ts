import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { REMEDY_EVENT_TYPES, readRemedyHistory } from '../../../src/law/remedy/read-remedy-event.ts'
import { decideRemedy, foldRemedy } from '../../../src/law/remedy/remedy-case.ts'
import { remedyDeadline } from '../../../src/law/remedy/remedy-deadline.ts'
import {
  REMEDY_REFUSAL_CODES,
  type RemedyCommand,
  type RemedyEvent,
  type RemedyEventType,
} from '../../../src/law/remedy/remedy-event.ts'
import { REMEDY_STAGES } from '../../../src/law/remedy/remedy-objection.ts'
import { NO_REMEDY } from '../../../src/law/remedy/remedy-state.ts'
import { resultInYear } from '../../../src/law/remedy/table-four.ts'
import type { Role } from '../../../src/law/request/role.ts'
import type { LocalDateTime } from '../../../src/law/time/local-date.ts'
import { readCases } from '../cases-csv.ts'

const DATA: Readonly<Record<RemedyEventType, Readonly<Record<string, unknown>>>> = {
  filed: { kind: 'reconsideration', afterReconsideration: false, respondent: '云岭县水利局' },
  accepted: {},
  served: {},
  answered: {},
  hearingSet: { hearingAt: '2024-04-08T09:30', place: '示例会议室', form: 'hearing' },
  heard: {},
  documented: { document: 'answer', direction: 'out' },
  suspended: { reason: '等待鉴定' },
  resumed: {},
  extended: { days: 30 },
  decided: { decision: 'upheld' },
  appealed: {},
  followedUp: { what: 'newReply', text: '已重新答复', completes: true },
  retracted: { reason: '登记有误' },
  voided: { reason: '重复登记' },
  noted: { text: '已阅卷' },
  joined: { respondent: '云岭县人民政府', basis: 'jointAct' },
  left: { respondent: '云岭县人民政府', reason: '误选' },
}

const typed = (text: string): unknown => {
  if (text === 'true') return true
  return /^\d+$/.test(text) ? Number(text) : text
}

const run = (script: string) => {
  let state = NO_REMEDY
  let accepted = 0
  for (const step of script.split(';')) {
    const [type = '', day = '', ...words] = step.trim().split(' ')
    const { role = 'handler', ...said } = Object.fromEntries(words.map((word) => word.split('=')))
    const fields = Object.entries(said).map(([field, text]) => [field, typed(String(text))])
    const command = { type, ...DATA[type as RemedyEventType], ...Object.fromEntries(fields) } as RemedyCommand
    const now = `${day}T10:00` as LocalDateTime
    const answer = decideRemedy(command, state, { now, actor: { id: 'x', role: role as Role } })
    if (!answer.ok) return { refusal: answer.refusal, accepted }
    const folded = foldRemedy(answer.value, state)
    if (!folded.ok) throw new Error(`${folded.refusal.code} after it was decided`)
    state = folded.value
    accepted++
  }
  return { refusal: null, accepted }
}

const cases = readCases<'id' | 'article' | 'script' | 'expected'>(
  new URL('remedy-refusals.cases.csv', import.meta.url),
)

describe('acts on a remedy case', () => {
  test.each(cases)('$id', ({ script, expected, article }) => {
    const { refusal, accepted } = run(script)
    expect(refusal?.code ?? 'ok').toBe(expected)
    if (refusal !== null) expect(refusal.source).toBe(article)
    expect(accepted).toBe(script.split(';').length - (expected === 'ok' ? 0 : 1))
  })

  test('every code has a case', () => {
    const read = ['history-not-a-list', 'event-unknown', 'event-malformed']
    const tried = new Set([...cases.map(({ expected }) => expected), ...read])
    expect(REMEDY_REFUSAL_CODES.filter((code) => !tried.has(code))).toEqual([])
    expect(Object.keys(REMEDY_STAGES).sort()).toEqual([...REMEDY_EVENT_TYPES].sort())
  })
})

describe('data that claims to be a remedy case', () => {
  const whole = REMEDY_EVENT_TYPES.map((type) => ({ type, at: '2024-03-04T09:00', by: 'x', ...DATA[type] }))

  test('a complete event of every type is read, and each missing field is named', () => {
    expect(readRemedyHistory(whole)).toEqual({ ok: true, value: whole })
    for (const event of whole) {
      for (const field of Object.keys(event).filter((each) => each !== 'type')) {
        const { [field]: _, ...rest } = event as Record<string, unknown>
        expect(readRemedyHistory([rest]), `${event.type} without ${field}`).toMatchObject({
          refusal: { code: 'event-malformed', facts: { field } },
        })
      }
    }
  })

  test.each([
    ['{}', 'history-not-a-list'],
    ['[{"type":"blessed","at":"2024-03-04T09:00","by":"x"}]', 'event-unknown'],
    ['[{"type":"toString"}]', 'event-unknown'],
    ['[{"type":{"toString":1}}]', 'event-unknown'],
    ['[null]', 'event-unknown'],
  ])('%s: %s', (text, code) => {
    expect(readRemedyHistory(JSON.parse(text))).toMatchObject({ refusal: { code } })
  })

  test('anything else is refused with a code, never thrown', () => {
    const anyEvent = fc.oneof(
      { weight: 1, arbitrary: fc.anything() },
      {
        weight: 5,
        arbitrary: fc
          .tuple(fc.constantFrom(...whole), fc.option(fc.tuple(fc.nat(7), fc.anything())))
          .map(([event, spoilt]) => ({
            ...event,
            ...(spoilt && { [Object.keys(event)[spoilt[0]] ?? 'x']: spoilt[1] }),
          })),
      },
    )
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 6 }), fc.anything(), (data, now) => {
        const folded = foldRemedy(data as readonly RemedyEvent[])
        if (!folded.ok) expect(REMEDY_REFUSAL_CODES).toContain(folded.refusal.code)
        const state = folded.ok ? folded.value : NO_REMEDY
        remedyDeadline(state)
        resultInYear(state, 2024)
        for (const command of data) {
          const answer = decideRemedy(command as RemedyCommand, state, {
            now: now as LocalDateTime,
            actor: { id: 'x', role: 'handler' },
          })
          if (!answer.ok) expect(REMEDY_REFUSAL_CODES).toContain(answer.refusal.code)
        }
      }),
      { numRuns: 1_000 },
    )
  })
})
