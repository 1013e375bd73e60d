/** The morning's reminder of reports that are due: to whoever is next, on the days that the region sets and on every day after, by mail once a stage. */
import type { StaffRole } from '../../access/staff-role.ts'
import {
  type FilingMailLine,
  filingReminderMail,
} from '../../contract/annual-report-filing/filing-mail-words.ts'
import { filingNotice, reminderText } from '../../contract/annual-report-filing/filing-words.ts'
import type { NoticeKind } from '../../contract/notice/notice-kind.ts'
import type { FilingDeadline } from '../../law/annual-report/filing/filing-deadlines.ts'
import type { FilingPhase } from '../../law/annual-report/filing/filing-event.ts'
import { inForce } from '../../law/dated.ts'
import type { Policy } from '../../law/policy.ts'
import { dateOf, dayNumber, type LocalDate, yearOf } from '../../law/time/local-date.ts'
import type { ActContext } from '../act-context.ts'
import { loadPolicies } from '../policy/load-policies.ts'
import { mailFiling, workbenchLink } from './filing-mail.ts'
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

/** By mail once for each stage of a deadline: on the days before that the region sets, and on the first day after. */
const FIRST_DAY_LATE = -1

type Stage = 'none' | 'inbox' | 'mail'

/** The inbox is told of what is late on each day after as well. */
const stageOf = (days: number, policy: Policy, today: LocalDate): Stage => {
  if (days < 0) return days === FIRST_DAY_LATE ? 'mail' : 'inbox'
  const rule = inForce(policy.reportReminderDays, today)
  return rule.ok && rule.value.value.report.includes(days) ? 'mail' : 'none'
}

interface Morning {
  readonly context: ActContext
  readonly today: LocalDate
  readonly year: number
  /** What each account is mailed of. */
  readonly lines: Map<number, FilingMailLine[]>
}

const remind = async (
  { context, today, year, lines }: Morning,
  standing: FilingStandingNow,
  deadline: FilingDeadline,
  policy: Policy,
): Promise<number> => {
  const days = dayNumber(deadline.value) - dayNumber(today)
  const stage = stageOf(days, policy, today)
  if (stage === 'none') return 0
  const organ = { id: standing.row.organId, name: standing.row.name }
  const { kind, to } = nextOf(standing)
  const addition = reminderText(deadline.step, deadline.value, days)
  const dedupeKey = `filing:${organ.id}:${year}:due:${today}`
  const by = 'system'
  const told = await tellOfFiling(context, context.db, { kind, to, addition, organ, year, dedupeKey, by })
  if (stage === 'mail') {
    const text = filingNotice(kind, { organ: organ.name, year, addition })
    const line = { organ: organ.name, text, isLate: days < 0 }
    for (const id of told) lines.set(id, [...(lines.get(id) ?? []), line])
  }
  return told.length
}

/** An account has one mail a morning: run again, or by several programs at once, it is the same mail. */
const mailMorning = async ({ context, today, year, lines }: Morning): Promise<number> => {
  let mailed = 0
  for (const [id, about] of lines) {
    const mail = filingReminderMail(year, about, workbenchLink(context))
    const dedupeKey = `filings-due:${year}:${today}`
    mailed += await mailFiling(context, context.db, { accountIds: [id], dedupeKey, organId: null, mail })
  }
  return mailed
}

/** What is owed for the year before; nobody needs reminding of a year that still runs. */
export const remindFilings = async (
  context: ActContext,
  signal: AbortSignal,
): Promise<{ readonly reminded: number; readonly mailed: number }> => {
  const today = dateOf(context.now())
  const year = yearOf(today) - 1
  const policyOf = await loadPolicies(context)
  const morning: Morning = { context, today, year, lines: new Map() }
  let reminded = 0
  for (const standing of await filingStandings(context, null, year)) {
    if (signal.aborted) return { reminded, mailed: 0 }
    const { deadline, row } = standing
    if (deadline !== null) reminded += await remind(morning, standing, deadline, await policyOf(row.region))
  }
  return { reminded, mailed: await mailMorning(morning) }
}
