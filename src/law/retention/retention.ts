/** How long a closed case is kept with its personal data, and what happens then. */
import { type Dated, inForce } from '../dated.ts'
import { ok, type Refusal, type Result, refused } from '../result.ts'
import type { Cited, SourceId } from '../sources.ts'
import { addCalendarDays, addCalendarMonths, type LocalDate } from '../time/local-date.ts'

export const RETENTION_ACTIONS = ['review', 'anonymise'] as const
/** `review`: a person decides case by case; `anonymise`: whatever tells who applied is destroyed. */
export type RetentionAction = (typeof RETENTION_ACTIONS)[number]

export interface RetentionRule {
  readonly years: number
  readonly action: RetentionAction
}

/**
 * No instrument names a term for these files. County organs hand files to the archive after ten years; personal data
 * is kept no longer than needed, unless the law of archives wants the file: so somebody looks at it then.
 */
const DEFAULT_RETENTION: Dated<RetentionRule> = [
  { source: 'POLICY-RETENTION', from: '2008-05-01', value: { years: 10, action: 'review' } },
]

/** On what a rule of an organ's own rests as well. */
export const RETENTION_BASIS: readonly SourceId[] = ['PIPL-19', 'PIPL-47', 'ARCHIVES-RULES-20']

export const RETENTION_YEARS = { least: 1, most: 100 } as const

const MONTHS_A_YEAR = 12

/** First day on which the term is over. @param keptUntil last day of a longer term that a review has set */
export const retentionEndsOn = (
  closedOn: LocalDate,
  { years }: RetentionRule,
  keptUntil: LocalDate | null,
): LocalDate => {
  const end = addCalendarMonths(closedOn, years * MONTHS_A_YEAR)
  return keptUntil !== null && keptUntil > end ? keptUntil : end
}

/** A case closed after this day is not at the end of its term; one closed by it may be: `retentionEndsOn` tells. */
export const closedAtLatest = (today: LocalDate, { years }: RetentionRule): LocalDate =>
  addCalendarDays(addCalendarMonths(today, -years * MONTHS_A_YEAR), 1)

export const defaultRetention = (on: LocalDate): Result<Cited<RetentionRule>, Refusal<'no-rule-for-date'>> =>
  inForce(DEFAULT_RETENTION, on)

/** Refuses a term out of range. */
export const acceptRetention = (
  rule: RetentionRule,
): Result<RetentionRule, Refusal<'years-out-of-range'>> => {
  const { least, most } = RETENTION_YEARS
  const isTerm = Number.isInteger(rule.years) && rule.years >= least && rule.years <= most
  return isTerm
    ? ok(rule)
    : refused({ code: 'years-out-of-range', source: 'POLICY-RETENTION', facts: { least, most } })
}
