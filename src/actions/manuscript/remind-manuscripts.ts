/** The morning's reminder of terms of publishing, and of withheld information that is to be looked at again. */
import { manuscriptDigest, type RemindedManuscript } from '../../contract/disclosure/manuscript-digest.ts'
import { inForce } from '../../law/dated.ts'
import { DEFAULT_POLICY } from '../../law/policy.ts'
import { addCalendarDays, dateOf, type LocalDate } from '../../law/time/local-date.ts'
import { addWorkingDays, isWorkingDay } from '../../law/time/working-calendar.ts'
import { putInInboxes } from '../../store/inbox.ts'
import { type DueManuscript, manuscriptsDue } from '../../store/manuscript-due.ts'
import { accountsInRoles } from '../../store/notice-recipients.ts'
import { organInCharge } from '../../store/organ-tree.ts'
import type { ActContext } from '../act-context.ts'
import { loadPolicies, type PolicyOf } from '../policy/load-policies.ts'

const AT_ONCE = 500
/** Re-evaluations are told of a week ahead: they need a decision, not a click. */
const REVIEW_AHEAD_DAYS = 7

const remindersOf = (
  { title, dueOn, dueWhat, nextReviewOn }: DueManuscript,
  today: LocalDate,
  until: { readonly due: LocalDate; readonly review: LocalDate },
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

/** From when on a region wants to be reminded: the days of its yellow lamp. */
const aheadOf = async (context: ActContext, today: LocalDate, policyOf: PolicyOf): Promise<LocalDate> => {
  const regions = await context.db.selectFrom('organ').select('region').distinct().execute()
  const policies = await Promise.all(regions.map(({ region }) => policyOf(region)))
  const days = [DEFAULT_POLICY, ...policies].map(({ lampDays }) => {
    const rule = inForce(lampDays, today)
    return rule.ok ? rule.value.value.red : 0
  })
  const day = addWorkingDays(today, Math.max(...days), await context.calendar())
  return day.ok ? day.value : addCalendarDays(today, REVIEW_AHEAD_DAYS)
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
  until: { readonly due: LocalDate; readonly review: LocalDate },
): Promise<ReadonlyMap<number, readonly RemindedManuscript[]>> => {
  const byOrgan = new Map<number, RemindedManuscript[]>()
  for (let after = 0; ; ) {
    const page = await manuscriptsDue(context.db, until, after, AT_ONCE)
    for (const each of page)
      byOrgan.set(each.organId, [...(byOrgan.get(each.organId) ?? []), ...remindersOf(each, today, until)])
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
  const due = await aheadOf(context, today, await loadPolicies(context))
  const byOrgan = await collect(context, today, { due, review: addCalendarDays(today, REVIEW_AHEAD_DAYS) })
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
