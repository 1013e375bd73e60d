/** What speaks against an event of a remedy case: its stage, its time, or its own rule. */
import { dateOf } from '../time/local-date.ts'
import { isOutcome } from './attacked-act.ts'
import { dayOfRemedyEvent } from './evolve-remedy.ts'
import type { RemedyEvent, RemedyEventOf, RemedyEventType, RemedyRefusal } from './remedy-event.ts'
import { directSuitDoubt } from './remedy-notice.ts'
import { type RemedyStage, type RemedyState, standingDecision } from './remedy-state.ts'
import { RESULT_OF_DECISION } from './result-of-decision.ts'

const REGISTERED = ['filed', 'accepted', 'suspended', 'decided'] as const

/** In which stages an event may come. */
export const REMEDY_STAGES: Readonly<Record<RemedyEventType, readonly RemedyStage[]>> = {
  filed: ['none'],
  accepted: ['filed'],
  served: ['filed', 'accepted', 'suspended'],
  answered: ['filed', 'accepted', 'suspended'],
  hearingSet: ['filed', 'accepted'],
  heard: ['accepted'],
  documented: REGISTERED,
  suspended: ['accepted'],
  resumed: ['suspended'],
  extended: ['accepted'],
  decided: ['filed', 'accepted', 'suspended'],
  appealed: ['decided'],
  followedUp: ['decided'],
  retracted: ['decided'],
  voided: REGISTERED,
  noted: REGISTERED,
  joined: REGISTERED,
  left: REGISTERED,
}

/** Steps that move the case: none comes on a day before the one before it. */
const MOVING: readonly RemedyEventType[] = [
  'filed',
  'accepted',
  'suspended',
  'resumed',
  'extended',
  'decided',
  'appealed',
]
/** May be entered later, with any day gone by. */
const OF_ANY_DAY: readonly RemedyEventType[] = [
  'documented',
  'noted',
  'hearingSet',
  'retracted',
  'voided',
  'joined',
  'left',
]

const earliestDay = (state: RemedyState, type: RemedyEventType): string | null => {
  if (MOVING.includes(type) || type === 'followedUp') return state.lastOn
  return type === 'answered' ? (state.servedOn ?? state.instanceFrom) : state.instanceFrom
}

/** 行政复议法第六十二条: an ordinary procedure may be lengthened by so many days, the simplified one not at all. */
const RECONSIDERATION_EXTENSION_MOST = { value: 30, source: 'RECONSIDERATION-62' } as const

const objectionToExtension = ({ group, extendedDays }: RemedyState, days: number): RemedyRefusal | null => {
  const { value: most, source } = RECONSIDERATION_EXTENSION_MOST
  const tooLong = group === 'reconsideration' && extendedDays + days > most
  const fits = Number.isInteger(days) && days >= 1 && !tooLong
  return fits ? null : { code: 'extension-too-long', source, facts: { days, most } }
}

/** Null where nothing speaks against a suit without reconsideration first, or why it was brought is told. */
const objectionToDirectSuit = (event: RemedyEventOf<'filed'>): RemedyRefusal | null => {
  const { kind, afterReconsideration, against, replyOn, explained = '' } = event
  if (kind !== 'litigation' || afterReconsideration || explained.trim() !== '') return null
  if (against === undefined || replyOn === undefined || !isOutcome(against)) return null
  const source = directSuitDoubt(against, replyOn)
  return source === null ? null : { code: 'direct-suit-unexplained', source }
}

const objectionToFiling = (event: RemedyEventOf<'filed'>): RemedyRefusal | null => {
  if (event.respondent.trim() === '') return { code: 'respondent-missing', source: 'FORM-2021' }
  if (event.kind === 'reconsideration' && event.afterReconsideration)
    return { code: 'kind-contradictory', source: 'FORM-2021' }
  return objectionToDirectSuit(event)
}

const objectionToAppeal = ({ group, instance }: RemedyState): RemedyRefusal | null => {
  if (group === 'reconsideration') return { code: 'appeal-of-reconsideration', source: 'LITIGATION-45' }
  return instance === 'second' ? { code: 'appeal-of-final-judgment', source: 'LITIGATION-7' } : null
}

const isFollowUpAsked = (state: RemedyState): boolean => {
  const decision = standingDecision(state)
  return decision !== null && RESULT_OF_DECISION[decision] !== 'upheld'
}

/** 行政诉讼法第二十六条: the reviewing organ answers in court with the organ whose act it upheld; never in the review itself. */
const objectionToJoining = (
  { group, respondents }: RemedyState,
  { respondent, basis }: RemedyEventOf<'joined'>,
): RemedyRefusal | null => {
  if (respondent.trim() === '') return { code: 'respondent-missing', source: 'FORM-2021' }
  if (respondents.includes(respondent)) return { code: 'joined-already', source: 'CASE-ORDER' }
  if (basis === 'jointAct' || group === 'litigationAfterReconsideration') return null
  const source = group === 'reconsideration' ? 'RECONSIDERATION-19' : 'LITIGATION-26'
  return { code: 'joint-basis-unfit', source }
}

/** The first respondent is the organ whose register the case stands in. */
const objectionToLeaving = (
  { respondents }: RemedyState,
  { respondent }: RemedyEventOf<'left'>,
): RemedyRefusal | null =>
  respondents.indexOf(respondent) > 0 ? null : { code: 'not-a-joint-respondent', source: 'CASE-ORDER' }

/** What speaks against an act before anything is told about it: why its button is off. */
export const remedyActObjection = (type: RemedyEventType, state: RemedyState): RemedyRefusal | null => {
  if (!REMEDY_STAGES[type].includes(state.stage)) {
    const facts = { event: type, stage: state.stage }
    return { code: 'not-in-this-stage', source: 'CASE-ORDER', facts }
  }
  switch (type) {
    case 'served':
      return state.servedOn === null ? null : { code: 'served-already', source: 'CASE-ORDER' }
    case 'answered':
      return state.answeredOn === null ? null : { code: 'answered-already', source: 'CASE-ORDER' }
    case 'extended':
      return state.group === 'reconsideration' && state.simplified
        ? { code: 'extension-of-simplified', source: RECONSIDERATION_EXTENSION_MOST.source }
        : null
    case 'appealed':
      return objectionToAppeal(state)
    case 'left':
      return state.respondents.length > 1 ? null : { code: 'not-a-joint-respondent', source: 'CASE-ORDER' }
    case 'followedUp':
      return isFollowUpAsked(state) ? null : { code: 'nothing-to-follow-up', source: 'CASE-ORDER' }
    default:
      return null
  }
}

const textObjection = (text: string): RemedyRefusal | null =>
  text.trim() === '' ? { code: 'text-missing', source: 'CASE-ORDER' } : null

/** What speaks against that which is told of it. */
const tellingObjection = (state: RemedyState, event: RemedyEvent): RemedyRefusal | null => {
  switch (event.type) {
    case 'filed':
      return objectionToFiling(event)
    case 'hearingSet':
      return textObjection(event.place)
    case 'suspended':
    case 'retracted':
    case 'voided':
      return textObjection(event.reason)
    case 'noted':
    case 'followedUp':
      return textObjection(event.text)
    case 'joined':
      return objectionToJoining(state, event)
    case 'left':
      return objectionToLeaving(state, event) ?? textObjection(event.reason)
    case 'extended':
      return objectionToExtension(state, event.days)
    case 'decided':
      return event.performBy !== undefined && event.performBy < dayOfRemedyEvent(event)
        ? { code: 'perform-day-too-early', source: 'CASE-ORDER' }
        : null
    default:
      return null
  }
}

const timeObjection = (state: RemedyState, event: RemedyEvent): RemedyRefusal | null => {
  const { at, type } = event
  if (state.lastAt !== null && at < state.lastAt)
    return { code: 'event-out-of-order', source: 'CASE-ORDER', facts: { at, last: state.lastAt } }
  const on = dayOfRemedyEvent(event)
  if (on > dateOf(at)) return { code: 'day-in-future', source: 'CASE-ORDER', facts: { on } }
  const earliest = OF_ANY_DAY.includes(type) ? null : earliestDay(state, type)
  if (earliest === null || on >= earliest) return null
  return { code: 'event-out-of-order', source: 'CASE-ORDER', facts: { at: on, last: earliest } }
}

/** Null where nothing speaks against the event. */
export const remedyObjection = (state: RemedyState, event: RemedyEvent): RemedyRefusal | null =>
  remedyActObjection(event.type, state) ?? timeObjection(state, event) ?? tellingObjection(state, event)
