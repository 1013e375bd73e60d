/** The morning's reminders of answers, hearings and follow-ups; and terms made anew where the calendar moved them. */
import { REMEDY_TERM_NAMES, remedyNotice, remedyTitle } from '../../contract/remedy/remedy-words.ts'
import { inForce } from '../../law/dated.ts'
import { addCalendarDays, dateOf, type LocalDate } from '../../law/time/local-date.ts'
import { isWorkingDay, type WorkingCalendar, workingDaysBetween } from '../../law/time/working-calendar.ts'
import { putInInboxes } from '../../store/inbox.ts'
import { type DueRemedy, remediesDue } from '../../store/remedy-due.ts'
import type { ActContext } from '../act-context.ts'
import { loadPolicies, type PolicyOf } from '../policy/load-policies.ts'
import { registrarsOf } from './remedy-notices.ts'

const AT_ONCE = 500
/** Further ahead than any region reminds. */
const AHEAD_DAYS = 60

/** On the days that the region reminds of replies, and on every working day once it is late. */
const isReminded = async (
  { region, dueOn }: DueRemedy,
  today: LocalDate,
  calendar: WorkingCalendar,
  policyOf: PolicyOf,
): Promise<boolean> => {
  if (dueOn < today) return true
  const rule = inForce((await policyOf(region)).reminderDays, today)
  const left = workingDaysBetween(today, dueOn, calendar)
  return rule.ok && left.ok && rule.value.value.reply.includes(left.value)
}

const remind = async (context: ActContext, due: DueRemedy, today: LocalDate): Promise<number> => {
  const { id, organId, caseNumber, group, filedOn, dueWhat, dueOn } = due
  const accountIds = await registrarsOf(context, context.db, organId)
  const sentence = dueOn < today ? remedyNotice.late : remedyNotice.due
  await putInInboxes(context.db, {
    accountIds,
    dedupeKey: `remedy:${id}:${dueWhat}:${dueOn}:${today}`,
    kind: 'remedy',
    organId,
    requestId: null,
    remedyId: id,
    text: sentence(remedyTitle(caseNumber, group, filedOn), REMEDY_TERM_NAMES[dueWhat], dueOn),
    at: context.instant(),
  })
  return accountIds.length
}

/** Once a working day for each case, however often it is run; nothing on a day off. */
export const remindRemedies = async (
  context: ActContext,
  signal?: AbortSignal,
): Promise<{ readonly cases: number; readonly messages: number }> => {
  const today = dateOf(context.now())
  const calendar = await context.calendar()
  const works = isWorkingDay(today, calendar)
  if (!works.ok || !works.value) return { cases: 0, messages: 0 }
  const policyOf = await loadPolicies(context)
  let [cases, messages] = [0, 0]
  for (let after = 0; ; ) {
    const page = await remediesDue(context.db, addCalendarDays(today, AHEAD_DAYS), after, AT_ONCE)
    for (const due of page) {
      if (signal?.aborted === true) return { cases, messages }
      if (!(await isReminded(due, today, calendar, policyOf))) continue
      messages += await remind(context, due, today)
      cases += 1
    }
    const last = page.at(-1)
    if (last === undefined || page.length < AT_ONCE) return { cases, messages }
    after = last.id
  }
}
