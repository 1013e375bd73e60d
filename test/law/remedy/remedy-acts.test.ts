import { describe, expect, test } from 'vitest'
import { REMEDY_EVENT_TYPES } from '../../../src/law/remedy/read-remedy-event.ts'
import { decideRemedy, foldRemedy } from '../../../src/law/remedy/remedy-case.ts'
import type { RemedyCommand, RemedyEvent, RemedyEventType } from '../../../src/law/remedy/remedy-event.ts'
import { remedyActObjection } from '../../../src/law/remedy/remedy-objection.ts'
import { NO_REMEDY, type RemedyState } from '../../../src/law/remedy/remedy-state.ts'
import { ROLES } from '../../../src/law/request/role.ts'

const by = 'clerk-1'
const at = '2025-03-10T09:00'

const filing = (kind: 'reconsideration' | 'litigation', simplified = false): RemedyEvent => ({
  type: 'filed',
  at,
  by,
  kind,
  afterReconsideration: false,
  respondent: '7',
  simplified,
})
const accepted: RemedyEvent = { type: 'accepted', at, by }
const suspended: RemedyEvent = { type: 'suspended', at, by, reason: '等待另案' }
const upheld: RemedyEvent = { type: 'decided', at, by, decision: 'upheld' }
const revoked: RemedyEvent = { type: 'decided', at, by, decision: 'revoked' }
const appealed: RemedyEvent = { type: 'appealed', at, by }
const voided: RemedyEvent = { type: 'voided', at, by, reason: '重复' }
const served: RemedyEvent = { type: 'served', at, by }
const answered: RemedyEvent = { type: 'answered', at, by }
const joined: RemedyEvent = { type: 'joined', at, by, respondent: '8', basis: 'jointAct' }

const review = filing('reconsideration')
const suit = filing('litigation')

/** Every stage, in both kinds, with what else decides about an act. */
const STATES: Readonly<Record<string, readonly RemedyEvent[]>> = {
  'not registered': [],
  'review filed': [review],
  'review accepted': [review, accepted],
  'review accepted, simplified': [filing('reconsideration', true), accepted],
  'review accepted, answered': [review, accepted, served, answered],
  'review suspended': [review, accepted, suspended],
  'review upheld': [review, accepted, upheld],
  'review revoked': [review, accepted, revoked],
  'review struck': [review, voided],
  'review of a joint act': [review, joined],
  'suit filed': [suit],
  'suit accepted': [suit, accepted],
  'suit upheld': [suit, accepted, upheld],
  'suit appealed': [suit, accepted, upheld, appealed],
  'suit finally decided': [suit, accepted, upheld, appealed, accepted, revoked],
}

const OPEN = ['served', 'answered', 'documented', 'decided', 'voided', 'noted', 'joined'] as const
const UNDER_REVIEW = [...OPEN, 'hearingSet', 'heard', 'suspended', 'extended'] as const
const DECIDED = ['documented', 'retracted', 'voided', 'noted', 'joined'] as const

/** What may be done, written out by hand. */
const MAY: Readonly<Record<keyof typeof STATES, readonly RemedyEventType[]>> = {
  'not registered': ['filed'],
  'review filed': [...OPEN, 'accepted', 'hearingSet'],
  'review accepted': UNDER_REVIEW,
  'review accepted, simplified': UNDER_REVIEW.filter((type) => type !== 'extended'),
  'review accepted, answered': UNDER_REVIEW.filter((type) => type !== 'served' && type !== 'answered'),
  'review suspended': [...OPEN, 'resumed'],
  'review upheld': DECIDED,
  'review revoked': [...DECIDED, 'followedUp'],
  'review struck': [],
  'review of a joint act': [...OPEN, 'accepted', 'hearingSet', 'left'],
  'suit filed': [...OPEN, 'accepted', 'hearingSet'],
  'suit accepted': UNDER_REVIEW,
  'suit upheld': [...DECIDED, 'appealed'],
  'suit appealed': [...OPEN, 'accepted', 'hearingSet'],
  'suit finally decided': [...DECIDED, 'followedUp'],
}

const DATA: Readonly<Record<RemedyEventType, Readonly<Record<string, unknown>>>> = {
  filed: { kind: 'reconsideration', afterReconsideration: false, respondent: '7' },
  accepted: {},
  served: {},
  answered: {},
  hearingSet: { hearingAt: '2025-04-08T09:30', place: '示例会议室', form: 'hearing' },
  heard: {},
  documented: { document: 'answer', direction: 'out' },
  suspended: { reason: '等待鉴定' },
  resumed: {},
  extended: { days: 10 },
  decided: { decision: 'upheld' },
  appealed: {},
  followedUp: { what: 'newReply', text: '已重新答复', completes: true },
  retracted: { reason: '登记有误' },
  voided: { reason: '重复登记' },
  noted: { text: '已阅卷' },
  joined: { respondent: '9', basis: 'jointAct' },
  left: { respondent: '8', reason: '误选' },
}

const KEEPERS = ['handler', 'organAdministrator']

const stateOf = (events: readonly RemedyEvent[]): RemedyState => {
  const folded = foldRemedy(events, NO_REMEDY)
  if (!folded.ok) throw new Error(folded.refusal.code)
  return folded.value
}

describe.each(Object.entries(STATES))('%s', (name, events) => {
  const state = stateOf(events)

  test.each(REMEDY_EVENT_TYPES)('%s by every role', (type) => {
    const may = MAY[name]?.includes(type) === true
    expect(remedyActObjection(type, state) === null).toBe(may)
    for (const role of ROLES) {
      const command = { type, ...DATA[type] } as RemedyCommand
      const answer = decideRemedy(command, state, { now: at, actor: { id: 'x', role } })
      expect(answer.ok, role).toBe(may && KEEPERS.includes(role))
      if (answer.ok) expect(foldRemedy(answer.value, state).ok).toBe(true)
      else expect(answer.refusal.source).toBeDefined()
    }
  })
})

test('a decision that was entered by mistake leaves no trace in the figures', () => {
  const before = stateOf([review, accepted])
  const after = stateOf([review, accepted, revoked, { type: 'retracted', at, by, reason: '误登' }])
  expect(after).toEqual(before)
})
