/** Whether a piece of data is an act on a filing: its type, and every field that the type needs. */
import {
  hasShape,
  isNumber,
  isRecord,
  isText,
  type Shape,
  type ShapeTest,
  wrongField,
} from '../../data-shape.ts'
import { ok, type Result, refused } from '../../result.ts'
import type { LocalDateTime } from '../../time/local-date.ts'
import type { FilingCommand, FilingEvent, FilingEventType } from './filing-event.ts'
import { type FilingRefusal, no } from './filing-refusal.ts'

const isRemark = hasShape({ place: isText, text: isText })
const isRemarks: ShapeTest = (value) => Array.isArray(value) && value.every(isRemark)

const SHAPES: Readonly<Record<FilingEventType, Shape>> = {
  opened: {},
  explained: { key: isText, explanation: isText },
  unexplained: { key: isText },
  nilConfirmed: {},
  submitted: { hash: isText },
  returned: { remarks: isRemarks },
  accepted: { note: isText },
  signed: { freeze: isNumber, hash: isText },
  published: { version: isNumber },
  correctionOpened: { reason: isText },
  noted: { text: isText },
}

/** The event that a command would become. Refuses `command-malformed`, naming the field that is missing or wrong. */
export const filingEventOf = (
  command: FilingCommand,
  at: LocalDateTime,
  by: string,
): Result<FilingEvent, FilingRefusal> => {
  const data: unknown = command
  const type = isRecord(data) ? data.type : undefined
  if (!isRecord(data) || typeof type !== 'string' || !Object.hasOwn(SHAPES, type))
    return refused(no('command-malformed', 'FILING-ORDER', { field: 'type' }))
  const field = wrongField(data, SHAPES[type as FilingEventType])
  return field === null
    ? ok({ ...command, at, by } as FilingEvent)
    : refused(no('command-malformed', 'FILING-ORDER', { field }))
}
