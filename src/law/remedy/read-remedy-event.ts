/** Data that claims to be events of a remedy case: read, or refused with the field that is wrong. */
import {
  hasShape,
  isDate,
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
import { ok, type Result, refused } from '../result.ts'
import { ATTACKED } from './attacked-act.ts'
import {
  FOLLOW_UP_LINKS,
  FOLLOW_UPS,
  HEARING_FORMS,
  JOINT_BASES,
  REMEDY_DECISIONS,
  REMEDY_DOCUMENTS,
  type RemedyEvent,
  type RemedyEventType,
  type RemedyRefusal,
} from './remedy-event.ts'

const ON = { on: optional(isDate) }

const SHAPES: Readonly<Record<RemedyEventType, Shape>> = {
  filed: {
    ...ON,
    kind: oneOf(['reconsideration', 'litigation']),
    afterReconsideration: isTruth,
    respondent: isText,
    jointRespondents: optional(isTexts),
    against: optional(oneOf(ATTACKED)),
    replyOn: optional(isDate),
    simplified: optional(isTruth),
    follows: optional(isText),
    explained: optional(isText),
  },
  accepted: ON,
  served: ON,
  answered: ON,
  hearingSet: { hearingAt: isMoment, place: isText, form: oneOf(HEARING_FORMS) },
  heard: ON,
  documented: {
    ...ON,
    document: oneOf(REMEDY_DOCUMENTS),
    direction: oneOf(['in', 'out']),
    number: optional(isText),
    files: optional(isTexts),
  },
  suspended: { ...ON, reason: isText },
  resumed: ON,
  extended: { ...ON, days: isNumber },
  decided: {
    ...ON,
    decision: oneOf(REMEDY_DECISIONS),
    number: optional(isText),
    orders: optional(isText),
    performBy: optional(isDate),
  },
  appealed: { ...ON, appellant: optional(oneOf(['party', 'respondent'])) },
  followedUp: {
    ...ON,
    what: oneOf(FOLLOW_UPS),
    text: isText,
    link: optional(hasShape({ kind: oneOf(FOLLOW_UP_LINKS), id: isText })),
    completes: isTruth,
  },
  retracted: { reason: isText },
  voided: { reason: isText },
  noted: { text: isText },
  joined: { respondent: isText, basis: oneOf(JOINT_BASES) },
  left: { respondent: isText, reason: isText },
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
