/** Whether a piece of data is an event: its type, its time, and every field its type needs. */
import { ok, type Result, refused } from '../result.ts'
import { parseLocalDate, parseLocalDateTime } from '../time/local-date.ts'
import { isOutcome } from './outcome.ts'
import {
  CHANNELS,
  CONSULTED_ORGANS,
  REQUEST_EVENT_TYPES,
  REVIEW_STAGES,
  type RequestEvent,
  type RequestEventType,
  SERVICE_METHODS,
} from './request-event.ts'
import type { RequestRefusal } from './request-refusal.ts'

type Test = (value: unknown) => boolean

const isText: Test = (value) => typeof value === 'string'
const isNumber: Test = (value) => typeof value === 'number' && Number.isFinite(value)
const isTruth: Test = (value) => typeof value === 'boolean'
const isDate: Test = (value) => typeof value === 'string' && parseLocalDate(value).ok
const isTexts: Test = (value) => Array.isArray(value) && value.every(isText)
const oneOf =
  (values: readonly string[]): Test =>
  (value) =>
    typeof value === 'string' && values.includes(value)
const orNull =
  (test: Test): Test =>
  (value) =>
    value === null || test(value)
const optional =
  (test: Test): Test =>
  (value) =>
    value === undefined || test(value)
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const hasShape =
  (shape: Readonly<Record<string, Test>>): Test =>
  (value) =>
    isRecord(value) && Object.entries(shape).every(([field, test]) => test(value[field]))

const APPLICANT_TYPES = [
  'naturalPerson',
  'commercialEnterprise',
  'researchInstitution',
  'publicInterestOrganisation',
  'legalServiceInstitution',
  'otherOrganisation',
]

const SHAPES: Readonly<Record<RequestEventType, Readonly<Record<string, Test>>>> = {
  arrived: {
    channel: oneOf(CHANNELS),
    applicantType: oneOf(APPLICANT_TYPES),
    applicant: optional(isText),
    part: optional(hasShape({ form: isText, number: isNumber, of: isNumber })),
  },
  receiptConfirmed: { how: isText },
  registered: { number: isText },
  supplementRequested: { defects: isTexts, days: isNumber, deliveredOn: orNull(isDate) },
  supplementReceived: { channel: oneOf(CHANNELS) },
  supplementLapsed: {},
  reasonRequested: { days: isNumber, deliveredOn: orNull(isDate) },
  reasonGiven: { accepted: isTruth },
  thirdPartyConsulted: { consultation: isText, deliveredOn: orNull(isDate) },
  thirdPartyAnswered: { consultation: isText, agrees: isTruth },
  organConsulted: {
    consultation: isText,
    organ: isText,
    kind: oneOf(CONSULTED_ORGANS),
    deliveredOn: orNull(isDate),
  },
  organAnswered: { consultation: isText, agrees: isTruth },
  delivered: {
    what: (value) =>
      oneOf(['supplement', 'reason', 'fee'])(value) || hasShape({ consultation: isText })(value),
    on: isDate,
  },
  extended: { days: isNumber, approvedBy: isText, notifiedOn: isDate },
  specialTermSet: { until: isDate, notifiedOn: isDate },
  feeNotified: { basis: oneOf(['byItem', 'byPage']), amountYuan: isNumber, deliveredOn: orNull(isDate) },
  feePaid: {},
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

const isEventType = oneOf(REQUEST_EVENT_TYPES)

/**
 * Refuses `event-unknown` for another type and `event-malformed` for a missing or wrong field, naming it.
 * @param position of the event in its history, from 1
 */
export const readEvent = (data: unknown, position: number): Result<RequestEvent, RequestRefusal> => {
  if (!isRecord(data)) return refused({ code: 'event-malformed', facts: { position, field: 'type' } })
  if (!isEventType(data.type)) {
    return refused({ code: 'event-unknown', facts: { position, type: String(data.type).slice(0, 40) } })
  }
  const shape = { at: isMoment, by: isText, ...SHAPES[data.type as RequestEventType] }
  const wrong = Object.entries(shape).find(([field, test]) => !test(data[field]))
  if (wrong !== undefined) {
    return refused({ code: 'event-malformed', facts: { position, type: String(data.type), field: wrong[0] } })
  }
  return ok(data as unknown as RequestEvent)
}

const isMoment: Test = (value) => typeof value === 'string' && parseLocalDateTime(value).ok
