/** What the county of a first start has behind it: answered applications of three years, documents, registers, and last year's reports. */
import type { FilingPhase } from '../../law/annual-report/filing/filing-event.ts'
import { dateOf, yearOf } from '../../law/time/local-date.ts'
import { hasFilledPages } from '../../store/demo-release.ts'
import { hasRequests } from '../../store/demo-stage.ts'
import type { ActContext } from '../act-context.ts'
import { DEMO_COUNTY } from './county-organs.ts'
import type { StaffedCounty, StaffedOrgan } from './demo-staff.ts'
import { makeDice } from './dice.ts'
import { fillCases } from './fill-cases.ts'
import { fillDisclosures, INDEX_BEGINS } from './fill-disclosures.ts'
import { fillRegisters, firstYearOf } from './fill-registers.ts'
import { livePastReports } from './live-past-reports.ts'

export const HISTORY_SEED = 60_601
const YEARS = 3
/** In one transaction: after an interrupted start they are all there, or none is. */
const ANSWERED = 260
/** Of the same years. */
const DOCUMENTS = 240

/** Before any other application. Nothing is added where some are there already. */
export const fillHistory = async (context: ActContext, county: StaffedCounty): Promise<void> => {
  const dice = makeDice(HISTORY_SEED)
  const wish = { requests: ANSWERED, open: 0, years: YEARS }
  if (!(await hasRequests(context.db))) await fillCases(context, county, wish, dice, () => undefined)
  if (!(await hasFilledPages(context.db, INDEX_BEGINS)))
    await fillDisclosures(context, county, DOCUMENTS, makeDice(HISTORY_SEED + 2), () => undefined, YEARS)
  const from = firstYearOf(dateOf(context.now()), YEARS)
  await fillRegisters(context, county, from, makeDice(HISTORY_SEED + 1))
}

/** One organ has not begun, one was sent its report back, and so the county cannot finish its own. */
const STANDINGS: readonly (readonly [part: string, upTo: FilingPhase | null])[] = [
  ['财政局', null],
  ['民政局', 'returned'],
  [DEMO_COUNTY, 'drafting'],
]

const standingOf = ({ name }: StaffedOrgan): FilingPhase | null => {
  const special = STANDINGS.find(([part]) => (part === DEMO_COUNTY ? name === part : name.endsWith(part)))
  return special === undefined ? 'published' : special[1]
}

/** Every year that has applications and is over, all published but for the last. @returns how many stand published */
export const livePastYears = (
  context: ActContext,
  county: StaffedCounty,
  ending: AbortSignal,
): Promise<number> => {
  const today = dateOf(context.now())
  const last = yearOf(today) - 1
  const first = firstYearOf(today, YEARS)
  const years = Array.from({ length: last - first + 1 }, (_, place) => first + place)
  const standing = (organ: StaffedOrgan, year: number) => (year < last ? 'published' : standingOf(organ))
  return livePastReports(context, { county, years, seed: HISTORY_SEED, standing, ending })
}
