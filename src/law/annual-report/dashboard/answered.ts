/** How the replies of a year kept their terms. */
import type { Outcome } from '../../request/outcome.ts'
import { percentOf } from './shares.ts'

/** Ends of a case without a reply: the applicant let the matter go. No term was kept or missed. */
export const UNANSWERED: readonly Outcome[] = ['withdrawn', 'noSupplement', 'feeUnpaid']

export const isAnswer = (outcome: Outcome): boolean => !UNANSWERED.includes(outcome)

/** Three kinds that exclude each other. */
export interface Timeliness {
  /** Within the ordinary term. */
  readonly inTime: number
  /** Within a term that was extended (Art. 33). */
  readonly extended: number
  /** After the last day, extended or not. */
  readonly late: number
}

export const NO_ANSWERS: Timeliness = { inTime: 0, extended: 0, late: 0 }

export const answeredIn = ({ inTime, extended, late }: Timeliness): number => inTime + extended + late

export const withAnswers = (
  to: Timeliness,
  {
    isLate,
    isExtended,
    count,
  }: { readonly isLate: boolean; readonly isExtended: boolean; readonly count: number },
): Timeliness => {
  if (isLate) return { ...to, late: to.late + count }
  return isExtended ? { ...to, extended: to.extended + count } : { ...to, inTime: to.inTime + count }
}

/** Of the replies those within their term, in percent. */
export const inTimeRate = (given: Timeliness): number | null =>
  percentOf(given.inTime + given.extended, answeredIn(given))
