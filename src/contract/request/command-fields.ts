/** The fields of each act: what a call may send, and nothing beside it. */
import type { RequestCommand, RequestEventType } from '../../law/request/request-event.ts'

const FIELDS: Readonly<Record<RequestEventType, readonly string[]>> = {
  arrived: ['on', 'channel', 'applicantType'],
  receiptConfirmed: ['on', 'how'],
  registered: ['number'],
  supplementRequested: ['defects', 'days', 'deliveredOn'],
  supplementReceived: ['on', 'channel', 'goodReason'],
  supplementLapsed: [],
  reasonRequested: ['days', 'deliveredOn'],
  reasonGiven: ['on', 'accepted'],
  thirdPartyConsulted: ['consultation', 'deliveredOn'],
  thirdPartyAnswered: ['on', 'consultation', 'agrees'],
  organConsulted: ['consultation', 'organ', 'kind', 'deliveredOn'],
  organAnswered: ['on', 'consultation', 'agrees'],
  delivered: ['what', 'on'],
  extended: ['days', 'approvedBy', 'notifiedOn'],
  specialTermSet: ['until', 'notifiedOn'],
  feeNotified: ['basis', 'amountYuan', 'deliveredOn'],
  feePaid: ['on'],
  feeLapsed: [],
  searched: ['places', 'keywords', 'found'],
  replyDrafted: ['outcome', 'facts'],
  reviewed: ['stage'],
  returned: ['reason'],
  signed: ['documentNumber'],
  served: ['method', 'on'],
  withdrawn: ['reason'],
  applicantTypeCorrected: ['to', 'reason'],
  noted: ['text'],
  archived: ['file'],
}

/** Numbers that the server gives: a call may leave them out. */
const GIVEN_BY_SERVER: Readonly<Partial<Record<RequestEventType, string>>> = {
  registered: 'number',
  signed: 'documentNumber',
  archived: 'file',
  thirdPartyConsulted: 'consultation',
  organConsulted: 'consultation',
}

/** Whether the fields have the right shape is for law/request to say. Null for an act that does not exist. */
export const commandFrom = (sent: Readonly<Record<string, unknown>>): RequestCommand | null => {
  const { type } = sent
  if (typeof type !== 'string' || !Object.hasOwn(FIELDS, type)) return null
  const act = type as RequestEventType
  const fields = FIELDS[act].filter((field) => sent[field] !== undefined)
  const given = Object.fromEntries(fields.map((field) => [field, sent[field]]))
  const own = GIVEN_BY_SERVER[act]
  return { type: act, ...(own === undefined ? {} : { [own]: '' }), ...given } as unknown as RequestCommand
}
