/** The morning's reminder of reports that are due: to whoever is next, on the days that the region sets and on every day after. */
import type { StaffRole } from '../../access/staff-role.ts'
import { reminderText } from '../../contract/annual-report-filing/filing-words.ts'
import type { NoticeKind } from '../../contract/notice/notice-kind.ts'
import type { FilingPhase } from '../../law/annual-report/filing/filing-event.ts'
import { inForce } from '../../law/dated.ts'
import type { Policy } from '../../law/policy.ts'
import { dateOf, dayNumber, type LocalDate, yearOf } from '../../law/time/local-date.ts'
import type { ActContext } from '../act-context.ts'
import { loadPolicies } from '../policy/load-policies.ts'
import { tellOfFiling, WRITERS } from './filing-notices.ts'
import { type FilingStandingNow, filingStandings } from './filing-standings.ts'

/** Who is next in a phase. */
const NEXT: Readonly<
  Record<
    FilingPhase | 'unopened',
    { readonly kind: NoticeKind; readonly to: readonly StaffRole[] | 'office' }
  >
> = {
  unopened: { kind: 'reportToWrite', to: WRITERS },
  drafting: { kind: 'reportToWrite', to: WRITERS },
  returned: { kind: 'reportToWrite', to: WRITERS },
  submitted: { kind: 'reportToReview', to: 'office' },
  accepted: { kind: 'reportToSign', to: ['signer'] },
  signed: { kind: 'reportToPublish', to: WRITERS },
  published: { kind: 'reportPublished', to: [] },
}

const nextOf = ({ phase, hasOfficeAbove }: FilingStandingNow) =>
  phase === 'submitted' && !hasOfficeAbove ? NEXT.accepted : NEXT[phase]

/** Reminded of before the day, on it, and on each day after. */
const isReminded = (days: number, policy: Policy, today: LocalDate): boolean => {
  if (days < 0) return true
  const rule = inForce(policy.reportReminderDays, today)
  return rule.ok && rule.value.value.report.includes(days)
}

/** What is owed for the year before; nobody needs reminding of a year that still runs. */
export const remindFilings = async (
  context: ActContext,
  signal: AbortSignal,
): Promise<{ readonly reminded: number }> => {
  const today = dateOf(context.now())
  const year = yearOf(today) - 1
  const policyOf = await loadPolicies(context)
  let reminded = 0
  for (const standing of await filingStandings(context, null, year)) {
    const { row, deadline } = standing
    if (signal.aborted) break
    if (deadline === null) continue
    const days = dayNumber(deadline.value) - dayNumber(today)
    if (!isReminded(days, await policyOf(row.region), today)) continue
    reminded += await tellOfFiling(context, context.db, {
      ...nextOf(standing),
      addition: reminderText(deadline.step, deadline.value, days),
      organ: { id: row.organId, name: row.name },
      year,
      dedupeKey: `filing:${row.organId}:${year}:due:${today}`,
      by: 'system',
    })
  }
  return { reminded }
}
