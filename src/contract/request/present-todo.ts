/** A row of the to-do list, from what the store keeps of a case. */
import { type LampDays, lampOf } from '../../law/request/lamp.ts'
import { type Outcome, outcomeRule } from '../../law/request/outcome.ts'
import { RECEIPT_RULES } from '../../law/request/receipt.ts'
import type { ApplicantType, Channel } from '../../law/request/request-event.ts'
import type { Phase } from '../../law/request/request-state.ts'
import type { LocalDate } from '../../law/time/local-date.ts'
import { type WorkingCalendar, workingDaysBetween } from '../../law/time/working-calendar.ts'
import type { CaseDeadlineJson, TodoItemJson } from './case-json.ts'
import { APPLICANT_TYPE_NAMES } from './event-sentences.ts'
import { DEADLINE_NAMES, PHASE_NAMES } from './request-words.ts'

export interface TodoRow {
  readonly id: number
  readonly number: string
  readonly organId: number
  readonly organName: string
  readonly organRegion: string
  readonly subject: string
  readonly channel: Channel
  readonly phase: Phase
  readonly applicantType: ApplicantType
  readonly arrivedOn: LocalDate
  readonly receivedOn: LocalDate | null
  readonly deadlineWhat: CaseDeadlineJson['what']
  readonly deadlineOn: LocalDate | null
  readonly isExtended: boolean
  readonly assignedTo: number | null
  readonly assigneeName: string | null
  readonly outcome: Outcome | null
  readonly isUrged: boolean
  readonly onHold: boolean
  readonly version: number
}

/** Null where no day is set, or the calendar does not reach so far. */
export const remainingDays = (
  on: LocalDate | null,
  today: LocalDate,
  calendar: WorkingCalendar,
): number | null => {
  if (on === null) return null
  const days = workingDaysBetween(today, on, calendar)
  return days.ok ? days.value : null
}

export const presentTodoItem = (row: TodoRow, days: LampDays, calendar: WorkingCalendar): TodoItemJson => ({
  id: row.id,
  number: row.number,
  organ: { id: row.organId, name: row.organName },
  subject: row.subject,
  channel: row.channel,
  channelName: RECEIPT_RULES[row.channel].name,
  phase: row.phase,
  phaseName: PHASE_NAMES[row.phase],
  applicantType: row.applicantType,
  applicantTypeName: APPLICANT_TYPE_NAMES[row.applicantType],
  arrivedOn: row.arrivedOn,
  receivedOn: row.receivedOn,
  deadline: { what: row.deadlineWhat, name: DEADLINE_NAMES[row.deadlineWhat], on: row.deadlineOn },
  remainingDays: remainingDays(row.deadlineOn, days.today, calendar),
  lamp: lampOf(row.deadlineWhat, row.deadlineOn, days),
  isExtended: row.isExtended,
  assignee: row.assignedTo === null ? null : { id: row.assignedTo, name: row.assigneeName ?? '' },
  outcome: row.outcome,
  outcomeName: row.outcome === null ? null : outcomeRule(row.outcome).name,
  urged: row.isUrged,
  onHold: row.onHold,
  version: row.version,
})
