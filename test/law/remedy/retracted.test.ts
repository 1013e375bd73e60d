import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decideRemedy, foldRemedy } from '../../../src/law/remedy/remedy-case.ts'
import { REMEDY_DECISIONS, type RemedyCommand } from '../../../src/law/remedy/remedy-event.ts'
import { NO_REMEDY, type RemedyState } from '../../../src/law/remedy/remedy-state.ts'
import { nextRemedyTerm, remedyTerms } from '../../../src/law/remedy/remedy-terms.ts'
import { tableFourOf } from '../../../src/law/remedy/table-four.ts'
import { addCalendarDays, type LocalDate, type LocalDateTime } from '../../../src/law/time/local-date.ts'
import { nationalCalendar } from '../../../src/law/time/working-calendar.ts'

const calendar = (() => {
  const made = nationalCalendar()
  if (!made.ok) throw new Error(made.refusal.code)
  return made.value
})()

const FIRST: LocalDate = '2025-03-03'
const actor = { id: 'clerk-1', role: 'handler' } as const

/** The state after an act on that day, or the state before where it is refused. */
const acted = (state: RemedyState, command: RemedyCommand, day: number): RemedyState => {
  const now = `${addCalendarDays(FIRST, day)}T09:00` as LocalDateTime
  const decided = decideRemedy(command, state, { now, actor })
  if (!decided.ok) return state
  const folded = foldRemedy(decided.value, state)
  if (!folded.ok) throw new Error(folded.refusal.code)
  return folded.value
}

const filed = (kind: 'reconsideration' | 'litigation'): RemedyCommand => ({
  type: 'filed',
  kind,
  afterReconsideration: false,
  respondent: '7',
})

const ACTS: readonly RemedyCommand[] = [
  { type: 'accepted' },
  { type: 'served' },
  { type: 'answered' },
  { type: 'hearingSet', hearingAt: '2025-09-01T09:00', place: '第三会议室', form: 'court' },
  { type: 'heard' },
  { type: 'suspended', reason: '等待另案结果' },
  { type: 'resumed' },
  { type: 'extended', days: 5 },
  { type: 'decided', decision: 'upheld' },
  { type: 'decided', decision: 'revoked', performBy: '2026-01-05' },
  { type: 'appealed' },
  { type: 'followedUp', what: 'report', text: '已落实', completes: true },
  { type: 'retracted', reason: '误登' },
]

const histories = fc
  .tuple(
    fc.constantFrom('reconsideration' as const, 'litigation' as const),
    fc.array(fc.constantFrom(...ACTS), { maxLength: 16 }),
  )
  .map(([kind, acts]) => [filed(kind), ...acts])

const stateAfter = (acts: readonly RemedyCommand[]): RemedyState =>
  acts.reduce((state, act, index) => acted(state, act, index), NO_REMEDY)

const OPEN = ['filed', 'accepted', 'suspended']

describe('a decision that is retracted', () => {
  test('leaves the case as it stood before it, whatever came before and whatever was done about it', () => {
    let suspended = 0
    fc.assert(
      fc.property(
        histories,
        fc.constantFrom(...REMEDY_DECISIONS),
        fc.boolean(),
        (acts, decision, followed) => {
          const before = stateAfter(acts)
          fc.pre(OPEN.includes(before.stage))
          if (before.stage === 'suspended') suspended += 1
          const decided = acted(before, { type: 'decided', decision, performBy: '2026-01-05' }, 20)
          expect(decided.stage).toBe('decided')
          const done: RemedyCommand = { type: 'followedUp', what: 'apology', text: '已说明', completes: true }
          const told = followed ? acted(decided, done, 21) : decided
          const back = acted(told, { type: 'retracted', reason: '录入错误' }, 22)
          expect({ ...back, lastAt: before.lastAt }).toEqual(before)
        },
      ),
      { numRuns: 500 },
    )
    expect(suspended).toBeGreaterThan(10)
  })

  test('of a suspended case: its clock stands still until it is resumed, and then runs on', () => {
    const suspended = stateAfter([
      filed('reconsideration'),
      { type: 'accepted' },
      { type: 'suspended', reason: '等待另案结果' },
    ])
    const back = acted(
      acted(suspended, { type: 'decided', decision: 'terminated' }, 10),
      { type: 'retracted', reason: '误登' },
      11,
    )
    expect(back).toMatchObject({ stage: 'suspended', suspendedOn: '2025-03-05' })
    expect(remedyTerms(back, calendar)).toEqual([])
    const resumed = acted(back, { type: 'resumed' }, 22)
    // Accepted on 4 March, 60 days, and 20 days on which it was suspended.
    expect(nextRemedyTerm(resumed, calendar)).toMatchObject({ what: 'decision', by: '2025-05-23' })
    const table = tableFourOf([{ id: 'a', state: back }], '7', 2025)
    expect(table['remedies.reconsideration.pending']).toEqual(['a'])
  })

  test('of a second instance leaves what the first instance decided', () => {
    const second = stateAfter([
      filed('litigation'),
      { type: 'accepted' },
      { type: 'decided', decision: 'revoked' },
      { type: 'appealed' },
    ])
    const back = acted(
      acted(second, { type: 'decided', decision: 'upheld' }, 30),
      { type: 'retracted', reason: '误登' },
      31,
    )
    expect(back.rulings.map(({ decision }) => decision)).toEqual(['revoked', null])
    expect(back.instance).toBe('second')
  })
})
