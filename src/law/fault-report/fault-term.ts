/** By when a report of a fault is answered, and by when it is handed on to the organ whose page it is. */
import { type Dated, inForce } from '../dated.ts'
import type { Policy } from '../policy.ts'
import { ok, type Refusal, type Result } from '../result.ts'
import type { Cited } from '../sources.ts'
import type { LocalDate } from '../time/local-date.ts'
import { addWorkingDays, type CalendarRefusal, type WorkingCalendar } from '../time/working-calendar.ts'

export type FaultTermRefusal = CalendarRefusal | Refusal<'no-rule-for-date'>

const termFrom = (
  rows: Dated<number>,
  on: LocalDate,
  calendar: WorkingCalendar,
): Result<Cited<LocalDate>, FaultTermRefusal> => {
  const rule = inForce(rows, on)
  if (!rule.ok) return rule
  const by = addWorkingDays(on, rule.value.value, calendar)
  return by.ok ? ok({ source: rule.value.source, value: by.value }) : by
}

/** Last day for the answer. It runs from the day on which the site received the report, and handing it on does not start it anew. */
export const faultAnswerBy = (receivedOn: LocalDate, calendar: WorkingCalendar, policy: Policy) =>
  termFrom(policy.faultAnswerDays, receivedOn, calendar)

/** Last day for handing it on to another organ, from the day on which the organ received it. */
export const faultForwardBy = (receivedOn: LocalDate, calendar: WorkingCalendar, policy: Policy) =>
  termFrom(policy.faultForwardDays, receivedOn, calendar)

export const FAULT_LAMPS = ['overdue', 'red', 'green', 'none'] as const
/** 已逾期, 今日到期, 办理中, 已办结. */
export type FaultLamp = (typeof FAULT_LAMPS)[number]

/** A term of three days knows no yellow: red on its last day. */
export const faultLamp = (isOpen: boolean, answerBy: LocalDate | null, today: LocalDate): FaultLamp => {
  if (!isOpen) return 'none'
  if (answerBy === null || answerBy > today) return 'green'
  return answerBy < today ? 'overdue' : 'red'
}
