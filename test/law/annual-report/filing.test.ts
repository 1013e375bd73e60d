import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Finding } from '../../../src/law/annual-report/annual-report.ts'
import { findingKey } from '../../../src/law/annual-report/checks/explanation.ts'
import {
  decideFiling,
  filingObjection,
  filingRoleFor,
  nextFilingActs,
} from '../../../src/law/annual-report/filing/decide-filing.ts'
import { FILING_ACT_TYPES, FILING_ACTS } from '../../../src/law/annual-report/filing/filing-acts.ts'
import {
  FILING_PHASES,
  type FilingCommand,
  type FilingEvent,
  type FilingEventType,
  type FilingPhase,
} from '../../../src/law/annual-report/filing/filing-event.ts'
import { FILING_REFUSAL_CODES, LONGEST_TEXT } from '../../../src/law/annual-report/filing/filing-refusal.ts'
import type { FilingSituation, ReportNow } from '../../../src/law/annual-report/filing/filing-situation.ts'
import {
  evolveFiling,
  type FilingState,
  foldFiling,
  NO_FILING,
} from '../../../src/law/annual-report/filing/filing-state.ts'
import { ROLES, type Role } from '../../../src/law/request/role.ts'
import { SOURCES } from '../../../src/law/sources.ts'
import type { LocalDateTime } from '../../../src/law/time/local-date.ts'

const HASH = 'a'.repeat(64)
const OTHER = 'b'.repeat(64)
const NOW: LocalDateTime = '2026-01-05T09:00:00'

const finding = (severity: Finding['severity'], actual = 1): Finding => ({
  check: 'KX-2',
  severity,
  cells: ['requests.newReceived.6'],
  expected: 2,
  actual,
  message: '示例提示',
  source: 'REVIEW-PRACTICE',
})

const REPORT: ReportNow = { hash: HASH, earlierHashes: [], findings: [], isNil: false, hasOverview: true }

type Given = Partial<Omit<FilingSituation, 'actor' | 'report'>> & {
  readonly role?: Role
  readonly isAbove?: boolean
  readonly report?: Partial<ReportNow>
}

const situation = ({
  role = 'handler',
  isAbove = false,
  report = {},
  ...rest
}: Given = {}): FilingSituation => ({
  now: NOW,
  year: 2025,
  actor: { id: '1', role, isAbove },
  duty: { kind: 'owes' },
  hasOfficeAbove: true,
  ...rest,
  report: { ...REPORT, ...report },
})

const COMMANDS: Readonly<Record<FilingEventType, FilingCommand>> = {
  opened: { type: 'opened' },
  explained: { type: 'explained', key: findingKey(finding('warning')), explanation: '情况属实' },
  unexplained: { type: 'unexplained', key: findingKey(finding('warning')) },
  nilConfirmed: { type: 'nilConfirmed' },
  submitted: { type: 'submitted', hash: HASH },
  returned: { type: 'returned', remarks: [{ place: '', text: '请补充' }] },
  accepted: { type: 'accepted', note: '' },
  signed: { type: 'signed', freeze: 1, hash: HASH },
  published: { type: 'published', version: 1 },
  correctionOpened: { type: 'correctionOpened', reason: '补登一件申请' },
  noted: { type: 'noted', text: '备注' },
}

const event = (command: FilingCommand, at: LocalDateTime = '2025-12-30T09:00:00'): FilingEvent =>
  ({ ...command, at, by: '1' }) as FilingEvent

const path = (...types: readonly FilingEventType[]): FilingState =>
  foldFiling(types.map((type) => event(COMMANDS[type])))

const IN: Readonly<Record<FilingPhase | 'none', FilingState>> = {
  none: NO_FILING,
  drafting: path('opened'),
  submitted: path('opened', 'submitted'),
  returned: path('opened', 'submitted', 'returned'),
  accepted: path('opened', 'submitted', 'accepted'),
  signed: path('opened', 'submitted', 'accepted', 'signed'),
  published: path('opened', 'submitted', 'accepted', 'signed', 'published'),
}

/** Who may do what and when, told a second time: by phase the acts, and by act the roles. */
const ALLOWED: Readonly<Record<FilingPhase | 'none', readonly FilingEventType[]>> = {
  none: ['opened'],
  drafting: ['explained', 'unexplained', 'nilConfirmed', 'submitted', 'noted'],
  returned: ['explained', 'unexplained', 'nilConfirmed', 'submitted', 'noted'],
  submitted: [
    'explained',
    'unexplained',
    'nilConfirmed',
    'submitted',
    'returned',
    'accepted',
    'signed',
    'noted',
  ],
  accepted: ['explained', 'unexplained', 'nilConfirmed', 'submitted', 'returned', 'signed', 'noted'],
  signed: ['published', 'correctionOpened', 'noted'],
  published: ['correctionOpened', 'noted'],
}
const BY: Readonly<Record<FilingEventType, readonly Role[]>> = {
  opened: ['handler', 'organAdministrator', 'system'],
  explained: ['handler', 'organAdministrator'],
  unexplained: ['handler', 'organAdministrator'],
  nilConfirmed: ['handler', 'organAdministrator'],
  submitted: ['handler', 'organAdministrator'],
  returned: ['competentAuthority', 'signer'],
  accepted: ['competentAuthority'],
  signed: ['signer'],
  published: ['handler', 'organAdministrator', 'signer'],
  correctionOpened: ['handler', 'organAdministrator', 'competentAuthority'],
  noted: [
    'handler',
    'organAdministrator',
    'reviewer',
    'secrecyReviewer',
    'legalReviewer',
    'signer',
    'competentAuthority',
  ],
}

describe('act × phase × role', () => {
  const phases = ['none', ...FILING_PHASES] as const
  test.each(FILING_ACT_TYPES.flatMap((type) => phases.map((phase) => [type, phase] as const)))(
    '%s in %s',
    (type, phase) => {
      for (const role of ROLES) {
        const here = situation({ role, isAbove: role === 'competentAuthority' })
        const decided = decideFiling(COMMANDS[type], IN[phase], here)
        const code = decided.ok ? 'done' : decided.refusal.code
        if (!ALLOWED[phase].includes(type)) expect(code, role).toBe('not-in-this-phase')
        else if (!BY[type].includes(role)) expect(code, role).toBe('not-for-this-role')
        else expect(['not-in-this-phase', 'not-for-this-role'], `${role}: ${code}`).not.toContain(code)
      }
    },
  )

  test('what the buttons say is what the act is told', () => {
    for (const phase of FILING_PHASES) {
      const { actor: _, ...rest } = situation()
      const acts = nextFilingActs(IN[phase], { ...rest, actorId: '1' }, [{ role: 'handler', isAbove: false }])
      const shown = ALLOWED[phase].filter((type) => type !== 'explained' && type !== 'unexplained')
      expect(acts.map(({ type }) => type).sort()).toEqual([...shown].sort())
      for (const { type, refusal } of acts)
        expect(refusal).toEqual(filingObjection(type, IN[phase], situation()))
    }
  })
})

const refusalOf = (command: FilingCommand, state: FilingState, given: Given): string => {
  const decided = decideFiling(command, state, situation(given))
  return decided.ok ? 'done' : decided.refusal.code
}

describe('opening', () => {
  test.each([
    [{ duty: { kind: 'owes' } }, 'done'],
    [{ duty: { kind: 'exempt' } }, 'no-duty'],
    [{ duty: { kind: 'notYet' } }, 'no-duty'],
    [{ duty: { kind: 'ended', on: '2025-06-30', successor: '云岭县农业农村局' } }, 'organ-ended'],
    [{ year: 2027 }, 'year-not-begun'],
    [{ year: 2026 }, 'done'],
  ] as const)('%j: %s', (given, code) => {
    expect(refusalOf(COMMANDS.opened, NO_FILING, given)).toBe(code)
  })

  test('an ended organ is told who reports for it', () => {
    const duty = { kind: 'ended', on: '2025-06-30', successor: '云岭县农业农村局' } as const
    const decided = decideFiling(COMMANDS.opened, NO_FILING, situation({ duty }))
    expect(decided).toMatchObject({
      refusal: { facts: { on: '2025-06-30', successor: '云岭县农业农村局' }, source: 'REORGANISATION-14' },
    })
  })
})

describe('sending in and signing', () => {
  const explained = evolveFiling(IN.drafting, event(COMMANDS.explained))
  const nil = evolveFiling(IN.drafting, event(COMMANDS.nilConfirmed))
  test.each([
    ['the year still runs', IN.drafting, { now: '2025-12-31T23:59:59' }, 'year-not-over'],
    ['the first second after it', IN.drafting, { now: '2026-01-01T00:00:00' }, 'done'],
    ['an error', IN.drafting, { report: { findings: [finding('error')] } }, 'errors-stand'],
    ['an error explained', explained, { report: { findings: [finding('error')] } }, 'errors-stand'],
    ['a warning', IN.drafting, { report: { findings: [finding('warning')] } }, 'warnings-unexplained'],
    ['a warning explained', explained, { report: { findings: [finding('warning')] } }, 'done'],
    [
      'a warning explained, the figure another now',
      explained,
      { report: { findings: [finding('warning', 7)] } },
      'warnings-unexplained',
    ],
    ['a note', IN.drafting, { report: { findings: [finding('note')] } }, 'done'],
    ['no words', IN.drafting, { report: { hasOverview: false } }, 'overview-missing'],
    ['nil', IN.drafting, { report: { isNil: true } }, 'nil-unconfirmed'],
    ['nil, confirmed', nil, { report: { isNil: true } }, 'done'],
    ['no longer nil, confirmed before', nil, { report: { isNil: false } }, 'done'],
    ['other figures', IN.drafting, { report: { hash: OTHER } }, 'figures-changed'],
    ['other words', IN.drafting, { report: { hash: OTHER, earlierHashes: [HASH] } }, 'text-changed'],
    ['the same again', IN.submitted, {}, 'nothing-changed'],
  ] as const)('submitting: %s', (_, state, given, code) => {
    expect(refusalOf(COMMANDS.submitted, state, given)).toBe(code)
  })

  test.each([
    ['as accepted', IN.accepted, {}, 'done'],
    ['not accepted', IN.submitted, {}, 'not-accepted'],
    ['no office above', IN.submitted, { hasOfficeAbove: false }, 'done'],
    ['an error since', IN.accepted, { report: { findings: [finding('error')] } }, 'errors-stand'],
    ['other figures than were seen', IN.accepted, { report: { hash: OTHER } }, 'figures-changed'],
    [
      'other words than were seen',
      IN.accepted,
      { report: { hash: OTHER, earlierHashes: [HASH] } },
      'text-changed',
    ],
  ] as const)('signing: %s', (_, state, given, code) => {
    expect(refusalOf(COMMANDS.signed, state, { ...given, role: 'signer' })).toBe(code)
  })

  test('who has seen the change still does not sign what the office above never saw', () => {
    const command = { type: 'signed', freeze: 1, hash: OTHER } as const
    const given = { role: 'signer', report: { hash: OTHER } } as const
    expect(refusalOf(command, IN.accepted, given)).toBe('changed-since-submission')
    expect(refusalOf({ type: 'submitted', hash: OTHER }, IN.accepted, { report: { hash: OTHER } })).toBe(
      'done',
    )
  })

  test.each([
    ['above', { isAbove: true }, 'done'],
    ['of the organ itself', { isAbove: false }, 'not-of-an-organ-above'],
    ['with nobody above', { isAbove: false, hasOfficeAbove: false }, 'no-office-above'],
    ['of figures that changed', { isAbove: true, report: { hash: OTHER } }, 'changed-since-submission'],
  ] as const)('accepting by the office %s', (_, given, code) => {
    expect(refusalOf(COMMANDS.accepted, IN.submitted, { ...given, role: 'competentAuthority' })).toBe(code)
  })
})

describe('what is filled in', () => {
  const long = '长'.repeat(LONGEST_TEXT + 1)
  const warned = { report: { findings: [finding('warning')] } }
  const office = { role: 'competentAuthority', isAbove: true } as const
  const key = findingKey(finding('warning'))
  test.each([
    [{ type: 'explained', key: 'x', explanation: '情况属实' }, IN.drafting, warned, 'finding-unknown'],
    [{ type: 'explained', key, explanation: ' ' }, IN.drafting, warned, 'text-missing'],
    [{ type: 'explained', key, explanation: long }, IN.drafting, warned, 'text-too-long'],
    [
      { type: 'explained', key, explanation: '是' },
      IN.drafting,
      { report: { findings: [finding('error')] } },
      'error-cannot-be-explained',
    ],
    [
      { type: 'explained', key, explanation: '是' },
      IN.drafting,
      { report: { findings: [finding('note')] } },
      'note-needs-no-explanation',
    ],
    [{ type: 'unexplained', key }, IN.drafting, {}, 'not-explained'],
    [{ type: 'nilConfirmed' }, IN.drafting, {}, 'not-nil'],
    [
      { type: 'nilConfirmed' },
      path('opened', 'nilConfirmed'),
      { report: { isNil: true } },
      'nil-confirmed-already',
    ],
    [{ type: 'returned', remarks: [] }, IN.submitted, office, 'remarks-missing'],
    [{ type: 'returned', remarks: [{ place: '', text: '' }] }, IN.submitted, office, 'text-missing'],
    [{ type: 'returned', remarks: [{ place: '../x', text: '请改' }] }, IN.submitted, office, 'place-unknown'],
    [
      { type: 'returned', remarks: [{ place: 'requests.granted.6', text: '请核对' }] },
      IN.accepted,
      office,
      'done',
    ],
    [{ type: 'correctionOpened', reason: '' }, IN.published, {}, 'text-missing'],
    [{ type: 'noted', text: long }, IN.signed, {}, 'text-too-long'],
    [{ type: 'noted', text: '早' }, IN.signed, { now: '2025-12-01T00:00:00' }, 'event-out-of-order'],
    [{ type: 'submitted' } as unknown as FilingCommand, IN.drafting, {}, 'command-malformed'],
    [{ type: 'dropped' } as unknown as FilingCommand, IN.drafting, {}, 'command-malformed'],
  ] as readonly (readonly [FilingCommand, FilingState, Given, string])[])(
    '%j',
    (command, state, given, code) => {
      expect(refusalOf(command, state, given)).toBe(code)
    },
  )

  test('every refusal cites a source', () => {
    for (const [command, state, given] of [
      [COMMANDS.submitted, IN.drafting, { report: { isNil: true } }],
      [COMMANDS.signed, IN.submitted, { role: 'signer' }],
      [COMMANDS.opened, NO_FILING, { duty: { kind: 'exempt' } }],
    ] as readonly (readonly [FilingCommand, FilingState, Given])[]) {
      const decided = decideFiling(command, state, situation(given))
      if (decided.ok) expect.fail('accepted')
      expect(Object.keys(SOURCES)).toContain(decided.refusal.source)
      expect(FILING_REFUSAL_CODES).toContain(decided.refusal.code)
    }
  })
})

test('a role that may is taken before one that may not', () => {
  const { actor: _, ...rest } = situation()
  const held = [
    { role: 'reviewer', isAbove: false },
    { role: 'signer', isAbove: false },
  ] as const
  expect(filingRoleFor('signed', IN.accepted, { ...rest, actorId: '1' }, held)?.role).toBe('signer')
  expect(filingRoleFor('accepted', IN.submitted, { ...rest, actorId: '1' }, held)?.role).toBe('reviewer')
})

describe('histories of any length', () => {
  /** What is known of a filing when its story is told without the program. */
  interface Model {
    phase: FilingPhase | 'none'
    accepted: boolean
    freezes: number
    versions: number
    explained: boolean
  }
  const ROLE_OF: Readonly<Partial<Record<FilingEventType, Role>>> = {
    accepted: 'competentAuthority',
    returned: 'competentAuthority',
    signed: 'signer',
  }
  const step = (model: Model, type: FilingEventType): void => {
    if (type === 'opened' || type === 'correctionOpened') model.phase = 'drafting'
    if (type === 'submitted' || type === 'returned' || type === 'accepted') model.phase = type
    if (type === 'signed' || type === 'published') model.phase = type
    model.accepted =
      type === 'accepted' || (model.accepted && ['explained', 'unexplained', 'noted'].includes(type))
    if (type === 'signed') model.freezes += 1
    if (type === 'published') model.versions += 1
    if (type === 'explained') model.explained = true
    if (type === 'unexplained') model.explained = false
  }

  test('signed means accepted as it is, every warning explained; published means signed', () => {
    const asked = fc.record({ type: fc.constantFrom(...FILING_ACT_TYPES), changes: fc.boolean() })
    fc.assert(
      fc.property(fc.array(asked, { maxLength: 60 }), (all) => {
        let state = NO_FILING
        let figures = 0
        const model: Model = { phase: 'none', accepted: false, freezes: 0, versions: 0, explained: false }
        const seen = () => String(figures).padStart(64, '0')
        for (const { type, changes } of all) {
          if (changes) figures += 1
          const role = ROLE_OF[type] ?? 'handler'
          const report = { hash: seen(), findings: [finding('warning')] }
          const here = situation({ role, isAbove: role === 'competentAuthority', report })
          const command =
            type === 'signed'
              ? { type, freeze: state.freezes + 1, hash: seen() }
              : type === 'submitted'
                ? { type, hash: seen() }
                : COMMANDS[type]
          const decided = decideFiling(command, state, here)
          if (!decided.ok) continue
          if (type === 'signed') {
            expect(model.accepted && model.explained).toBe(true)
            expect(state.submitted?.hash).toBe(seen())
          }
          if (type === 'published') expect(model.phase).toBe('signed')
          state = evolveFiling(state, decided.value)
          step(model, type)
          expect(state.phase).toBe(model.phase)
          expect(state.freezes).toBe(model.freezes)
          expect(state.explanations.length).toBe(model.explained ? 1 : 0)
          expect(state.published === null).toBe(model.versions === 0)
        }
      }),
      { numRuns: 300 },
    )
  })
})

test('the table of acts knows every act', () => {
  expect(Object.keys(BY).sort()).toEqual([...FILING_ACT_TYPES].sort())
  for (const type of FILING_ACT_TYPES) expect(FILING_ACTS[type].roles.toSorted()).toEqual(BY[type].toSorted())
})
