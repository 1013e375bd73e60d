import { describe, expect, test } from 'vitest'
import { tableThreeOf } from '../../../src/law/annual-report/table-three-from-cases.ts'
import { DEFAULT_POLICY } from '../../../src/law/policy.ts'
import { ANONYMISED, anonymiseEvent } from '../../../src/law/request/anonymise-event.ts'
import { replyDeadline } from '../../../src/law/request/deadline.ts'
import { readEvent } from '../../../src/law/request/event-shape.ts'
import { foldRequest } from '../../../src/law/request/history.ts'
import { REQUEST_EVENT_TYPES, type RequestEvent } from '../../../src/law/request/request-event.ts'
import { nationalCalendar } from '../../../src/law/time/working-calendar.ts'

const CANARY = '甲小溪13900000001'
const base = { at: '2025-03-03T10:00', by: '7' } as const

/** One event of each type, with a name and a number wherever somebody may write. */
const EVENTS: readonly RequestEvent[] = [
  { ...base, type: 'arrived', channel: 'online', applicantType: 'naturalPerson', applicant: CANARY },
  { ...base, type: 'receiptConfirmed', how: CANARY },
  { ...base, type: 'registered', number: '20250001-00001' },
  { ...base, type: 'supplementRequested', defects: [CANARY], days: 15, deliveredOn: '2025-03-03' },
  { ...base, type: 'supplementReceived', channel: 'inPerson', goodReason: CANARY },
  { ...base, type: 'supplementLapsed' },
  { ...base, type: 'reasonRequested', days: 10, deliveredOn: null },
  { ...base, type: 'reasonGiven', accepted: false },
  { ...base, type: 'thirdPartyConsulted', consultation: 'c1', deliveredOn: null },
  { ...base, type: 'thirdPartyAnswered', consultation: 'c1', agrees: true },
  {
    ...base,
    type: 'organConsulted',
    consultation: 'c2',
    organ: '财政局',
    kind: 'jointMaker',
    deliveredOn: null,
  },
  { ...base, type: 'organAnswered', consultation: 'c2', agrees: true },
  { ...base, type: 'delivered', what: { consultation: 'c1' }, on: '2025-03-03' },
  { ...base, type: 'extended', days: 20, approvedBy: CANARY, notifiedOn: '2025-03-03' },
  { ...base, type: 'specialTermSet', until: '2025-05-03', notifiedOn: '2025-03-03' },
  { ...base, type: 'feeNotified', basis: 'byPage', amountYuan: 40, deliveredOn: null },
  { ...base, type: 'feePaid' },
  { ...base, type: 'feeLapsed' },
  { ...base, type: 'searched', places: [CANARY], keywords: [CANARY], found: true },
  { ...base, type: 'replyDrafted', outcome: 'granted', facts: { howSupplied: CANARY } },
  { ...base, type: 'reviewed', stage: 'section' },
  { ...base, type: 'returned', reason: CANARY },
  { ...base, type: 'signed', documentNumber: '云水公复〔2025〕1号' },
  { ...base, type: 'served', method: 'electronic', on: '2025-03-03' },
  { ...base, type: 'withdrawn', reason: CANARY },
  { ...base, type: 'applicantTypeCorrected', to: 'otherOrganisation', reason: CANARY },
  { ...base, type: 'noted', text: CANARY },
  { ...base, type: 'archived', file: '云水-依申请-2025-0001' },
]

test('every type of event is here', () => {
  expect(EVENTS.map(({ type }) => type)).toEqual(REQUEST_EVENT_TYPES)
})

describe('each event', () => {
  test.each(EVENTS.map((event) => [event.type, event] as const))('%s', (_, event) => {
    const kept = anonymiseEvent(event)
    expect(JSON.stringify(kept)).not.toContain(CANARY)
    expect(readEvent(kept, 1).ok).toBe(true)
    expect(anonymiseEvent(kept)).toEqual(kept)
    expect([kept.type, kept.at, kept.by]).toEqual([event.type, event.at, event.by])
  })
})

test('terms and cells come out as before', () => {
  const calendar = nationalCalendar()
  if (!calendar.ok) throw new Error(calendar.refusal.code)
  const history: readonly RequestEvent[] = EVENTS.filter(({ type }) =>
    [
      'arrived',
      'receiptConfirmed',
      'registered',
      'extended',
      'searched',
      'replyDrafted',
      'signed',
      'served',
    ].includes(type),
  )
  const before = foldRequest(history)
  const after = foldRequest(history.map(anonymiseEvent))
  if (!before.ok || !after.ok) throw new Error('the history is lawful')
  const cells = (state: typeof before.value) =>
    tableThreeOf([{ id: 'a', state }], 2025, '2021', DEFAULT_POLICY)
  expect(cells(after.value)).toEqual(cells(before.value))
  expect(replyDeadline(after.value.clock, calendar.value, DEFAULT_POLICY)).toEqual(
    replyDeadline(before.value.clock, calendar.value, DEFAULT_POLICY),
  )
  expect(after.value.draft?.facts).toEqual({ howSupplied: ANONYMISED })
})
