import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DEFAULT_POLICY } from '../../../src/law/policy.ts'
import { replyDeadline, supplementNoticeDeadline } from '../../../src/law/request/deadline.ts'
import { decide, nextActs } from '../../../src/law/request/decide.ts'
import { currentDeadline, openConsultations, timeliness } from '../../../src/law/request/explain.ts'
import { foldRequest, readHistory } from '../../../src/law/request/history.ts'
import {
  REQUEST_EVENT_TYPES,
  type RequestCommand,
  type RequestEvent,
} from '../../../src/law/request/request-event.ts'
import { NO_REQUEST, type ReplyClock } from '../../../src/law/request/request-state.ts'
import { ROLES } from '../../../src/law/request/role.ts'
import { type LocalDate, localDate } from '../../../src/law/time/local-date.ts'
import { calendar, plausibleData, runScript } from './case-script.ts'

const day = fc.integer({ min: -40_000, max: 90_000 }).map(localDate)
const moment = day.map((date) => `${date}T10:00`)
const anyValue = fc.oneof(fc.anything(), day, moment, fc.constantFrom(0, -1, 1e308, '', 'c1', 'inPerson'))

/** An event of a known type, whole or with one field spoilt. */
const nearlyAnEvent = fc
  .record({
    type: fc.constantFrom(...REQUEST_EVENT_TYPES),
    at: fc.oneof({ weight: 4, arbitrary: moment }, { weight: 1, arbitrary: anyValue }),
    spoilt: fc.option(fc.tuple(fc.nat(9), anyValue)),
    on: day,
  })
  .map(({ type, at, spoilt, on }): Record<string, unknown> => {
    const event: Record<string, unknown> = { type, at, by: 'x', ...plausibleData(type, on) }
    const field = spoilt === null ? undefined : Object.keys(event)[spoilt[0]]
    return field === undefined ? event : { ...event, [field]: spoilt?.[1] }
  })
const anyEvent = fc.oneof({ weight: 6, arbitrary: nearlyAnEvent }, { weight: 1, arbitrary: fc.anything() })

const isAnswer = (answer: { readonly ok: boolean; readonly refusal?: { readonly code: string } }): boolean =>
  answer.ok || typeof answer.refusal?.code === 'string'

const explained = (state: Parameters<typeof currentDeadline>[0]): boolean =>
  [currentDeadline, timeliness, openConsultations].every((ask) =>
    isAnswer(ask(state, calendar, DEFAULT_POLICY)),
  )

/** Cases in different phases, so that commands meet more than an empty state. */
const STATES = [
  'arrived 2025-03-03',
  'arrived 2025-03-03; registered 2025-03-03; thirdPartyConsulted 2025-03-05; searched 2025-03-05',
  'arrived 2025-03-03; supplementRequested 2025-03-05',
  'arrived 2025-03-03; feeNotified 2025-03-05',
  'arrived 2025-03-03; reasonRequested 2025-03-05',
  'arrived 2025-03-03; registered 2025-03-03; replyDrafted 2025-03-05',
  'arrived 2018-03-03',
  'arrived 2026-12-30',
].map((script) => ({ ...runScript(script).state, lastAt: null }))

describe('bad input is refused with a code, never thrown', () => {
  test('a history of anything', () => {
    fc.assert(
      fc.property(fc.oneof(fc.array(anyEvent, { maxLength: 6 }), fc.anything()), (data) => {
        const read = readHistory(data)
        expect(isAnswer(read)).toBe(true)
        if (!Array.isArray(data)) return
        const folded = foldRequest(data as RequestEvent[])
        expect(isAnswer(folded)).toBe(true)
        if (folded.ok) expect(explained(folded.value)).toBe(true)
      }),
      { numRuns: 2_000 },
    )
  })

  test('a command of anything, in any case, by anybody, at any time', () => {
    fc.assert(
      fc.property(
        anyEvent,
        fc.constantFrom(NO_REQUEST, ...STATES),
        fc.constantFrom(...ROLES),
        anyValue,
        (command, state, role, now) => {
          const situation = {
            now: now as RequestEvent['at'],
            actor: { id: 'x', role },
            calendar,
            policy: DEFAULT_POLICY,
          }
          const answer = decide(command as RequestCommand, state, situation)
          expect(isAnswer(answer)).toBe(true)
          if (!answer.ok) return
          const folded = foldRequest(answer.value, state)
          expect(folded.ok && explained(folded.value)).toBe(true)
        },
      ),
      { numRuns: 3_000 },
    )
  })

  test('what may be done next can be told on any day', () => {
    fc.assert(
      fc.property(fc.constantFrom(NO_REQUEST, ...STATES), day, (state, on) => {
        const acts = nextActs(state, { now: `${on}T10:00`, calendar, policy: DEFAULT_POLICY })
        expect(acts.every(({ refusal }) => refusal === null || typeof refusal.code === 'string')).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  test('a clock of any dates and numbers', () => {
    const nullable = fc.option(day)
    const clock = fc.record({
      startsOn: day,
      startedBy: fc.constantFrom('receipt', 'supplement'),
      consultations: fc.array(
        fc.record({
          id: fc.string(),
          with: fc.constantFrom('thirdParty', 'jointMaker', 'otherOrgan'),
          sentOn: day,
          deliveredOn: nullable,
          answer: fc.option(fc.record({ on: day, agrees: fc.boolean() })),
        }),
        { maxLength: 3 },
      ),
      reasonStops: fc.array(fc.record({ from: day, to: nullable }), { maxLength: 2 }),
      extensions: fc.array(fc.record({ days: fc.double(), notifiedOn: day }), { maxLength: 2 }),
      specialTerm: fc.option(fc.record({ until: day, notifiedOn: day })),
      payment: fc.option(fc.record({ noticedOn: day, paidOn: day })),
    }) as fc.Arbitrary<ReplyClock>
    fc.assert(
      fc.property(clock, (one) => {
        expect(isAnswer(replyDeadline(one, calendar, DEFAULT_POLICY))).toBe(true)
        expect(isAnswer(supplementNoticeDeadline(one.startsOn, calendar))).toBe(true)
      }),
      { numRuns: 2_000 },
    )
  })

  test.each<[LocalDate, string]>([
    ['2018-06-01', 'before-calendar'],
    ['2008-04-30', 'no-rule-for-date'],
    ['2026-12-10', 'calendar-not-announced'],
  ])('received on %s: %s', (startsOn, code) => {
    const clock: ReplyClock = {
      startsOn,
      startedBy: 'receipt',
      consultations: [],
      reasonStops: [],
      extensions: [],
      specialTerm: null,
      payment: null,
    }
    expect(replyDeadline(clock, calendar, DEFAULT_POLICY)).toMatchObject({ ok: false, refusal: { code } })
  })

  test('a type that cannot even be printed', () => {
    const data: unknown = JSON.parse('[{"type":{"toString":1,"valueOf":2}}]')
    expect(readHistory(data)).toMatchObject({ refusal: { code: 'event-unknown' } })
    expect(readHistory({})).toMatchObject({ refusal: { code: 'history-not-a-list' } })
  })
})
