import { describe, expect, test } from 'vitest'
import { DEFAULT_POLICY } from '../../../src/law/policy.ts'
import { foldRemedy } from '../../../src/law/remedy/remedy-case.ts'
import {
  REMEDY_DECISIONS,
  type RemedyDecision,
  type RemedyEvent,
} from '../../../src/law/remedy/remedy-event.ts'
import {
  directSuitDoubt,
  type OrganKind,
  type RemedyNotice,
  remedyDeadlines,
  remedyNotice,
  remedyText,
} from '../../../src/law/remedy/remedy-notice.ts'
import { resultInYear, tableFourOf } from '../../../src/law/remedy/table-four.ts'
import { OUTCOMES, type Outcome } from '../../../src/law/request/outcome.ts'
import type { LocalDate } from '../../../src/law/time/local-date.ts'
import { readCases } from '../cases-csv.ts'

const by = 'clerk-1'
const filed = (kind: 'reconsideration' | 'litigation', afterReconsideration = false): RemedyEvent => ({
  type: 'filed',
  at: '2024-03-04T09:00',
  by,
  kind,
  afterReconsideration,
  respondent: '云岭县水利局',
})
const decided = (at: `${LocalDate}T${string}`, decision: RemedyDecision): RemedyEvent => ({
  type: 'decided',
  at,
  by,
  decision,
})
const state = (...events: readonly RemedyEvent[]) => {
  const folded = foldRemedy(events)
  if (!folded.ok) throw new Error(folded.refusal.code)
  return folded.value
}

describe('table four', () => {
  test.each<[RemedyDecision, string]>([
    ['upheld', 'upheld'],
    ['revoked', 'corrected'],
    ['changed', 'corrected'],
    ['confirmedIllegal', 'corrected'],
    ['orderedToPerform', 'corrected'],
    ['withdrawn', 'other'],
    ['terminated', 'other'],
    ['mediated', 'other'],
    ['notAccepted', 'other'],
    ['transferred', 'other'],
  ])('%s counts as %s', (decision, result) => {
    expect(resultInYear(state(filed('reconsideration'), decided('2024-05-06T10:00', decision)), 2024)).toBe(
      result,
    )
  })

  test('no decision is left without a result', () => {
    expect(REMEDY_DECISIONS).toHaveLength(10)
  })

  test('a case carried over is pending in one year and decided in the next, in none before or after', () => {
    const carried = state(
      filed('litigation'),
      { type: 'accepted', at: '2024-03-10T09:00', by },
      decided('2025-02-03T10:00', 'upheld'),
    )
    expect([2023, 2024, 2025, 2026].map((year) => resultInYear(carried, year))).toEqual([
      null,
      'pending',
      'upheld',
      null,
    ])
  })

  test('an appeal opens the case again', () => {
    const appealed = state(filed('litigation', true), decided('2024-06-03T10:00', 'upheld'), {
      type: 'appealed',
      at: '2024-06-10T10:00',
      by,
    })
    expect(resultInYear(appealed, 2024)).toBe('pending')
  })

  test('an appeal in the new year leaves the table of the old year as it was published', () => {
    const appealed = state(
      filed('litigation'),
      { type: 'accepted', at: '2024-03-10T09:00', by },
      decided('2024-12-20T10:00', 'upheld'),
      { type: 'appealed', at: '2025-01-03T10:00', by },
      { type: 'accepted', at: '2025-01-20T10:00', by },
      decided('2025-04-03T10:00', 'revoked'),
    )
    expect([2024, 2025, 2026].map((year) => resultInYear(appealed, year))).toEqual([
      'upheld',
      'corrected',
      null,
    ])
  })

  test('a joint respondent has the case in its table, too', () => {
    const joint = state({ ...filed('litigation', true), jointRespondents: ['云岭县人民政府'] } as RemedyEvent)
    for (const organ of ['云岭县水利局', '云岭县人民政府']) {
      expect(tableFourOf([{ id: 'a', state: joint }], organ, 2024)).toMatchObject({
        'remedies.litigationAfterReconsideration.pending': ['a'],
      })
    }
  })

  test('cells hold the cases of the organ whose act is attacked, and add up', () => {
    const cases = [
      { id: 'a', state: state(filed('reconsideration'), decided('2024-05-06T10:00', 'upheld')) },
      { id: 'b', state: state(filed('reconsideration')) },
      { id: 'c', state: state(filed('litigation'), decided('2024-11-01T10:00', 'revoked')) },
      { id: 'd', state: state(filed('litigation', true)) },
      { id: 'e', state: state({ ...filed('litigation'), respondent: '云岭县司法局' } as RemedyEvent) },
    ]
    const table = tableFourOf(cases, '云岭县水利局', 2024)
    expect(Object.keys(table)).toHaveLength(15)
    expect(table).toMatchObject({
      'remedies.reconsideration.upheld': ['a'],
      'remedies.reconsideration.pending': ['b'],
      'remedies.reconsideration.total': ['a', 'b'],
      'remedies.litigationDirect.corrected': ['c'],
      'remedies.litigationDirect.total': ['c'],
      'remedies.litigationAfterReconsideration.pending': ['d'],
    })
  })
})

const WITHHELD: readonly Outcome[] = [
  'partiallyGranted',
  'deniedStateSecret',
  'deniedProhibitedByLaw',
  'deniedSecurityAndStability',
  'deniedThirdPartyRights',
  'deniedInternalAffairs',
  'deniedDeliberative',
  'deniedEnforcementFile',
]

const notices = readCases<
  'article' | 'outcome' | 'organ' | 'decidedOn' | 'reviewing' | 'reconsiderationFirst'
>(new URL('remedy-notice.cases.csv', import.meta.url))

describe('the notice of remedies', () => {
  test('reconsideration comes first for denials under Art. 14 to 16 since 2024, and for nothing else', () => {
    for (const outcome of Object.keys(OUTCOMES) as Outcome[]) {
      const first = WITHHELD.includes(outcome)
      expect(
        remedyNotice(outcome, 'countyDepartment', '2024-01-01', DEFAULT_POLICY).reconsiderationFirst,
        outcome,
      ).toBe(first)
      expect(
        remedyNotice(outcome, 'countyDepartment', '2023-12-31', DEFAULT_POLICY).reconsiderationFirst,
        outcome,
      ).toBe(false)
      expect(directSuitDoubt(outcome, '2024-01-01') !== null, outcome).toBe(first)
    }
  })

  test.each(notices)(
    '$outcome by $organ on $decidedOn',
    ({ article, outcome, organ, decidedOn, reviewing, reconsiderationFirst }) => {
      const notice = remedyNotice(
        outcome as Outcome,
        organ as OrganKind,
        decidedOn as LocalDate,
        DEFAULT_POLICY,
      )
      expect(notice.reviewing.join(' ')).toBe(reviewing)
      expect(String(notice.reconsiderationFirst)).toBe(reconsiderationFirst)
      expect(notice.sources).toContain(article)
    },
  )

  const names = {
    reviewing: { sameLevelGovernment: '云岭县人民政府', higherDepartment: '临溪市水利局' },
    court: '云岭县人民法院',
  }

  const textOf = (notice: RemedyNotice): string => {
    const text = remedyText(notice, names)
    return text.ok ? text.value : text.refusal.code
  }

  test('no notice without the name of every reviewing organ and of the court', () => {
    const notice = remedyNotice('notExist', 'justiceBureau', '2025-06-02', DEFAULT_POLICY)
    expect(
      remedyText(notice, { ...names, reviewing: { sameLevelGovernment: '云岭县人民政府' } }),
    ).toMatchObject({
      refusal: { code: 'reviewing-organ-unnamed', facts: { organ: 'higherDepartment' } },
    })
    expect(remedyText(notice, { ...names, court: ' ' })).toMatchObject({ refusal: { code: 'court-unnamed' } })
  })

  test('a denial says: first reconsideration, then 15 days', () => {
    expect(textOf(remedyNotice('deniedDeliberative', 'countyDepartment', '2025-06-02', DEFAULT_POLICY))).toBe(
      '如不服本答复，应当先自收到本文书之日起60日内向云岭县人民政府申请行政复议；对行政复议决定不服的，可以自收到行政复议决定书之日起15日内依法向云岭县人民法院提起行政诉讼。',
    )
  })

  test('a partial disclosure says so for the withheld part', () => {
    const notice = remedyNotice('partiallyGranted', 'countyDepartment', '2025-06-02', DEFAULT_POLICY)
    expect(textOf(notice)).toContain('如不服本答复中不予公开的部分，应当先')
    expect(notice.sources).toContain('POLICY-PARTIAL-REMEDY')
  })

  test('what is not held may be sued for at once, within six months', () => {
    const notice = remedyNotice('notExist', 'countyDepartment', '2025-06-02', DEFAULT_POLICY)
    expect(textOf(notice)).toBe(
      '如不服本答复，可以自收到本文书之日起60日内向云岭县人民政府申请行政复议，也可以自收到本文书之日起6个月内依法向云岭县人民法院提起行政诉讼。',
    )
  })

  test('a decision or notice calls itself what it is', () => {
    const notice = remedyNotice('granted', 'countyDepartment', '2025-06-02', DEFAULT_POLICY)
    expect(remedyText(notice, { ...names, document: '本决定' })).toMatchObject({
      value: expect.stringMatching(/^如不服本决定，可以/),
    })
    const partial = remedyNotice('partiallyGranted', 'countyDepartment', '2025-06-02', DEFAULT_POLICY)
    expect(remedyText(partial, { ...names, document: '本决定' })).toMatchObject({
      value: expect.stringMatching(/^如不服本决定中不予公开的部分，应当先/),
    })
  })

  test('terms of remedies are calendar terms', () => {
    const free = remedyNotice('notExist', 'countyDepartment', '2026-02-10', DEFAULT_POLICY)
    expect(remedyDeadlines(free, '2026-02-10')).toEqual({
      reconsiderationBy: '2026-04-11',
      suitBy: '2026-08-10',
    })
    const bound = remedyNotice('deniedStateSecret', 'countyDepartment', '2026-02-10', DEFAULT_POLICY)
    expect(remedyDeadlines(bound, '2026-02-10').suitBy).toBeNull()
  })
})
