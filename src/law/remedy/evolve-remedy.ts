/** What each event makes of the state of a remedy case. */
import type { RemedyGroup } from '../annual-report/annual-report.ts'
import { dateOf, dayNumber, type LocalDate } from '../time/local-date.ts'
import type { RemedyEvent, RemedyEventOf, RemedyEventType } from './remedy-event.ts'
import type { RemedyState } from './remedy-state.ts'

/** The day on which it happened: as told, or the day of recording. */
export const dayOfRemedyEvent = (event: RemedyEvent): LocalDate =>
  'on' in event && event.on !== undefined ? event.on : dateOf(event.at)

const groupOf = (kind: 'reconsideration' | 'litigation', afterReconsideration: boolean): RemedyGroup => {
  if (kind === 'reconsideration') return 'reconsideration'
  return afterReconsideration ? 'litigationAfterReconsideration' : 'litigationDirect'
}

type Evolution<Type extends RemedyEventType> = (
  state: RemedyState,
  event: RemedyEventOf<Type>,
  on: LocalDate,
) => Partial<RemedyState>

const unchanged = (): Partial<RemedyState> => ({})

const NEW_INSTANCE = {
  acceptedOn: null,
  servedOn: null,
  answeredOn: null,
  hearing: null,
  extendedDays: 0,
  suspendedDays: 0,
  performBy: null,
  followedUpOn: null,
  beforeDecision: null,
} as const

const EVOLUTIONS: { readonly [Type in RemedyEventType]: Evolution<Type> } = {
  filed: (_, { kind, afterReconsideration, respondent, jointRespondents, against, simplified }, on) => ({
    stage: 'filed',
    group: groupOf(kind, afterReconsideration),
    respondents: [...new Set([respondent, ...(jointRespondents ?? [])])],
    against: against ?? null,
    simplified: simplified ?? false,
    filedOn: on,
    instanceFrom: on,
    lastOn: on,
  }),
  accepted: (_, __, on) => ({ stage: 'accepted', acceptedOn: on, lastOn: on }),
  served: (_, __, on) => ({ servedOn: on }),
  answered: (_, __, on) => ({ answeredOn: on }),
  hearingSet: (_, { hearingAt, place, form }) => ({ hearing: { at: hearingAt, place, form } }),
  heard: () => ({ hearing: null }),
  documented: unchanged,
  suspended: (_, __, on) => ({ stage: 'suspended', suspendedOn: on, lastOn: on }),
  resumed: ({ suspendedOn, suspendedDays }, _, on) => ({
    stage: 'accepted',
    suspendedOn: null,
    suspendedDays: suspendedDays + (suspendedOn === null ? 0 : dayNumber(on) - dayNumber(suspendedOn)),
    lastOn: on,
  }),
  extended: ({ extendedDays }, { days }, on) => ({ extendedDays: extendedDays + days, lastOn: on }),
  decided: ({ rulings, stage, suspendedOn, hearing, lastOn }, { decision, performBy }, on) => ({
    stage: 'decided',
    beforeDecision: { stage, suspendedOn, hearing, lastOn },
    suspendedOn: null,
    hearing: null,
    performBy: performBy ?? null,
    rulings: [...rulings, { on, decision }],
    lastOn: on,
  }),
  appealed: ({ rulings }, _, on) => ({
    ...NEW_INSTANCE,
    stage: 'filed',
    instance: 'second',
    instanceFrom: on,
    rulings: [...rulings, { on, decision: null }],
    lastOn: on,
  }),
  followedUp: ({ followedUpOn }, { completes }, on) => ({ followedUpOn: completes ? on : followedUpOn }),
  retracted: ({ rulings, beforeDecision }) => ({
    ...beforeDecision,
    beforeDecision: null,
    rulings: rulings.slice(0, -1),
    performBy: null,
    followedUpOn: null,
  }),
  voided: () => ({ stage: 'voided', respondents: [], hearing: null, performBy: null }),
  noted: unchanged,
  joined: ({ respondents }, { respondent }) => ({ respondents: [...respondents, respondent] }),
  left: ({ respondents }, { respondent }) => ({
    respondents: respondents.filter((each) => each !== respondent),
  }),
}

/** @param event one that is lawful in this state */
export const evolveRemedy = (state: RemedyState, event: RemedyEvent): RemedyState => {
  const evolution = EVOLUTIONS[event.type] as Evolution<RemedyEventType>
  return { ...state, ...evolution(state, event, dayOfRemedyEvent(event)), lastAt: event.at }
}
