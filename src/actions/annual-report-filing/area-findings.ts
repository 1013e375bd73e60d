/** What stands against a government's report: organs of its area that have not reported, or more than once (KR). */
import type { Finding } from '../../law/annual-report/annual-report.ts'
import type { ActContext } from '../act-context.ts'
import { rowsBefore } from './roll-up-before.ts'
import { rollUpFindings } from './roll-up-checks.ts'
import { rollUpParts } from './roll-up-parts.ts'

/** None where the organ's report is not over an area. What was signed before is left aside: the report at hand is the sum. */
export const areaFindings = async (
  context: ActContext,
  organId: number,
  year: number,
): Promise<readonly Finding[]> => {
  const added = await rollUpParts(context, organId, year)
  if (!added.ok) return []
  const rollUp = { ...added.value, reported: null }
  return rollUpFindings(context, rollUp, await rowsBefore(context, rollUp))
}
