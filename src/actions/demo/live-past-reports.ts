/** Annual reports of the years gone by, of every organ that owes one, and last the county's own over its area. */

import type { FilingPhase } from '../../law/annual-report/filing/filing-event.ts'
import { formForYear } from '../../law/annual-report/form-cells.ts'
import type { ActContext } from '../act-context.ts'
import type { StaffedCounty, StaffedOrgan } from './demo-staff.ts'
import { makeDice } from './dice.ts'
import { liveFiling } from './live-filing.ts'

/** How far a report comes; null: nobody opens it. */
export type Standing = (organ: StaffedOrgan, year: number) => FilingPhase | null

export interface PastReports {
  readonly county: StaffedCounty
  readonly years: readonly number[]
  /** The same seed writes the same words. */
  readonly seed: number
  readonly standing: Standing
  readonly ending?: AbortSignal
  /** Hears of every report that was published. */
  readonly filled?: (reports: number) => void
}

/** Seeds of years and organs never meet. */
const YEARS_APART = 10_000

/** Those without a duty are counted in the report of the organ above. */
const owes = ({ kind }: StaffedOrgan): boolean => kind !== 'dispatchedOffice'

/** The government's report adds up those of all others, and comes last. */
const isBelow = ({ parent }: StaffedOrgan): boolean => parent !== null

/** Reports of organs wait for each other only where their government adds them up. */
const AT_ONCE = 3

const liveAll = async (
  context: ActContext,
  organs: readonly StaffedOrgan[],
  year: number,
  { county: { authority }, seed, standing, ending, filled }: PastReports,
): Promise<number> => {
  const waiting = [...organs]
  let published = 0
  const work = async (): Promise<void> => {
    for (let organ = waiting.shift(); organ !== undefined; organ = waiting.shift()) {
      if (ending?.aborted) return
      const upTo = standing(organ, year)
      if (upTo === null) continue
      const dice = makeDice(seed + organ.id * YEARS_APART + year)
      if ((await liveFiling(context, { organ, year, upTo, dice, authority })) !== 'published') continue
      published += 1
      filled?.(1)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  return published
}

/** Year after year, so that each carries over from the one before. @returns how many stand published */
export const livePastReports = async (context: ActContext, given: PastReports): Promise<number> => {
  let published = 0
  const owing = given.county.organs.filter(owes)
  for (const year of given.years.filter((each) => formForYear(each)?.edition === '2021')) {
    published += await liveAll(context, owing.filter(isBelow), year, given)
    published += await liveAll(
      context,
      owing.filter((organ) => !isBelow(organ)),
      year,
      given,
    )
  }
  return published
}
