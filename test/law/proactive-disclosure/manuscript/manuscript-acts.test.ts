import { describe, expect, test } from 'vitest'
import { DEFAULT_POLICY } from '../../../../src/law/policy.ts'
import {
  DISCLOSURE_ATTRIBUTES,
  DISCLOSURE_KIND_RULES,
  DISCLOSURE_KINDS,
  type DisclosureAttribute,
  type DisclosureKind,
} from '../../../../src/law/proactive-disclosure/disclosure-kind.ts'
import { nextManuscriptActs } from '../../../../src/law/proactive-disclosure/manuscript/decide-manuscript.ts'
import { MANUSCRIPT_ACTS } from '../../../../src/law/proactive-disclosure/manuscript/manuscript-acts.ts'
import {
  MANUSCRIPT_PHASES,
  type ManuscriptPhase,
  type ManuscriptState,
  NO_MANUSCRIPT,
} from '../../../../src/law/proactive-disclosure/manuscript/manuscript-state.ts'
import { MANUSCRIPT_EVENT_TYPES } from '../../../../src/law/proactive-disclosure/manuscript-event.ts'
import { ROLES } from '../../../../src/law/request/role.ts'
import { readCases } from '../../cases-csv.ts'
import { ask, contentOf, LATER, lived, NOW } from './manuscript-script.ts'

type Phase = ManuscriptPhase | 'none'
const PHASES: readonly Phase[] = ['none', ...MANUSCRIPT_PHASES]

/** A history that ends in the phase; null where no lawful history does. */
const stateIn = (
  phase: Phase,
  kind: DisclosureKind,
  attribute: DisclosureAttribute,
): ManuscriptState | null => {
  const content = contentOf(kind, attribute)
  const isOut = attribute === 'proactive'
  const isSendable = isOut || !DISCLOSURE_KIND_RULES[kind].isRegistered
  switch (phase) {
    case 'none':
      return NO_MANUSCRIPT
    case 'drafting':
      return lived(content, 'drafted')
    case 'inReview':
      return isSendable ? lived(content, 'drafted', 'submitted') : null
    case 'signed':
      return isSendable ? lived(content, 'drafted', 'pass') : null
    case 'scheduled':
      return isOut ? lived(content, 'drafted', 'pass', 'scheduled') : null
    case 'published':
      return isOut ? lived(content, 'drafted', 'pass', 'published') : null
    case 'withdrawn':
      return isOut ? lived(content, 'drafted', 'pass', 'published', 'withdrawn') : null
    case 'discarded':
      return lived(content, 'drafted', 'discarded')
    case 'listed':
      return isOut || !isSendable ? null : lived(content, 'drafted', 'pass', 'listed')
  }
}

const expected = readCases<'act' | Phase>(new URL('manuscript-acts.cases.csv', import.meta.url))

describe('every act in every phase by every role', () => {
  test('the table has every act', () => {
    expect(expected.map(({ act }) => act)).toEqual([...MANUSCRIPT_EVENT_TYPES])
  })

  test.each(expected)('$act', (row) => {
    const { phases, roles } = MANUSCRIPT_ACTS[row.act as keyof typeof MANUSCRIPT_ACTS]
    for (const phase of PHASES) expect(phases.includes(phase) ? roles.join(' ') : '-', phase).toBe(row[phase])
  })
})

const COMBINATIONS = DISCLOSURE_KINDS.flatMap((kind) =>
  DISCLOSURE_ATTRIBUTES.map((attribute) => [kind, attribute] as const),
)

describe.each(COMBINATIONS)('%s, %s', (kind, attribute) => {
  const content = contentOf(kind, attribute)
  const states = PHASES.map((phase) => [phase, stateIn(phase, kind, attribute)] as const)

  test('histories end in the phases they stand for', () => {
    for (const [phase, state] of states) if (state !== null) expect(state.phase).toBe(phase)
  })

  test.each(MANUSCRIPT_EVENT_TYPES)('%s is let through by the table alone', (type) => {
    for (const [phase, state] of states) {
      if (state === null) continue
      for (const role of ROLES) {
        const answer = ask(type, state, content, { role, now: LATER })
        const code = answer.ok ? 'ok' : answer.refusal.code
        const { phases, roles } = MANUSCRIPT_ACTS[type]
        if (!phases.includes(phase)) expect(code, `${phase} ${role}`).toBe('not-in-this-phase')
        else if (!roles.includes(role)) expect(code, `${phase} ${role}`).toBe('not-for-this-role')
        else expect(code, `${phase} ${role}`).not.toBe('not-in-this-phase')
      }
    }
  })

  test('a button says what the act would be told', () => {
    for (const [, state] of states) {
      if (state === null) continue
      for (const role of ROLES) {
        const situation = {
          now: LATER,
          policy: DEFAULT_POLICY,
          organKind: 'cityGovernment',
          content,
        } as const
        for (const { type, asRole } of nextManuscriptActs(state, situation, { id: role, roles: [role] })) {
          const answer = ask(type, state, content, { role, now: LATER })
          if (answer.ok) expect(asRole, `${state.phase} ${type} ${role}`).toBe(role)
        }
      }
    }
  })

  test('is published only when it is to be, and never without a finished chain', () => {
    for (const [phase, state] of states) {
      if (state === null || phase === 'signed' || phase === 'scheduled') continue
      for (const role of ROLES)
        expect(ask('published', state, content, { role, now: LATER }).ok, `${phase} ${role}`).toBe(false)
    }
    const signed = stateIn('signed', kind, attribute)
    if (signed === null) return
    const published = ask('published', signed, content, { now: NOW })
    expect(published.ok).toBe(attribute === 'proactive')
    const listed = ask('listed', signed, content, { now: NOW })
    expect(listed.ok).toBe(attribute !== 'proactive')
  })
})
