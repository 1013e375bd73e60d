/** Random lawful histories of cases: what is tried comes from dice, what happens the law decides. */
import fc from 'fast-check'
import { expect } from 'vitest'
import { DEFAULT_POLICY } from '../../../src/law/policy.ts'
import { ACTS } from '../../../src/law/request/acts.ts'
import { decide } from '../../../src/law/request/decide.ts'
import { evolve } from '../../../src/law/request/evolve.ts'
import { OUTCOMES, type Outcome } from '../../../src/law/request/outcome.ts'
import {
  CHANNELS,
  REQUEST_EVENT_TYPES,
  type RequestCommand,
  type RequestEvent,
  type RequestEventType,
} from '../../../src/law/request/request-event.ts'
import { NO_REQUEST, type RequestState } from '../../../src/law/request/request-state.ts'
import { ROLES } from '../../../src/law/request/role.ts'
import { dayNumber, type LocalDate, type LocalDateTime, localDate } from '../../../src/law/time/local-date.ts'
import { calendar, plausibleData } from './case-script.ts'

export const APPLICANT_TYPES = [
  'naturalPerson',
  'commercialEnterprise',
  'researchInstitution',
  'publicInterestOrganisation',
  'legalServiceInstitution',
  'otherOrganisation',
] as const

const rarely = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
  fc.oneof({ weight: 7, arbitrary: fc.constant(null) }, { weight: 1, arbitrary })

/** One throw of the dice: what to try (`wild`: anything at all), by whom (`null`: somebody who may), how many days later, and what to fill in. */
const tryOf = fc.record({
  wild: rarely(fc.constantFrom(...REQUEST_EVENT_TYPES)),
  pick: fc.noBias(fc.nat(1000)),
  role: rarely(fc.constantFrom(...ROLES)),
  later: fc.oneof({ weight: 5, arbitrary: fc.nat(2) }, { weight: 1, arbitrary: fc.nat(30) }),
  channel: fc.constantFrom(...CHANNELS),
  applicantType: fc.constantFrom(...APPLICANT_TYPES),
  outcome: fc.constantFrom(...(Object.keys(OUTCOMES) as Outcome[])),
  stage: fc.constantFrom('section', 'legal', 'secrecy'),
})
type Try = typeof tryOf extends fc.Arbitrary<infer T> ? T : never

const ALL_FACTS = {
  whereToFind: 'x',
  howSupplied: 'x',
  severedParts: 'x',
  grounds: 'x',
  legalProvision: 'x',
  otherOrgan: 'x',
  specialProcedure: 'x',
  earlierReply: 'x',
  properChannel: 'x',
  publication: 'x',
  publicInterest: 'x',
}

const WHAT = ['supplement', 'reason', 'fee', { consultation: 'c0' }, { consultation: 'c1' }] as const

const commandOf = (one: Try, type: RequestEventType, on: LocalDate): RequestCommand => {
  const deliveredOn = one.pick % 3 === 0 ? null : on
  const letter = `c${one.pick % 2}`
  const filledIn: Readonly<Partial<Record<RequestEventType, object>>> = {
    arrived: { channel: one.channel, applicantType: one.applicantType },
    supplementRequested: { days: 1 + (one.pick % 4), deliveredOn },
    reasonRequested: { deliveredOn },
    thirdPartyConsulted: { consultation: letter, deliveredOn },
    thirdPartyAnswered: { consultation: letter },
    organConsulted: {
      consultation: letter,
      kind: one.pick % 2 === 0 ? 'jointMaker' : 'otherOrgan',
      deliveredOn,
    },
    organAnswered: { consultation: letter },
    feeNotified: { deliveredOn },
    delivered: { what: WHAT[one.pick % WHAT.length] },
    supplementReceived: { channel: one.channel },
    applicantTypeCorrected: { to: one.applicantType },
    replyDrafted: { outcome: one.outcome, facts: ALL_FACTS },
    reviewed: { stage: one.stage },
    reasonGiven: { accepted: one.later % 2 === 0 },
  }
  return { type, ...plausibleData(type, on), ...filledIn[type] } as RequestCommand
}

export interface Played {
  readonly events: readonly RequestEvent[]
  readonly state: RequestState
}

/** Mostly something that the phase allows, and rarely what ends or delays a case, so that cases come to all their ends. */
const RARE: readonly RequestEventType[] = ['withdrawn', 'noted', 'applicantTypeCorrected', 'returned']
const typeOf = ({ wild, pick }: Try, { phase }: RequestState): RequestEventType => {
  const allowed = REQUEST_EVENT_TYPES.filter(
    (type) => ACTS[type].phases.includes(phase) && (!RARE.includes(type) || pick > 950),
  )
  return (phase === 'none' ? null : wild) ?? allowed[pick % Math.max(allowed.length, 1)] ?? 'noted'
}

const REVIEWERS = { section: 'reviewer', legal: 'legalReviewer', secrecy: 'secrecyReviewer' } as const

/** Plays the tries as they come; refused ones must leave everything as it was. */
export const play = (tries: readonly Try[], start: LocalDate): Played => {
  let day = dayNumber(start)
  let state = NO_REQUEST
  const events: RequestEvent[] = []
  for (const one of tries) {
    day += one.later
    const on = localDate(day)
    const now: LocalDateTime = `${on}T10:00`
    const type = typeOf(one, state)
    const fitting = type === 'reviewed' ? REVIEWERS[one.stage as keyof typeof REVIEWERS] : ACTS[type].roles[0]
    const role = one.role ?? fitting ?? 'handler'
    const before = JSON.stringify(state)
    const answer = decide(commandOf(one, type, on), state, {
      now,
      actor: { id: 'x', role },
      calendar,
      policy: DEFAULT_POLICY,
    })
    expect(JSON.stringify(state)).toBe(before)
    if (!answer.ok) continue
    for (const event of answer.value) {
      events.push(event)
      state = evolve(state, event)
    }
  }
  return { events, state }
}

export const history = fc
  .tuple(
    fc.array(tryOf, { minLength: 5, maxLength: 80, size: 'max' }),
    fc.integer({ min: dayNumber('2022-06-01'), max: dayNumber('2024-06-30') }).map(localDate),
  )
  .map(([tries, start]) => play(tries, start))
