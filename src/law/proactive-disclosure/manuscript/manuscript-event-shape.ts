/** Whether a piece of data is an act on a manuscript: its type, and every field that the type needs. */
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
  orNull,
  type Shape,
  type ShapeTest,
  wrongField,
} from '../../data-shape.ts'
import { ok, type Result, refused } from '../../result.ts'
import type { LocalDateTime } from '../../time/local-date.ts'
import { DISCLOSURE_ATTRIBUTES, DISCLOSURE_KINDS } from '../disclosure-kind.ts'
import {
  MANUSCRIPT_STAGES,
  type ManuscriptCommand,
  type ManuscriptEvent,
  type ManuscriptEventType,
  WITHDRAWAL_GROUNDS,
} from '../manuscript-event.ts'
import { type ManuscriptRefusal, no } from './manuscript-refusal.ts'

const listOf =
  (test: ShapeTest): ShapeTest =>
  (value) =>
    Array.isArray(value) && value.every(test)

const CHAIN_STAGES = [...MANUSCRIPT_STAGES, 'signing']

const attribution = hasShape({
  attribute: oneOf(DISCLOSURE_ATTRIBUTES),
  exemption: orNull(isText),
  reason: isText,
})
const checklist = listOf(hasShape({ item: isText, isMet: isTruth, remark: isText }))
const checklists: ShapeTest = (value) =>
  isRecord(value) &&
  Object.entries(value).every(([stage, items]) => CHAIN_STAGES.includes(stage) && isTexts(items))

const SHAPES: Readonly<Record<ManuscriptEventType, Shape>> = {
  drafted: { kind: oneOf(DISCLOSURE_KINDS) },
  submitted: {
    content: isNumber,
    attribution,
    chain: listOf(oneOf(MANUSCRIPT_STAGES)),
    checklists,
    legalOrganId: orNull(isNumber),
    writers: isTexts,
    proofread: isTruth,
  },
  recalled: {},
  reviewed: { stage: oneOf(MANUSCRIPT_STAGES), checklist, opinion: isText, proofread: isTruth },
  returned: { stage: oneOf(CHAIN_STAGES), reason: isText },
  signed: { checklist, opinion: isText, proofread: isTruth },
  scheduled: { publishAt: isMoment, changeNote: isText, showsEarlier: isTruth },
  unscheduled: { reason: isText },
  published: { content: isNumber, changeNote: isText, showsEarlier: isTruth },
  listed: { content: isNumber, attribution, nextReviewOn: isDate },
  revisionOpened: { reason: isText },
  revisionDropped: {},
  discarded: { reason: isText },
  changeReported: { changedOn: isDate, reason: isText },
  withdrawn: { ground: oneOf(WITHDRAWAL_GROUNDS), publicReason: isText, showsTitle: isTruth },
  reevaluated: { keeps: isTruth, reason: isText, nextReviewOn: orNull(isDate) },
  noted: { text: isText },
}

/** The event that a command would become. Refuses `command-malformed`, naming the field that is missing or wrong. */
export const manuscriptEventOf = (
  command: ManuscriptCommand,
  at: LocalDateTime,
  by: string,
): Result<ManuscriptEvent, ManuscriptRefusal> => {
  const data: unknown = command
  const type = isRecord(data) ? data.type : undefined
  if (!isRecord(data) || typeof type !== 'string' || !Object.hasOwn(SHAPES, type))
    return refused(no('command-malformed', 'MANUSCRIPT-ORDER', { field: 'type' }))
  const field = wrongField(data, SHAPES[type as ManuscriptEventType])
  return field === null
    ? ok({ ...command, at, by } as ManuscriptEvent)
    : refused(no('command-malformed', 'MANUSCRIPT-ORDER', { field }))
}
