/** The morning's reminders: one message for each account, whatever number of cases it is about. */
import { type RemindedCase, reminderDigest } from '../../contract/notice/reminder-words.ts'
import { inForce } from '../../law/dated.ts'
import { evolve } from '../../law/request/evolve.ts'
import { remindersOn } from '../../law/request/reminder.ts'
import { NO_REQUEST } from '../../law/request/request-state.ts'
import { dateOf, type LocalDate } from '../../law/time/local-date.ts'
import { addWorkingDays, isWorkingDay, type WorkingCalendar } from '../../law/time/working-calendar.ts'
import { putInInboxes } from '../../store/inbox.ts'
import { accountsAndStandIns, accountsInRoles } from '../../store/notice-recipients.ts'
import { organInCharge } from '../../store/organ-tree.ts'
import { enqueue } from '../../store/outbox.ts'
import { type ReminderCandidate, reminderCandidates } from '../../store/reminder-candidates.ts'
import { readEventsOf } from '../../store/request-event.ts'
import type { ActContext } from '../act-context.ts'
import { loadPolicies, type PolicyOf } from '../policy/load-policies.ts'
import { mailAddress } from './applicant-contact.ts'

const AT_ONCE = 500

export interface ReminderReport {
  readonly accounts: number
  readonly cases: number
  /** Cases whose day could not be told, mostly for want of the next year's calendar. */
  readonly untold: number
}

interface Morning {
  readonly context: ActContext
  readonly today: LocalDate
  readonly calendar: WorkingCalendar
  readonly policyOf: PolicyOf
  readonly recipientsOf: (candidate: ReminderCandidate, isLate: boolean) => Promise<readonly number[]>
}

/** Asks once for each key. */
const remembered = <Key extends string, Value>(ask: (key: Key) => Promise<Value>) => {
  const known = new Map<Key, Promise<Value>>()
  return (key: Key): Promise<Value> => {
    const value = known.get(key) ?? ask(key)
    known.set(key, value)
    return value
  }
}

/** Whoever handles the case; while nobody does, every handler of its organ; of what is late, its administrators too. */
const recipients = (context: ActContext, today: LocalDate): Morning['recipientsOf'] => {
  const { db } = context
  const inCharge = remembered(
    async (organ) => (await organInCharge(db, Number(organ), today)) ?? Number(organ),
  )
  const handlers = remembered(async (organ) => accountsInRoles(db, Number(organ), ['handler'], today))
  const administrators = remembered(async (organ) =>
    accountsInRoles(db, Number(organ), ['organAdministrator'], today),
  )
  const assigned = remembered((key) => {
    const [account, organ] = key.split(' ').map(Number)
    return accountsAndStandIns(db, [account ?? 0], organ ?? 0, 'handler', today)
  })
  return async ({ organId, assignedTo }, isLate) => {
    const organ = String(await inCharge(String(organId)))
    const own = assignedTo === null ? [] : await assigned(`${assignedTo} ${organ}`)
    const working = own.length > 0 ? own : await handlers(organ)
    return isLate ? [...new Set([...working, ...(await administrators(organ))])] : working
  }
}

const collect = async (
  morning: Morning,
  candidates: readonly ReminderCandidate[],
  byAccount: Map<number, RemindedCase[]>,
): Promise<{ readonly cases: number; readonly untold: number }> => {
  const { context, today, calendar } = morning
  const events = await readEventsOf(
    context.db,
    candidates.map(({ id }) => id),
  )
  let cases = 0
  let untold = 0
  for (const candidate of candidates) {
    const state = (events.get(candidate.id) ?? []).reduce(evolve, NO_REQUEST)
    const due = remindersOn(today, state, calendar, await morning.policyOf(candidate.region))
    if (!due.ok) untold += 1
    if (!due.ok || due.value.length === 0) continue
    cases += 1
    const isLate = due.value.some(({ what, daysLeft }) => what === 'reply' && daysLeft < 0)
    for (const account of await morning.recipientsOf(candidate, isLate)) {
      const list = byAccount.get(account) ?? []
      list.push(
        ...due.value.map(({ what, by, daysLeft }) => ({ number: candidate.number, what, by, daysLeft })),
      )
      byAccount.set(account, list)
    }
  }
  return { cases, untold }
}

const tell = async (
  { context, today }: Morning,
  accountId: number,
  cases: readonly RemindedCase[],
): Promise<void> => {
  const { subject, text } = reminderDigest([...cases].sort((a, b) => a.daysLeft - b.daysLeft))
  const at = context.instant()
  await context.db.transaction().execute(async (trx) => {
    const entry = { dedupeKey: `reminders:${today}`, organId: null, requestId: null, at }
    await putInInboxes(trx, { ...entry, accountIds: [accountId], kind: 'reminders', text })
    const account = await trx
      .selectFrom('account')
      .select('email')
      .where('id', '=', accountId)
      .executeTakeFirst()
    const to = mailAddress(account?.email ?? '')
    if (to === null) return
    await enqueue(trx, context.sealer, {
      ...entry,
      dedupeKey: `reminders:${today}:${accountId}`,
      message: { channel: 'mail', to, subject, text: `${text}\n` },
    })
  })
}

/** The farthest day of which any region wants to be reminded; null where the calendar ends before it. */
const farthest = async ({ context, today, calendar, policyOf }: Morning): Promise<LocalDate | null> => {
  const regions = await context.db.selectFrom('organ').select('region').distinct().execute()
  let most = 1
  for (const { region } of regions) {
    const rule = inForce((await policyOf(region)).reminderDays, today)
    if (rule.ok) most = Math.max(most, ...rule.value.value.reply, ...rule.value.value.applicant)
  }
  const day = addWorkingDays(today, most, calendar)
  return day.ok ? day.value : null
}

/** Once a working day for each account, however often it is run; nothing on a day off. */
export const sendReminders = async (context: ActContext, signal?: AbortSignal): Promise<ReminderReport> => {
  const today = dateOf(context.now())
  const calendar = await context.calendar()
  const works = isWorkingDay(today, calendar)
  if (!works.ok || !works.value) return { accounts: 0, cases: 0, untold: 0 }
  const policyOf = await loadPolicies(context)
  const morning = { context, today, calendar, policyOf, recipientsOf: recipients(context, today) }
  const until = await farthest(morning)
  const byAccount = new Map<number, RemindedCase[]>()
  const report = { cases: 0, untold: 0 }
  for (let after = 0; signal?.aborted !== true; ) {
    const candidates = await reminderCandidates(context.db, { after, most: AT_ONCE, until })
    const found = await collect(morning, candidates, byAccount)
    report.cases += found.cases
    report.untold += found.untold
    const last = candidates.at(-1)
    if (last === undefined || candidates.length < AT_ONCE) break
    after = last.id
  }
  if (signal?.aborted === true) return { accounts: 0, ...report }
  for (const [accountId, cases] of byAccount) await tell(morning, accountId, cases)
  return { accounts: byAccount.size, ...report }
}
