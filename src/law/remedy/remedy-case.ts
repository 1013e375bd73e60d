/** A reconsideration or litigation case: what its events come to, and which events are lawful. */
import type { RemedyGroup } from '../annual-report/annual-report.ts'
import type { Role } from '../request/role.ts'
import { ok, type Result, refused } from '../result.ts'
import { dateOf, dayNumber, type LocalDate, type LocalDateTime } from '../time/local-date.ts'
import {
  type RemedyCommand,
  type RemedyDecision,
  type RemedyEvent,
  type RemedyEventOf,
  type RemedyEventType,
  type RemedyRefusal,
  readRemedyEvent,
} from './remedy-event.ts'

export type RemedyStage = 'none' | 'filed' | 'accepted' | 'suspended' | 'decided'

/** A decision, or its undoing by an appeal (`decision` null), on its day. */
export interface Ruling {
  readonly on: LocalDate
  readonly decision: RemedyDecision | null
}

export interface RemedyState {
  readonly stage: RemedyStage
  readonly group: RemedyGroup | null
  readonly respondents: readonly string[]
  readonly against: string | null
  readonly simplified: boolean
  readonly instance: 'first' | 'second'
  readonly filedOn: LocalDate | null
  /** Day of acceptance in the present instance. */
  readonly acceptedOn: LocalDate | null
  readonly extendedDays: number
  readonly suspendedOn: LocalDate | null
  /** Calendar days of suspensions that have ended. */
  readonly suspendedDays: number
  /** In order: an earlier year keeps what was decided in it, whatever came later. */
  readonly rulings: readonly Ruling[]
  readonly lastAt: LocalDateTime | null
}

export const NO_REMEDY: RemedyState = {
  stage: 'none',
  group: null,
  respondents: [],
  against: null,
  simplified: false,
  instance: 'first',
  filedOn: null,
  acceptedOn: null,
  extendedDays: 0,
  suspendedOn: null,
  suspendedDays: 0,
  rulings: [],
  lastAt: null,
}

/** In which stages an event may come. */
export const REMEDY_STAGES: Readonly<Record<RemedyEventType, readonly RemedyStage[]>> = {
  filed: ['none'],
  accepted: ['filed'],
  answered: ['filed', 'accepted'],
  heard: ['accepted'],
  suspended: ['accepted'],
  resumed: ['suspended'],
  extended: ['accepted'],
  decided: ['filed', 'accepted', 'suspended'],
  appealed: ['decided'],
  noted: ['filed', 'accepted', 'suspended', 'decided'],
}

/** Who keeps the register of remedies at the organ. */
export const REMEDY_ROLES: readonly Role[] = ['handler', 'organAdministrator']

const groupOf = (kind: 'reconsideration' | 'litigation', afterReconsideration: boolean): RemedyGroup => {
  if (kind === 'reconsideration') return 'reconsideration'
  return afterReconsideration ? 'litigationAfterReconsideration' : 'litigationDirect'
}

type Evolution<Type extends RemedyEventType> = (
  state: RemedyState,
  event: RemedyEventOf<Type>,
) => Partial<RemedyState>

const unchanged = (): Partial<RemedyState> => ({})

const EVOLUTIONS: { readonly [Type in RemedyEventType]: Evolution<Type> } = {
  filed: (_, { kind, afterReconsideration, respondent, jointRespondents, against, simplified, at }) => ({
    stage: 'filed',
    group: groupOf(kind, afterReconsideration),
    respondents: [...new Set([respondent, ...(jointRespondents ?? [])])],
    against: against ?? null,
    simplified: simplified ?? false,
    filedOn: dateOf(at),
  }),
  accepted: (_, { at }) => ({ stage: 'accepted', acceptedOn: dateOf(at) }),
  answered: unchanged,
  heard: unchanged,
  suspended: (_, { at }) => ({ stage: 'suspended', suspendedOn: dateOf(at) }),
  resumed: ({ suspendedOn, suspendedDays }, { at }) => ({
    stage: 'accepted',
    suspendedOn: null,
    suspendedDays:
      suspendedDays +
      dayNumber(dateOf(at)) -
      (suspendedOn === null ? dayNumber(dateOf(at)) : dayNumber(suspendedOn)),
  }),
  extended: ({ extendedDays }, { days }) => ({ extendedDays: extendedDays + days }),
  decided: ({ rulings }, { decision, at }) => ({
    stage: 'decided',
    suspendedOn: null,
    rulings: [...rulings, { on: dateOf(at), decision }],
  }),
  appealed: ({ rulings }, { at }) => ({
    stage: 'filed',
    instance: 'second',
    acceptedOn: null,
    extendedDays: 0,
    suspendedDays: 0,
    rulings: [...rulings, { on: dateOf(at), decision: null }],
  }),
  noted: unchanged,
}

/** 行政复议法第六十二条: an ordinary procedure may be lengthened by so many days, the simplified one not at all. */
const RECONSIDERATION_EXTENSION_MOST = { value: 30, source: 'RECONSIDERATION-62' } as const

const objectionToExtension = (
  { group, simplified, extendedDays }: RemedyState,
  days: number,
): RemedyRefusal | null => {
  const { value: most, source } = RECONSIDERATION_EXTENSION_MOST
  const isReconsideration = group === 'reconsideration'
  if (isReconsideration && simplified) return { code: 'extension-of-simplified', source }
  const tooLong = isReconsideration && extendedDays + days > most
  const fits = Number.isInteger(days) && days >= 1 && !tooLong
  return fits ? null : { code: 'extension-too-long', source, facts: { days, most } }
}

/** What speaks against an event besides its stage and its time. */
const objectionTo = (state: RemedyState, event: RemedyEvent): RemedyRefusal | null => {
  switch (event.type) {
    case 'filed':
      if (event.respondent.trim() === '') return { code: 'respondent-missing', source: 'FORM-2021' }
      return event.kind === 'reconsideration' && event.afterReconsideration
        ? { code: 'kind-contradictory', source: 'FORM-2021' }
        : null
    case 'extended':
      return objectionToExtension(state, event.days)
    case 'appealed':
      if (state.group === 'reconsideration')
        return { code: 'appeal-of-reconsideration', source: 'LITIGATION-45' }
      return state.instance === 'second' ? { code: 'appeal-of-final-judgment', source: 'LITIGATION-7' } : null
    default:
      return null
  }
}

/** State after one more event; refuses what is no event, comes in the wrong stage or order, or is against its rule. */
const withEvent = (
  state: RemedyState,
  data: unknown,
  position: number,
): Result<RemedyState, RemedyRefusal> => {
  const read = readRemedyEvent(data, position)
  if (!read.ok) return read
  const event = read.value
  if (!REMEDY_STAGES[event.type].includes(state.stage)) {
    return refused({
      code: 'not-in-this-stage',
      source: 'CASE-ORDER',
      facts: { event: event.type, stage: state.stage },
    })
  }
  if (state.lastAt !== null && event.at < state.lastAt) {
    return refused({
      code: 'event-out-of-order',
      source: 'CASE-ORDER',
      facts: { at: event.at, last: state.lastAt },
    })
  }
  const objection = objectionTo(state, event)
  if (objection !== null) return refused(objection)
  const evolution = EVOLUTIONS[event.type] as Evolution<RemedyEventType>
  return ok({ ...state, ...evolution(state, event), lastAt: event.at })
}

/** State after the events, continuing from a state. The first event that does not fit is refused with its code. */
export const foldRemedy = (
  events: readonly RemedyEvent[],
  from: RemedyState = NO_REMEDY,
): Result<RemedyState, RemedyRefusal> => {
  let state = from
  for (const [index, event] of events.entries()) {
    const next = withEvent(state, event, index + 1)
    if (!next.ok) return next
    state = next.value
  }
  return ok(state)
}

/** Events that an act brings about, or the refusal with its source. A refused act changes nothing. */
export const decideRemedy = (
  command: RemedyCommand,
  state: RemedyState,
  {
    now,
    actor,
  }: { readonly now: LocalDateTime; readonly actor: { readonly id: string; readonly role: Role } },
): Result<readonly RemedyEvent[], RemedyRefusal> => {
  if (!REMEDY_ROLES.includes(actor.role)) {
    return refused({ code: 'not-for-this-role', source: 'FORM-2021', facts: { role: actor.role } })
  }
  const event = { ...command, at: now, by: actor.id }
  const next = withEvent(state, event, 1)
  if (next.ok) return ok([event])
  const { refusal } = next
  const isMalformed = refusal.code === 'event-malformed' || refusal.code === 'event-unknown'
  if (!isMalformed) return next
  const field = refusal.facts?.field ?? 'type'
  return refused({ code: 'command-malformed', source: 'CASE-ORDER', facts: { field } })
}
