/** By when something must be published. Not everything has 20 working days. */

import { type Dated, inForce } from '../dated.ts'
import type { Policy } from '../policy.ts'
import { ok, type Refusal, type Result, refused } from '../result.ts'
import type { SourceId } from '../sources.ts'
import { addCalendarDays, type LocalDate } from '../time/local-date.ts'
import { addWorkingDays, type CalendarRefusal, type WorkingCalendar } from '../time/working-calendar.ts'

export interface TermLength {
  readonly days: number
  readonly count: 'workingDays' | 'calendarDays'
}

const term = (
  source: SourceId,
  from: LocalDate,
  days: number,
  count: TermLength['count'],
): Dated<TermLength> => [{ source, from, value: { days, count } }]

/** Terms by what is published; each begins on the day after the one from which it runs. */
export const PUBLISHING_TERMS = {
  /** From the day the information is formed or changed. */
  information: term('OGI-26', '2019-05-15', 20, 'workingDays'),
  /** Budget and final accounts: from approval. */
  budget: term('BUDGET-14', '2015-01-01', 20, 'calendarDays'),
  /** A penalty decision that was changed, revoked or declared void: withdrawal with the reason. Art. 85 of that law makes its three days working days. */
  penaltyWithdrawal: term('PENALTY-48', '2021-07-15', 3, 'workingDays'),
  /** Results of distributing 衔接资金. */
  fundDistribution: term('FUND-NOTICE-11', '2018-01-01', 15, 'workingDays'),
} as const satisfies Record<string, Dated<TermLength>>

/** 双公示 of licences and penalties has a term of policy. */
export type PublishingSubject = keyof typeof PUBLISHING_TERMS | 'licenceOrPenalty'

export interface PublishingDeadline {
  readonly by: LocalDate
  readonly days: number
  readonly count: TermLength['count']
  readonly source: SourceId
}

const termsOf = (subject: PublishingSubject, policy: Policy): Dated<TermLength> =>
  subject === 'licenceOrPenalty'
    ? policy.licencePublishingDays.map((row) => ({
        ...row,
        value: { days: row.value, count: 'workingDays' },
      }))
    : PUBLISHING_TERMS[subject]

/** Refuses a day before the rule, and a working-day term past the announced calendar. */
export const publishingDeadline = (
  subject: PublishingSubject,
  from: LocalDate,
  calendar: WorkingCalendar,
  policy: Policy,
): Result<PublishingDeadline, CalendarRefusal | Refusal<'no-rule-for-date'>> => {
  const rule = inForce<TermLength>(termsOf(subject, policy), from)
  if (!rule.ok) return refused(rule.refusal)
  const { source, value } = rule.value
  if (value.count === 'calendarDays') return ok({ by: addCalendarDays(from, value.days), ...value, source })
  const by = addWorkingDays(from, value.days, calendar)
  return by.ok ? ok({ by: by.value, ...value, source }) : by
}
