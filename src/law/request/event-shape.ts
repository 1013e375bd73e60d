/** Whether a piece of data is an event: its type, its time, and every field its type needs. */
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
  orNull,
  printed,
  type Shape,
  wrongField,
} from '../data-shape.ts'
import { ok, type Result, refused } from '../result.ts'
import type { LocalDateTime } from '../time/local-date.ts'
import { isOutcome } from './outcome.ts'
import {
  CHANNELS,
  CONSULTED_ORGANS,
  REVIEW_STAGES,
  type RequestCommand,
  type RequestEvent,
  type RequestEventType,
  SERVICE_METHODS,
} from './request-event.ts'
import type { RequestRefusal } from './request-refusal.ts'

const APPLICANT_TYPES = [
  'naturalPerson',
  'commercialEnterprise',
  'researchInstitution',
  'publicInterestOrganisation',
  'legalServiceInstitution',
  'otherOrganisation',
]

const happened = optional(isDate)

const SHAPES: Readonly<Record<RequestEventType, Shape>> = {
  arrived: {
    on: happened,
    channel: oneOf(CHANNELS),
    applicantType: oneOf(APPLICANT_TYPES),
    applicant: optional(isText),
    part: optional(hasShape({ form: isText, number: isNumber, of: isNumber })),
  },
  receiptConfirmed: { on: happened, how: isText },
  registered: { number: isText },
  supplementRequested: { defects: isTexts, days: isNumber, deliveredOn: orNull(isDate) },
  supplementReceived: { on: happened, channel: oneOf(CHANNELS), goodReason: optional(isText) },
  supplementLapsed: {},
  reasonRequested: { days: isNumber, deliveredOn: orNull(isDate) },
  reasonGiven: { on: happened, accepted: isTruth },
  thirdPartyConsulted: { consultation: isText, deliveredOn: orNull(isDate) },
  thirdPartyAnswered: { on: happened, consultation: isText, agrees: isTruth },
  organConsulted: {
    consultation: isText,
    organ: isText,
    kind: oneOf(CONSULTED_ORGANS),
    deliveredOn: orNull(isDate),
  },
  organAnswered: { on: happened, consultation: isText, agrees: isTruth },
  delivered: {
    what: (value) =>
      oneOf(['supplement', 'reason', 'fee'])(value) || hasShape({ consultation: isText })(value),
    on: isDate,
  },
  extended: { days: isNumber, approvedBy: isText, notifiedOn: isDate },
  specialTermSet: { until: isDate, notifiedOn: isDate },
  feeNotified: { basis: oneOf(['byItem', 'byPage']), amountYuan: isNumber, deliveredOn: orNull(isDate) },
  feePaid: { on: happened },
  feeLapsed: {},
  searched: { places: isTexts, keywords: isTexts, found: isTruth },
  replyDrafted: {
    outcome: (value) => typeof value === 'string' && isOutcome(value),
    facts: (value) => isRecord(value) && Object.values(value).every(isText),
  },
  reviewed: { stage: oneOf(REVIEW_STAGES) },
  returned: { reason: isText },
  signed: { documentNumber: isText },
  served: { method: oneOf(SERVICE_METHODS), on: isDate },
  withdrawn: { reason: optional(isText) },
  applicantTypeCorrected: { to: oneOf(APPLICANT_TYPES), reason: isText },
  noted: { text: isText },
  archived: { file: isText },
}

const EVERY_EVENT: Shape = { at: isMoment, by: isText }

/** Type or field in which data is no event; null when it is one. */
const faultOf = (data: unknown): { readonly unknownType: string } | { readonly field: string } | null => {
  if (!isRecord(data)) return { field: 'type' }
  const { type } = data
  if (typeof type !== 'string' || !Object.hasOwn(SHAPES, type)) return { unknownType: printed(type) }
  const field = wrongField(data, EVERY_EVENT) ?? wrongField(data, SHAPES[type as RequestEventType])
  return field === null ? null : { field }
}

/**
 * Refuses `event-unknown` for another type and `event-malformed` for a missing or wrong field, naming it.
 * @param position of the event in its history, from 1
 */
export const readEvent = (data: unknown, position: number): Result<RequestEvent, RequestRefusal> => {
  const fault = faultOf(data)
  if (fault === null) return ok(data as RequestEvent)
  if ('unknownType' in fault) {
    return refused({
      code: 'event-unknown',
      source: 'CASE-ORDER',
      facts: { position, type: fault.unknownType },
    })
  }
  return refused({ code: 'event-malformed', source: 'CASE-ORDER', facts: { position, field: fault.field } })
}

/** The event that a command would become. Refuses `command-malformed`, naming the field that is missing or wrong. */
export const eventOf = (
  command: RequestCommand,
  at: LocalDateTime,
  by: string,
): Result<RequestEvent, RequestRefusal> => {
  const data: unknown = isRecord(command) ? { ...command, at, by } : command
  const fault = faultOf(data)
  if (fault === null) return ok(data as RequestEvent)
  const field = 'field' in fault ? fault.field : 'type'
  return refused({ code: 'command-malformed', source: 'CASE-ORDER', facts: { field } })
}
