import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  DISCLOSURE_ATTRIBUTES,
  DISCLOSURE_KIND_RULES,
  DISCLOSURE_KINDS,
} from '../../../../src/law/proactive-disclosure/disclosure-kind.ts'
import {
  evolveManuscript,
  foldManuscript,
} from '../../../../src/law/proactive-disclosure/manuscript/evolve-manuscript.ts'
import { MANUSCRIPT_ACTS } from '../../../../src/law/proactive-disclosure/manuscript/manuscript-acts.ts'
import {
  dueStage,
  type ManuscriptState,
  NO_MANUSCRIPT,
} from '../../../../src/law/proactive-disclosure/manuscript/manuscript-state.ts'
import {
  MANUSCRIPT_EVENT_TYPES,
  type ManuscriptEvent,
  type ManuscriptEventOf,
  type ManuscriptEventType,
} from '../../../../src/law/proactive-disclosure/manuscript-event.ts'
import { ROLES } from '../../../../src/law/request/role.ts'
import type { LocalDateTime } from '../../../../src/law/time/local-date.ts'
import { ask, contentOf } from './manuscript-script.ts'

/** One throw: an act that the phase knows, or now and then any; by whoever would, or anybody; with something wrong now and then. */
const throwOf = fc.record({
  pick: fc.nat(1_000),
  wild: fc.nat(7),
  goesOn: fc.boolean(),
  role: fc.oneof(
    { weight: 6, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.constantFrom(...ROLES) },
  ),
  by: fc.oneof(
    { weight: 6, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.constantFrom('handler', 'reviewer', 'signer') },
  ),
  minutes: fc.integer({ min: -1, max: 90 }),
  change: fc.oneof(
    { weight: 8, arbitrary: fc.constant({}) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        { content: 9 },
        { checklist: [] },
        { chain: ['section'] },
        { keeps: false, nextReviewOn: null },
      ),
    },
  ),
})

const timeAfter = (minutes: number): LocalDateTime =>
  new Date(Date.UTC(2025, 2, 3, 10) + minutes * 60_000).toISOString().slice(0, 16) as LocalDateTime

/** What brings it further where nothing is wrong. */
const onward = (state: ManuscriptState): ManuscriptEventType => {
  const isOut = state.submission?.attribution.attribute === 'proactive'
  switch (state.phase) {
    case 'none':
      return 'drafted'
    case 'drafting':
      return 'submitted'
    case 'inReview':
      return dueStage(state) === 'signing' ? 'signed' : 'reviewed'
    case 'signed':
      return isOut ? 'published' : 'listed'
    default:
      return 'noted'
  }
}

interface Run {
  readonly events: readonly ManuscriptEvent[]
  readonly state: ManuscriptState
  readonly minutes: number
}

/** What went out passed every stage on exactly that content, each by somebody else, after it was last sent in. */
const expectReviewed = (events: readonly ManuscriptEvent[], out: { readonly content: number }): void => {
  const end = events.length - 1
  const start = events.findLastIndex(({ type }) => type === 'submitted')
  const sent = events[start] as ManuscriptEventOf<'submitted'>
  expect(sent.content).toBe(out.content)
  const between = events.slice(start + 1, end)
  expect(between.some(({ type }) => type === 'returned' || type === 'recalled')).toBe(false)
  const reviewed = between.filter((each) => each.type === 'reviewed')
  expect(reviewed.map(({ stage }) => stage)).toEqual(sent.chain)
  expect(sent.chain).toContain('secrecy')
  const signed = between.filter(({ type }) => type === 'signed')
  expect(signed).toHaveLength(1)
  const people = [...reviewed, ...signed].map(({ by }) => by)
  expect(new Set(people).size).toBe(people.length)
  expect(people.some((by) => sent.writers.includes(by))).toBe(false)
}

const expectSound = ({ events, state }: Run): void => {
  const last = events.at(-1)
  expect(foldManuscript(events)).toEqual(state)
  expect(state.content).toBeLessThanOrEqual(state.contents)
  expect(state.versions).toBe(events.filter(({ type }) => type === 'published').length)
  expect(state.released !== null && state.listed !== null).toBe(false)
  expect(state.released !== null && state.withdrawn !== null).toBe(false)
  if (state.phase === 'published') expect(state.released?.content).toBe(state.content)
  if (state.phase === 'withdrawn') expect(state.released).toBeNull()
  if (state.phase === 'discarded') {
    expect(last?.type).toBe('discarded')
    expect(events.some(({ type }) => type === 'published' || type === 'listed')).toBe(false)
  }
  if (last?.type === 'published' || last?.type === 'listed') expectReviewed(events, last)
  if (last?.type === 'published')
    expect(foldManuscript(events.slice(0, -1)).submission?.attribution.attribute).toBe('proactive')
}

test('whatever people try, nothing goes out but what was reviewed, and every history folds to its state', () => {
  const reached = new Set<string>()
  fc.assert(
    fc.property(
      fc.constantFrom(...DISCLOSURE_KINDS),
      fc.constantFrom('proactive', 'proactive', ...DISCLOSURE_ATTRIBUTES),
      fc.array(throwOf, { minLength: 10, maxLength: 60 }),
      (kind, attributeOf, throws) => {
        const attribute = DISCLOSURE_KIND_RULES[kind].isRegistered ? 'proactive' : attributeOf
        let run: Run = { events: [], state: NO_MANUSCRIPT, minutes: 0 }
        for (const each of throws) {
          const known = MANUSCRIPT_EVENT_TYPES.filter((type) =>
            MANUSCRIPT_ACTS[type].phases.includes(run.state.phase),
          )
          const types = each.wild === 0 ? MANUSCRIPT_EVENT_TYPES : known
          const type = each.goesOn ? onward(run.state) : (types[each.pick % types.length] ?? 'noted')
          const minutes = run.minutes + each.minutes
          const answer = ask(type, run.state, contentOf(kind, attribute), {
            now: timeAfter(minutes),
            change: type === 'scheduled' ? { publishAt: timeAfter(minutes + 60) } : each.change,
            ...(each.role === null ? {} : { role: each.role }),
            ...(each.by === null ? {} : { by: each.by }),
          })
          if (!answer.ok) continue
          const state = evolveManuscript(run.state, answer.value)
          run = { events: [...run.events, answer.value], state, minutes }
          reached.add(state.phase)
          expectSound(run)
        }
      },
    ),
    { numRuns: 400, seed: 20_250_303 },
  )
  expect([...reached].sort()).toEqual(
    ['discarded', 'drafting', 'inReview', 'listed', 'published', 'scheduled', 'signed', 'withdrawn'].sort(),
  )
})
