/** The morning's reminder of terms of publishing, and of withheld information that is to be looked at again. */
import { manuscriptDigest, type RemindedManuscript } from '../../contract/disclosure/manuscript-digest.ts'
import { type Dated, inForce } from '../../law/dated.ts'
import { DEFAULT_POLICY, type Policy } from '../../law/policy.ts'
import { addCalendarDays, dateOf, type LocalDate } from '../../law/time/local-date.ts'
import { addWorkingDays, isWorkingDay } from '../../law/time/working-calendar.ts'
import { putInInboxes } from '../../store/inbox.ts'
import { type DueManuscript, manuscriptsDue } from '../../store/manuscript-due.ts'
import { accountsInRoles } from '../../store/notice-recipients.ts'
import { organInCharge } from '../../store/organ-tree.ts'
import type { ActContext } from '../act-context.ts'
import { loadPolicies } from '../policy/load-policies.ts'

const AT_ONCE = 500
/** Where no calendar of working days reaches. */
const USUAL_AHEAD_DAYS = 7

interface Until {
  readonly due: LocalDate
  readonly review: LocalDate
}

const remindersOf = (
  { title, dueOn, dueWhat, nextReviewOn }: DueManuscript,
  today: LocalDate,
  until: Until,
): readonly RemindedManuscript[] => {
  const due =
    dueWhat === null || dueOn === null || dueOn > until.due
      ? []
      : [{ title, what: dueWhat, by: dueOn, isLate: dueOn < today }]
  const review =
    nextReviewOn === null || nextReviewOn > until.review
      ? []
      : [{ title, what: 'reevaluate' as const, by: nextReviewOn, isLate: nextReviewOn < today }]
  return [...due, ...review]
}

const valueOn = <Value>(rows: Dated<Value>, today: LocalDate): Value | null => {
  const rule = inForce(rows, today)
  return rule.ok ? rule.value.value : null
}

/** Up to which days a region wants to be reminded: those of its red lamp for terms, its own for re-evaluations. */
const untilFor = async (context: ActContext, today: LocalDate, policy: Policy): Promise<Until> => {
  const red = valueOn(policy.lampDays, today)?.red ?? 0
  const due = addWorkingDays(today, red, await context.calendar())
  return {
    due: due.ok ? due.value : addCalendarDays(today, USUAL_AHEAD_DAYS),
    review: addCalendarDays(today, valueOn(policy.upkeepNoticeDays, today) ?? 0),
  }
}

const latest = (days: readonly LocalDate[], usual: LocalDate): LocalDate => [...days].sort().at(-1) ?? usual

/** Region → its days, all of them read once; every other region has those of the default. */
const untilByRegion = async (context: ActContext, today: LocalDate) => {
  const policyOf = await loadPolicies(context)
  const regions = await context.db.selectFrom('organ').select('region').distinct().execute()
  const untils = new Map<string, Until>()
  for (const { region } of regions) untils.set(region, await untilFor(context, today, await policyOf(region)))
  return { untils, usual: await untilFor(context, today, DEFAULT_POLICY) }
}

const tell = (
  context: ActContext,
  today: LocalDate,
  accountId: number,
  due: readonly RemindedManuscript[],
): Promise<void> =>
  putInInboxes(context.db, {
    accountIds: [accountId],
    dedupeKey: `manuscripts:${today}`,
    kind: 'reminders',
    organId: null,
    requestId: null,
    text: manuscriptDigest(due.toSorted((a, b) => a.by.localeCompare(b.by))),
    at: context.instant(),
  })

const handlersOf = async (context: ActContext, organId: number, today: LocalDate) => {
  const inCharge = (await organInCharge(context.db, organId, today)) ?? organId
  return accountsInRoles(context.db, inCharge, ['handler', 'organAdministrator'], today)
}

const collect = async (
  context: ActContext,
  today: LocalDate,
): Promise<ReadonlyMap<number, readonly RemindedManuscript[]>> => {
  const { untils, usual } = await untilByRegion(context, today)
  const all = [usual, ...untils.values()]
  const widest: Until = {
    due: latest(
      all.map(({ due }) => due),
      today,
    ),
    review: latest(
      all.map(({ review }) => review),
      today,
    ),
  }
  const byOrgan = new Map<number, RemindedManuscript[]>()
  for (let after = 0; ; ) {
    const page = await manuscriptsDue(context.db, widest, after, AT_ONCE)
    for (const each of page) {
      const reminders = remindersOf(each, today, untils.get(each.region) ?? usual)
      if (reminders.length > 0)
        byOrgan.set(each.organId, [...(byOrgan.get(each.organId) ?? []), ...reminders])
    }
    const last = page.at(-1)
    if (last === undefined || page.length < AT_ONCE) return byOrgan
    after = last.id
  }
}

/** Once a working day for each account, however often it is run; nothing on a day off. */
export const remindManuscripts = async (
  context: ActContext,
  signal?: AbortSignal,
): Promise<{ readonly accounts: number; readonly manuscripts: number }> => {
  const today = dateOf(context.now())
  const works = isWorkingDay(today, await context.calendar())
  if (!works.ok || !works.value) return { accounts: 0, manuscripts: 0 }
  const byOrgan = await collect(context, today)
  const byAccount = new Map<number, RemindedManuscript[]>()
  for (const [organId, reminded] of byOrgan) {
    for (const account of await handlersOf(context, organId, today))
      byAccount.set(account, [...(byAccount.get(account) ?? []), ...reminded])
  }
  for (const [account, reminded] of byAccount) {
    if (signal?.aborted === true) break
    await tell(context, today, account, reminded)
  }
  const manuscripts = [...byOrgan.values()].reduce((sum, each) => sum + each.length, 0)
  return { accounts: byAccount.size, manuscripts }
}
