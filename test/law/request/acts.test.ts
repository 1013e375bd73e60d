import { describe, expect, test } from 'vitest'
import { rowsOfCase } from '../../../src/law/annual-report/table-three-from-cases.ts'
import { DEFAULT_POLICY, type Policy } from '../../../src/law/policy.ts'
import { ACTS } from '../../../src/law/request/acts.ts'
import { nextActs, objectionTo } from '../../../src/law/request/decide.ts'
import { DOCUMENT_KINDS, documentKind } from '../../../src/law/request/documents.ts'
import { readHistory } from '../../../src/law/request/history.ts'
import { OUTCOMES, type Outcome, outcomeRule } from '../../../src/law/request/outcome.ts'
import { REQUEST_EVENT_TYPES, type RequestEventType } from '../../../src/law/request/request-event.ts'
import { REQUEST_REFUSAL_CODES } from '../../../src/law/request/request-refusal.ts'
import { PHASES, type Phase } from '../../../src/law/request/request-state.ts'
import { ROLES } from '../../../src/law/request/role.ts'
import { splitRequest } from '../../../src/law/request/split.ts'
import { SOURCES } from '../../../src/law/sources.ts'
import { readCases } from '../cases-csv.ts'
import { calendar, plausibleData, runScript } from './case-script.ts'

const refusals = readCases<'id' | 'article' | 'script' | 'expected'>(
  new URL('refusals.cases.csv', import.meta.url),
)
const outcomes = readCases<
  'outcome' | 'article' | 'before' | 'facts' | 'row2021' | 'row2019' | 'document' | 'remedy'
>(new URL('outcomes.cases.csv', import.meta.url))

describe('what is refused, and why', () => {
  test.each(refusals)('$id', ({ script, expected, article }) => {
    const run = runScript(script)
    expect(run.refusal?.code ?? 'ok').toBe(expected)
    expect(Object.keys(SOURCES)).toContain(article)
    if (run.refusal !== null) expect(run.refusal.source).toBe(article)
    const steps = script.split(';').length
    expect(run.accepted, 'only the last step may be refused').toBe(expected === 'ok' ? steps : steps - 1)
  })

  test('every code has a case', () => {
    const tried = new Set(refusals.map(({ expected }) => expected))
    const elsewhere = [
      'history-not-a-list',
      'event-unknown',
      'event-malformed',
      'outcome-by-event',
      'fact-missing',
      'split-too-few',
      'clock-not-running',
      'no-rule-for-date',
    ]
    expect(REQUEST_REFUSAL_CODES.filter((code) => !tried.has(code) && !elsewhere.includes(code))).toEqual([])
  })
})

const OPENING = 'arrived 2025-03-03; registered 2025-03-03'
const CLOSING =
  'reviewed 2025-03-10; reviewed 2025-03-10 stage=legal role=legalReviewer; ' +
  'reviewed 2025-03-10 stage=secrecy role=secrecyReviewer; signed 2025-03-11; served 2025-03-11'

describe('one choice of outcome', () => {
  test.each(outcomes)(
    '$outcome',
    ({ outcome, before, facts, row2021, row2019, document, remedy, article }) => {
      const draft = `replyDrafted 2025-03-10 outcome=${outcome} facts= ${facts}`.trim()
      const script = [OPENING, before, draft, CLOSING].filter((part) => part !== '').join('; ')
      const { state, refusal } = runScript(script)
      expect(refusal).toBeNull()
      expect(rowsOfCase(state, 2025, '2021', DEFAULT_POLICY)).toEqual([
        'newReceived',
        row2021,
        'totalProcessed',
      ])
      expect(rowsOfCase(state, 2025, '2019', DEFAULT_POLICY)).toEqual([
        'newReceived',
        row2019,
        'totalProcessed',
      ])
      const rule = outcomeRule(outcome as Outcome)
      expect(rule).toMatchObject({ document, remedy })
      expect(rule.sources).toContain(article)
      expect(documentKind(document)).not.toBeNull()
    },
  )

  test.each(outcomes.filter(({ before, facts }) => before !== '' || facts !== ''))(
    '$outcome is refused when its facts are missing',
    ({ outcome }) => {
      const draft = `replyDrafted 2025-03-10 outcome=${outcome} facts=`
      expect(runScript(`${OPENING}; ${draft}`).refusal).toMatchObject({ code: 'fact-missing' })
    },
  )

  test.each([
    ['noSupplement', 'supplementRequested 2025-03-05; supplementLapsed 2025-03-27', 'otherNoSupplement'],
    ['feeUnpaid', 'feeNotified 2025-03-10; feeLapsed 2025-04-30', 'otherFeeUnpaid'],
    ['withdrawn', 'withdrawn 2025-03-10', 'otherMisc'],
  ])('%s comes about by its own event and cannot be drafted', (outcome, script, row) => {
    const { state, refusal } = runScript(`${OPENING}; ${script}`)
    expect(refusal).toBeNull()
    expect(rowsOfCase(state, 2025, '2021', DEFAULT_POLICY)).toEqual(['newReceived', row, 'totalProcessed'])
    expect(runScript(`${OPENING}; replyDrafted 2025-03-10 outcome=${outcome}`).refusal?.code).toBe(
      'outcome-by-event',
    )
  })

  test('every outcome has a case, and every document of an outcome exists once', () => {
    const tried = [...outcomes.map(({ outcome }) => outcome), 'noSupplement', 'feeUnpaid', 'withdrawn'].sort()
    expect(tried).toEqual(Object.keys(OUTCOMES).sort())
    expect(new Set(DOCUMENT_KINDS.map(({ key }) => key)).size).toBe(DOCUMENT_KINDS.length)
  })
})

/** A history that ends in each phase. */
const PHASE_SCRIPTS: Readonly<Record<Phase, string | null>> = {
  none: null,
  awaitingConfirmation: 'arrived 2025-03-03 channel=online',
  handling: OPENING,
  awaitingSupplement: `${OPENING}; supplementRequested 2025-03-04`,
  awaitingReason: `${OPENING}; reasonRequested 2025-03-04`,
  awaitingPayment: `${OPENING}; feeNotified 2025-03-04`,
  inReview: `${OPENING}; replyDrafted 2025-03-04`,
  signed: `${OPENING}; replyDrafted 2025-03-10; ${CLOSING.replace(/; served.*/, '')}`,
  closed: `${OPENING}; withdrawn 2025-03-04`,
  archived: `${OPENING}; withdrawn 2025-03-04; archived 2025-03-04`,
}

describe('where a region counts otherwise', () => {
  const served = [
    'arrived 2024-12-10; registered 2024-12-10; searched 2024-12-11',
    'replyDrafted 2024-12-20 outcome=notExist facts=',
    'reviewed 2024-12-20; reviewed 2024-12-20 stage=legal role=legalReviewer',
    'reviewed 2024-12-20 stage=secrecy role=secrecyReviewer; signed 2024-12-31; served 2025-01-02',
  ].join('; ')
  const { state } = runScript(served)

  test('a reply counts in the year of service, or by policy of signature', () => {
    const bySignature: Policy = {
      ...DEFAULT_POLICY,
      outcomeDay: [{ source: 'POLICY-OUTCOME-DAY', from: '2019-05-15', value: 'signed' }],
    }
    expect(rowsOfCase(state, 2024, '2021', DEFAULT_POLICY)).toEqual(['newReceived', 'carriedForward'])
    expect(rowsOfCase(state, 2025, '2021', DEFAULT_POLICY)).toEqual([
      'carriedOver',
      'unableNotHeld',
      'totalProcessed',
    ])
    expect(rowsOfCase(state, 2024, '2021', bySignature)).toEqual([
      'newReceived',
      'unableNotHeld',
      'totalProcessed',
    ])
    expect(rowsOfCase(state, 2025, '2021', bySignature)).toEqual([])
  })

  test('an outcome may by policy stand in another row', () => {
    const elsewhere: Policy = {
      ...DEFAULT_POLICY,
      rowsOfOutcomes: [{ source: 'POLICY-ROWS', from: '2019-05-15', value: { notExist: 'otherMisc' } }],
    }
    expect(rowsOfCase(state, 2025, '2021', elsewhere)).toEqual(['carriedOver', 'otherMisc', 'totalProcessed'])
  })
})

describe('every event in every phase by every role', () => {
  const expected = readCases<'event' | Phase>(new URL('acts.cases.csv', import.meta.url))
  const stateIn = (phase: Phase) => {
    const script = PHASE_SCRIPTS[phase]
    const { state, refusal } = runScript(script ?? 'arrived 2025-03-03')
    if (refusal !== null) throw new Error(`${phase}: ${refusal.code}`)
    return script === null ? { ...state, phase, lastAt: null } : state
  }

  test('the histories end in the phases they stand for', () => {
    expect(PHASES.map((phase) => stateIn(phase).phase)).toEqual([...PHASES])
  })

  test.each(expected)('$event', (row) => {
    const event = row.event as (typeof REQUEST_EVENT_TYPES)[number]
    for (const phase of PHASES) {
      const allowed = ROLES.filter((role) => {
        const situation = {
          now: '2025-03-12T10:00' as const,
          actor: { id: 'x', role },
          calendar,
          policy: DEFAULT_POLICY,
        }
        const code = objectionTo(event, stateIn(phase), situation)?.code
        return code !== 'not-in-this-phase' && code !== 'not-for-this-role'
      })
      expect(allowed.join(' ') || '-', `${event} in ${phase}`).toBe(row[phase])
    }
  })

  test('the table has every event', () => {
    expect(expected.map(({ event }) => event)).toEqual([...REQUEST_EVENT_TYPES])
  })
})

describe('what may be done next', () => {
  test('lists the phase’s acts with roles, and the reason where one is closed', () => {
    const { state } = runScript(
      'arrived 2025-03-03; supplementRequested 2025-03-04; supplementReceived 2025-03-06',
    )
    const acts = nextActs(state, { now: '2025-03-07T10:00', calendar, policy: DEFAULT_POLICY })
    const byType = new Map(acts.map((act) => [act.type, act]))
    expect(byType.get('supplementRequested')?.refusal?.code).toBe('supplement-once')
    expect(byType.get('replyDrafted')?.refusal?.code).toBe('not-registered')
    expect(byType.get('extended')).toEqual({
      type: 'extended',
      roles: ACTS.extended.roles,
      refusal: null,
      proposed: { source: 'OGI-33-2', value: 20 },
    })
    expect(byType.get('supplementRequested')?.proposed).toEqual({
      source: 'POLICY-SUPPLEMENT-DAYS',
      value: 15,
    })
    expect(byType.has('signed')).toBe(false)
  })
})

describe('no button is open that every act behind it would meet refused', () => {
  const act = (script: string, type: RequestEventType) => {
    const situation = { now: '2025-03-12T10:00' as const, calendar, policy: DEFAULT_POLICY }
    return nextActs(runScript(script).state, situation).find((each) => each.type === type)
  }

  test.each<[string, RequestEventType, string]>([
    [OPENING, 'thirdPartyAnswered', 'answer-not-awaited'],
    [`${OPENING}; thirdPartyConsulted 2025-03-04`, 'organAnswered', 'answer-not-awaited'],
    [`${OPENING}; thirdPartyConsulted 2025-03-04`, 'delivered', 'delivery-not-awaited'],
    [OPENING, 'specialTermSet', 'special-term-without-reasons'],
    [`${OPENING}; replyDrafted 2025-03-04`, 'signed', 'review-missing'],
  ])('%s: %s is closed', (script, type, code) => {
    expect(act(script, type)?.refusal?.code).toBe(code)
  })

  test.each<[string, RequestEventType]>([
    [`${OPENING}; thirdPartyConsulted 2025-03-04`, 'thirdPartyAnswered'],
    [`${OPENING}; organConsulted 2025-03-04`, 'organAnswered'],
    [`${OPENING}; thirdPartyConsulted 2025-03-04 deliveredOn=null`, 'delivered'],
    [`${OPENING}; feeNotified 2025-03-04 deliveredOn=null`, 'delivered'],
  ])('%s: %s is open', (script, type) => {
    expect(act(script, type)).toMatchObject({ refusal: null })
  })

  test('a review is open to the roles that have not reviewed yet', () => {
    const one = `${OPENING}; replyDrafted 2025-03-04; reviewed 2025-03-05`
    expect(act(one, 'reviewed')).toMatchObject({
      roles: ['legalReviewer', 'secrecyReviewer'],
      refusal: null,
    })
    const all = `${one}; reviewed 2025-03-05 stage=legal role=legalReviewer; reviewed 2025-03-05 stage=secrecy role=secrecyReviewer`
    expect(act(all, 'reviewed')?.refusal?.code).toBe('review-repeated')
    expect(act(all, 'signed')).toMatchObject({ roles: ['signer'], refusal: null })
  })
})

describe('one form, several cases', () => {
  const { events } = runScript('arrived 2026-10-09 channel=online; receiptConfirmed 2026-10-12')

  test('every part keeps the receipt date of the form', () => {
    const parts = splitRequest(events, 'F-12', 3)
    expect(parts.ok && parts.value.map((part) => part[0])).toMatchObject([
      { part: { form: 'F-12', number: 1, of: 3 } },
      { part: { form: 'F-12', number: 2, of: 3 } },
      { part: { form: 'F-12', number: 3, of: 3 } },
    ])
    expect(parts.ok && parts.value.every((part) => part[1]?.at === events[1]?.at)).toBe(true)
  })

  test('not into one, and not once it is being handled', () => {
    expect(splitRequest(events, 'F-12', 1)).toMatchObject({ refusal: { code: 'split-too-few' } })
    expect(splitRequest([], 'F-12', 2)).toMatchObject({
      refusal: { code: 'not-in-this-phase', source: 'FEE-109-4' },
    })
    const { events: handled } = runScript(`${OPENING}; searched 2025-03-04`)
    expect(splitRequest(handled, 'F-12', 2)).toMatchObject({ refusal: { code: 'not-in-this-phase' } })
  })
})

describe('data that claims to be a history', () => {
  const at = '2025-03-03T10:00'
  const complete = REQUEST_EVENT_TYPES.map((type) => ({
    type,
    at,
    by: 'x',
    ...plausibleData(type, '2025-03-03'),
  }))

  test('a complete event of every type is read', () => {
    expect(readHistory(complete)).toEqual({ ok: true, value: complete })
  })

  test('an unknown event is refused by its position', () => {
    expect(readHistory([complete[0], { type: 'blessed', at, by: 'x' }])).toMatchObject({
      refusal: { code: 'event-unknown', facts: { position: 2, type: 'blessed' } },
    })
  })

  test.each([null, 7, 'arrived', [], {}, { type: 5 }])('%j is no event', (data) => {
    expect(readHistory([data]).ok).toBe(false)
  })

  test('every field that a type needs is missed by name', () => {
    for (const event of complete) {
      for (const field of Object.keys(event)) {
        if (field === 'type') continue
        const { [field]: _, ...rest } = event as Record<string, unknown>
        expect(readHistory([rest]), `${event.type} without ${field}`).toMatchObject({
          refusal: { code: 'event-malformed', facts: { field } },
        })
      }
    }
  })

  test.each([
    { type: 'arrived', at: '2025-02-30T10:00', by: 'x', channel: 'inPerson', applicantType: 'naturalPerson' },
    { type: 'arrived', at, by: 'x', channel: 'pigeon', applicantType: 'naturalPerson' },
    { type: 'arrived', at, by: 'x', channel: 'inPerson', applicantType: 'total' },
    { type: 'replyDrafted', at, by: 'x', outcome: 'toString', facts: {} },
    { type: 'served', at, by: 'x', method: 'post', on: '2025-13-01' },
  ])('$type with a wrong value is refused', (event) => {
    expect(readHistory([event])).toMatchObject({ refusal: { code: 'event-malformed' } })
  })
})
