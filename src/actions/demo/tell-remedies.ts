/** What applicants of the invented county did against a reply: reconsideration, and now and then a suit. */
import type { OrganKind } from '../../law/organ/organ-kind.ts'
import { evolveRemedy } from '../../law/remedy/evolve-remedy.ts'
import { decideRemedy } from '../../law/remedy/remedy-case.ts'
import type { RemedyCommand, RemedyDecision, RemedyEvent } from '../../law/remedy/remedy-event.ts'
import { NO_REMEDY, type RemedyState } from '../../law/remedy/remedy-state.ts'
import { RESULT_OF_DECISION } from '../../law/remedy/result-of-decision.ts'
import { type Outcome, outcomeRule } from '../../law/request/outcome.ts'
import { addCalendarDays, type LocalDate, type LocalDateTime } from '../../law/time/local-date.ts'
import type { Dice } from './dice.ts'

/** A reply that may be attacked. */
export interface AnsweredCase {
  readonly requestId: number
  readonly organId: number
  readonly organKind: OrganKind
  readonly outcome: Outcome
  readonly repliedOn: LocalDate
  /** Who keeps the register of remedies at the organ. */
  readonly handlerId: string
}

export interface ToldRemedy {
  readonly kind: 'reconsideration' | 'litigation'
  readonly filedOn: LocalDate
  readonly forum: string
  readonly events: readonly RemedyEvent[]
  readonly state: RemedyState
}

type Beat = readonly [wait: number, command: RemedyCommand]

const DECISIONS: readonly [readonly [RemedyDecision, number], ...(readonly [RemedyDecision, number])[]] = [
  ['upheld', 58],
  ['revoked', 8],
  ['orderedToPerform', 7],
  ['confirmedIllegal', 5],
  ['changed', 1],
  ['withdrawn', 13],
  ['mediated', 4],
  ['terminated', 2],
  ['notAccepted', 2],
]
/** Of a thousand replies: those of a kind that goes to reconsideration first, and the others. */
const ATTACKED = { mandatoryReconsideration: 70, choice: 14 } as const
/** Of a hundred. */
const DIRECT_SUIT = 18
const SUIT_AFTERWARDS = 22
const NOT_DECIDED_YET = 2

const COURT = '云岭县人民法院'
const forumOf = ({ organKind }: AnsweredCase): string =>
  organKind === 'countyGovernment' ? '示例市人民政府' : '云岭县人民政府'

/** Plays the acts by law, up to the present; ends at the first that is refused. */
const play = (
  beats: readonly Beat[],
  start: LocalDate,
  by: string,
  now: LocalDateTime,
): { readonly events: readonly RemedyEvent[]; readonly state: RemedyState } => {
  const events: RemedyEvent[] = []
  let [state, day] = [NO_REMEDY, start]
  for (const [wait, command] of beats) {
    day = addCalendarDays(day, wait)
    const at: LocalDateTime = `${day}T10:${String(10 + events.length).padStart(2, '0')}:00`
    if (at > now) break
    const decided = decideRemedy(command, state, { now: at, actor: { id: by, role: 'handler' } })
    if (!decided.ok) break
    events.push(...decided.value)
    state = decided.value.reduce(evolveRemedy, state)
  }
  return { events, state }
}

/** What the organ did because of a decision against it. */
const ANEW: RemedyCommand = {
  type: 'followedUp',
  what: 'newReply',
  text: '已重新作出答复并送达',
  completes: true,
}

const courseOf = (dice: Dice, longest: number, decision: RemedyDecision): readonly Beat[] => {
  const course: readonly Beat[] = [
    [dice.between(2, 5), { type: 'accepted' }],
    [dice.between(1, 6), { type: 'served' }],
    [dice.between(4, 9), { type: 'answered' }],
  ]
  if (dice.percent(NOT_DECIDED_YET)) return course
  const decided: Beat = [dice.between(15, longest), { type: 'decided', decision }]
  return RESULT_OF_DECISION[decision] === 'corrected'
    ? [...course, decided, [dice.between(5, 25), ANEW]]
    : [...course, decided]
}

const reconsider = (dice: Dice, given: AnsweredCase, now: LocalDateTime): ToldRemedy => {
  const filedOn = addCalendarDays(given.repliedOn, dice.between(6, 52))
  const filed: Beat = [
    0,
    {
      type: 'filed',
      kind: 'reconsideration',
      afterReconsideration: false,
      respondent: String(given.organId),
      against: given.outcome,
      replyOn: given.repliedOn,
    },
  ]
  const beats = [filed, ...courseOf(dice, 40, dice.weighted(DECISIONS))]
  return {
    kind: 'reconsideration',
    filedOn,
    forum: forumOf(given),
    ...play(beats, filedOn, given.handlerId, now),
  }
}

const sue = (
  dice: Dice,
  given: AnsweredCase,
  filedOn: LocalDate,
  afterReconsideration: boolean,
  now: LocalDateTime,
): ToldRemedy => {
  const filed: Beat = [
    0,
    {
      type: 'filed',
      kind: 'litigation',
      afterReconsideration,
      respondent: String(given.organId),
      against: given.outcome,
      replyOn: given.repliedOn,
    },
  ]
  const beats = [filed, ...courseOf(dice, 140, dice.weighted(DECISIONS))]
  return { kind: 'litigation', filedOn, forum: COURT, ...play(beats, filedOn, given.handlerId, now) }
}

/** None for most; the first is what came first. The same dice tell the same. */
export const tellRemedies = (dice: Dice, given: AnsweredCase, now: LocalDateTime): readonly ToldRemedy[] => {
  const { remedy } = outcomeRule(given.outcome)
  if (dice.below(1_000) >= ATTACKED[remedy]) return []
  if (remedy === 'choice' && dice.percent(DIRECT_SUIT)) {
    const suit = sue(dice, given, addCalendarDays(given.repliedOn, dice.between(10, 150)), false, now)
    return suit.events.length === 0 ? [] : [suit]
  }
  const first = reconsider(dice, given, now)
  if (first.events.length === 0) return []
  const ruling = first.state.rulings.at(-1)
  if (ruling?.decision !== 'upheld' || !dice.percent(SUIT_AFTERWARDS)) return [first]
  const after = sue(dice, given, addCalendarDays(ruling.on, dice.between(5, 14)), true, now)
  return after.events.length === 0 ? [first] : [first, after]
}
