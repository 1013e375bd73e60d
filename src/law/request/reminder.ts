/** Which days of a case somebody is to be reminded of today. Nobody is reminded on a day off. */
import { inForce } from '../dated.ts'
import type { Policy } from '../policy.ts'
import { ok, type Result } from '../result.ts'
import type { LocalDate } from '../time/local-date.ts'
import { isWorkingDay, type WorkingCalendar, workingDaysBetween } from '../time/working-calendar.ts'
import { applicantDeadline } from './applicant-term.ts'
import { type CurrentDeadline, currentDeadline, openConsultations } from './explain.ts'
import type { RequestRefusal } from './request-refusal.ts'
import type { RequestState } from './request-state.ts'

export interface Reminder {
  readonly what: Exclude<CurrentDeadline['what'], 'nothing'> | 'consultation'
  readonly by: LocalDate
  /** Working days after today up to the day; 0 on the day itself, negative afterwards. */
  readonly daysLeft: number
}

interface Due {
  readonly what: Reminder['what']
  readonly by: LocalDate
  readonly remindOn: (daysLeft: number) => boolean
}

/** The day that matters now, by the kind of reminding that it asks for. */
const ofDeadline = (
  { what, by }: CurrentDeadline,
  days: { readonly reply: readonly number[]; readonly applicant: readonly number[] },
): readonly Due[] => {
  if (by === null) return []
  switch (what) {
    case 'confirm':
      return [{ what, by, remindOn: () => true }]
    case 'reply':
      return [{ what, by, remindOn: (left) => left < 0 || days.reply.includes(left) }]
    case 'supplement':
    case 'pay':
    case 'reason':
      return [{ what, by, remindOn: (left) => days.applicant.includes(left) }]
    case 'nothing':
      return []
  }
}

/** The term for giving reasons runs beside the reply's own. */
const ofReason = (
  { phase, reason }: RequestState,
  calendar: WorkingCalendar,
  days: readonly number[],
): Result<readonly Due[], RequestRefusal> => {
  if (phase !== 'awaitingReason' || reason === null || reason.deliveredOn === null) return ok([])
  const by = applicantDeadline(reason, calendar)
  if (!by.ok) return by
  return ok([{ what: 'reason', by: by.value, remindOn: (left) => days.includes(left) }])
}

/**
 * Reminders of one case for a day, nearest day first; none on a day off.
 * Refuses where the calendar or the rules cannot tell a day.
 */
export const remindersOn = (
  today: LocalDate,
  state: RequestState,
  calendar: WorkingCalendar,
  policy: Policy,
): Result<readonly Reminder[], RequestRefusal> => {
  const works = isWorkingDay(today, calendar)
  if (!works.ok || !works.value) return works.ok ? ok([]) : works
  const rule = inForce(policy.reminderDays, today)
  if (!rule.ok) return rule
  const days = rule.value.value
  const deadline = currentDeadline(state, calendar, policy)
  if (!deadline.ok) return deadline
  const reason = ofReason(state, calendar, days.applicant)
  if (!reason.ok) return reason
  const open = deadline.value.what === 'nothing' ? ok([]) : openConsultations(state, calendar, policy)
  if (!open.ok) return open
  const consultations = open.value.map(
    ({ by }): Due => ({ what: 'consultation', by, remindOn: (left) => days.consultation.includes(left) }),
  )
  const reminders: Reminder[] = []
  for (const { what, by, remindOn } of [
    ...ofDeadline(deadline.value, days),
    ...reason.value,
    ...consultations,
  ]) {
    const left = workingDaysBetween(today, by, calendar)
    if (!left.ok) return left
    if (remindOn(left.value)) reminders.push({ what, by, daysLeft: left.value })
  }
  return ok(reminders.sort((a, b) => a.daysLeft - b.daysLeft))
}
