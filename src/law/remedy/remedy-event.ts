/** What can happen to a reconsideration or litigation case. The case is the list of its events. */
import {
  isMoment,
  isNumber,
  isRecord,
  isText,
  isTexts,
  isTruth,
  oneOf,
  optional,
  printed,
  type Shape,
  wrongField,
} from '../data-shape.ts'
import { ok, type Refusal, type Result, refused } from '../result.ts'
import type { LocalDateTime } from '../time/local-date.ts'

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

interface RemedyEventData {
  /** The organ learned of the case. `respondent` is the organ whose act is attacked, not the one that decides. */
  filed: {
    readonly kind: 'reconsideration' | 'litigation'
    readonly afterReconsideration: boolean
    readonly respondent: string
    /** 共同被告: after a reconsideration that upheld the act, the organ that reviewed it. */
    readonly jointRespondents?: readonly string[]
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
export type RemedyEventOf<Type extends RemedyEventType> = {
  readonly type: Type
  readonly at: LocalDateTime
  readonly by: string
} & RemedyEventData[Type]
export type RemedyEvent = { [Type in RemedyEventType]: RemedyEventOf<Type> }[RemedyEventType]
export type RemedyCommand = {
  [Type in RemedyEventType]: { readonly type: Type } & RemedyEventData[Type]
}[RemedyEventType]

export const REMEDY_REFUSAL_CODES = [
  'history-not-a-list',
  'command-malformed',
  'event-unknown',
  'event-malformed',
  'event-out-of-order',
  'not-in-this-stage',
  'not-for-this-role',
  'respondent-missing',
  'kind-contradictory',
  'extension-too-long',
  'extension-of-simplified',
  'appeal-of-reconsideration',
  'appeal-of-final-judgment',
] as const
export type RemedyRefusal = Refusal<(typeof REMEDY_REFUSAL_CODES)[number]>

const SHAPES: Readonly<Record<RemedyEventType, Shape>> = {
  filed: {
    kind: oneOf(['reconsideration', 'litigation']),
    afterReconsideration: isTruth,
    respondent: isText,
    jointRespondents: optional(isTexts),
    against: optional(isText),
    simplified: optional(isTruth),
  },
  accepted: {},
  answered: {},
  heard: {},
  suspended: { reason: isText },
  resumed: {},
  extended: { days: isNumber },
  decided: { decision: oneOf(REMEDY_DECISIONS) },
  appealed: {},
  noted: { text: isText },
}

export const REMEDY_EVENT_TYPES = Object.keys(SHAPES) as readonly RemedyEventType[]

const EVERY_EVENT: Shape = { at: isMoment, by: isText }

/** Refuses `event-unknown` and `event-malformed`, naming the field. @param position from 1 */
export const readRemedyEvent = (data: unknown, position: number): Result<RemedyEvent, RemedyRefusal> => {
  const type = isRecord(data) ? data.type : undefined
  if (!isRecord(data) || typeof type !== 'string' || !Object.hasOwn(SHAPES, type)) {
    return refused({ code: 'event-unknown', source: 'CASE-ORDER', facts: { position, type: printed(type) } })
  }
  const field = wrongField(data, EVERY_EVENT) ?? wrongField(data, SHAPES[type as RemedyEventType])
  if (field === null) return ok(data as unknown as RemedyEvent)
  return refused({ code: 'event-malformed', source: 'CASE-ORDER', facts: { position, field } })
}

/** Refuses what is no list, and the first piece of data in it that is no event. */
export const readRemedyHistory = (data: unknown): Result<readonly RemedyEvent[], RemedyRefusal> => {
  if (!Array.isArray(data)) return refused({ code: 'history-not-a-list', source: 'CASE-ORDER' })
  const events: RemedyEvent[] = []
  for (const each of data) {
    const event = readRemedyEvent(each, events.length + 1)
    if (!event.ok) return event
    events.push(event.value)
  }
  return ok(events)
}
