/** Reconsideration and litigation as events, and their place in table four. */
import type { CellPath, RemedyGroup, RemedyResult } from '../annual-report/annual-report.ts'
import { REMEDY_CELLS } from '../annual-report/form-cells.ts'
import { ok, type Refusal, type Result, refused } from '../result.ts'
import { dateOf, type LocalDate, type LocalDateTime, yearOf } from '../time/local-date.ts'

export const REMEDY_DECISIONS = [
  'upheld',
  'revoked',
  'changed',
  'confirmedIllegal',
  'orderedToPerform',
  'withdrawn',
  'terminated',
  'mediated',
  'notAccepted',
  'transferred',
] as const
/** 维持或驳回, 撤销, 变更, 确认违法, 责令履行, 撤回, 终止, 调解, 不予受理, 移送. */
export type RemedyDecision = (typeof REMEDY_DECISIONS)[number]

/** Which decisions count as 结果维持, 结果纠正, 其他结果. */
export const RESULT_OF_DECISION: Readonly<
  Record<RemedyDecision, Exclude<RemedyResult, 'pending' | 'total'>>
> = {
  upheld: 'upheld',
  revoked: 'corrected',
  changed: 'corrected',
  confirmedIllegal: 'corrected',
  orderedToPerform: 'corrected',
  withdrawn: 'other',
  terminated: 'other',
  mediated: 'other',
  notAccepted: 'other',
  transferred: 'other',
}

interface RemedyEventData {
  /** The organ learned of the case. `respondent` is the organ whose act is attacked, not the one that decides. */
  filed: {
    readonly kind: 'reconsideration' | 'litigation'
    readonly afterReconsideration: boolean
    readonly respondent: string
    /** Outcome of the reply that is attacked, where it is one. */
    readonly against?: string
    readonly simplified?: boolean
  }
  accepted: Record<never, never>
  answered: Record<never, never>
  heard: Record<never, never>
  suspended: { readonly reason: string }
  resumed: Record<never, never>
  extended: { readonly days: number }
  decided: { readonly decision: RemedyDecision }
  /** A first-instance judgment was appealed: the case is open again until it is decided anew. */
  appealed: Record<never, never>
  noted: { readonly text: string }
}

export type RemedyEventType = keyof RemedyEventData
export type RemedyEvent = {
  [Type in RemedyEventType]: {
    readonly type: Type
    readonly at: LocalDateTime
    readonly by: string
  } & RemedyEventData[Type]
}[RemedyEventType]

export type RemedyStage = 'none' | 'filed' | 'accepted' | 'suspended' | 'decided'

export interface RemedyState {
  readonly stage: RemedyStage
  readonly group: RemedyGroup | null
  readonly respondent: string | null
  readonly against: string | null
  readonly simplified: boolean
  readonly filedOn: LocalDate | null
  readonly acceptedOn: LocalDate | null
  readonly extendedDays: number
  readonly decision: { readonly decision: RemedyDecision; readonly on: LocalDate } | null
  readonly lastAt: LocalDateTime | null
}

export const NO_REMEDY: RemedyState = {
  stage: 'none',
  group: null,
  respondent: null,
  against: null,
  simplified: false,
  filedOn: null,
  acceptedOn: null,
  extendedDays: 0,
  decision: null,
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

export type RemedyRefusal = Refusal<'not-in-this-stage' | 'event-out-of-order' | 'appeal-of-reconsideration'>

const groupOf = (kind: 'reconsideration' | 'litigation', afterReconsideration: boolean): RemedyGroup => {
  if (kind === 'reconsideration') return 'reconsideration'
  return afterReconsideration ? 'litigationAfterReconsideration' : 'litigationDirect'
}

const evolve = (state: RemedyState, event: RemedyEvent): RemedyState => {
  const on = dateOf(event.at)
  const next = { ...state, lastAt: event.at }
  switch (event.type) {
    case 'filed':
      return {
        ...next,
        stage: 'filed',
        group: groupOf(event.kind, event.afterReconsideration),
        respondent: event.respondent,
        against: event.against ?? null,
        simplified: event.simplified ?? false,
        filedOn: on,
      }
    case 'accepted':
      return { ...next, stage: 'accepted', acceptedOn: on }
    case 'suspended':
      return { ...next, stage: 'suspended' }
    case 'resumed':
      return { ...next, stage: 'accepted' }
    case 'extended':
      return { ...next, extendedDays: state.extendedDays + event.days }
    case 'decided':
      return { ...next, stage: 'decided', decision: { decision: event.decision, on } }
    case 'appealed':
      return { ...next, stage: 'accepted', decision: null }
    case 'answered':
    case 'heard':
    case 'noted':
      return next
  }
}

/** State after the events. Refuses an event its stage does not know, one that goes back in time, and an appeal of a reconsideration. */
export const foldRemedy = (events: readonly RemedyEvent[]): Result<RemedyState, RemedyRefusal> => {
  let state = NO_REMEDY
  for (const event of events) {
    if (!REMEDY_STAGES[event.type].includes(state.stage)) {
      return refused({ code: 'not-in-this-stage', facts: { event: event.type, stage: state.stage } })
    }
    if (state.lastAt !== null && event.at < state.lastAt) {
      return refused({ code: 'event-out-of-order', facts: { at: event.at, last: state.lastAt } })
    }
    if (event.type === 'appealed' && state.group === 'reconsideration') {
      return refused({ code: 'appeal-of-reconsideration', source: 'LITIGATION-45' })
    }
    state = evolve(state, event)
  }
  return ok(state)
}

export interface RemedyOfYear {
  readonly id: string
  readonly state: RemedyState
}

/** Result of the case in a year's table four; null in years it did not touch. A pending case shows again next year. */
export const resultInYear = (
  { filedOn, decision }: RemedyState,
  year: number,
): Exclude<RemedyResult, 'total'> | null => {
  if (filedOn === null || yearOf(filedOn) > year) return null
  if (decision === null || yearOf(decision.on) > year) return 'pending'
  return yearOf(decision.on) === year ? RESULT_OF_DECISION[decision.decision] : null
}

/** Cases behind each of the 15 cells, for one organ as respondent. */
export const tableFourOf = (
  cases: readonly RemedyOfYear[],
  respondent: string,
  year: number,
): Readonly<Partial<Record<CellPath, readonly string[]>>> => {
  const table = new Map<CellPath, string[]>(REMEDY_CELLS.map((path) => [path, []]))
  for (const { id, state } of cases) {
    if (state.respondent !== respondent || state.group === null) continue
    const result = resultInYear(state, year)
    if (result === null) continue
    table.get(`remedies.${state.group}.${result}`)?.push(id)
    table.get(`remedies.${state.group}.total`)?.push(id)
  }
  return Object.fromEntries(table) as Readonly<Partial<Record<CellPath, readonly string[]>>>
}
