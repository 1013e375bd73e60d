/** Annual reports of the years gone by, of every organ that owes one, and last the county's own over its area. */

import type { FilingPhase } from '../../law/annual-report/filing/filing-event.ts'
import { formForYear } from '../../law/annual-report/form-cells.ts'
import type { ActContext } from '../act-context.ts'
import type { StaffedCounty, StaffedOrgan } from './demo-staff.ts'
import type { Dice } from './dice.ts'
import { liveFiling } from './live-filing.ts'

/** How far a report comes; null: nobody opens it. */
export type Standing = (organ: StaffedOrgan, year: number) => FilingPhase | null

export interface PastReports {
  readonly county: StaffedCounty
  readonly years: readonly number[]
  readonly dice: Dice
  readonly standing: Standing
  readonly ending?: AbortSignal
  /** Hears of every report that was published. */
  readonly filled?: (reports: number) => void
}

/** Those without a duty are counted in the report of the organ above. */
const owes = ({ kind }: StaffedOrgan): boolean => kind !== 'dispatchedOffice'

/** The governments last: their reports add up those of the others. */
const inOrder = (organs: readonly StaffedOrgan[]): readonly StaffedOrgan[] => {
  const own = organs.filter(({ parent }) => parent !== null)
  return [...own, ...organs.filter(({ parent }) => parent === null)].filter(owes)
}

/** Year after year, so that each carries over from the one before. @returns how many stand published */
export const livePastReports = async (
  context: ActContext,
  { county, years, dice, standing, ending, filled }: PastReports,
): Promise<number> => {
  let published = 0
  for (const year of years.filter((each) => formForYear(each)?.edition === '2021')) {
    for (const organ of inOrder(county.organs)) {
      if (ending?.aborted) return published
      const upTo = standing(organ, year)
      if (upTo === null) continue
      const phase = await liveFiling(context, { organ, year, upTo, dice, authority: county.authority })
      if (phase !== 'published') continue
      published += 1
      filled?.(1)
    }
  }
  return published
}
