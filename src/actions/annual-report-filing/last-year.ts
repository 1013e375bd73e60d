/** The report of the year before, as it stands signed or published. */

import { lastDayOf } from '../../law/annual-report/compile/counted-cases.ts'
import { type PreviousReport, previousOf } from '../../law/annual-report/compile/previous-report.ts'
import { reporterOf, reportingGroups } from '../../law/annual-report/compile/reporting-organs.ts'
import type { CompiledReport } from '../../law/annual-report/compiled-report.ts'
import { registerForYear } from '../../store/reporting-organs.ts'
import { standingReports } from '../../store/standing-report.ts'
import type { ActContext } from '../act-context.ts'

type Asked = Pick<CompiledReport, 'organId' | 'organIds' | 'scope' | 'year'>

/**
 * Null where there is nothing to compare with: no such report, a predecessor's missing, one that also covered organs
 * which report elsewhere now, or organs that are counted here now and were not then.
 */
export const previousReport = async (
  { db }: Pick<ActContext, 'db'>,
  { organId, organIds, scope, year }: Asked,
): Promise<PreviousReport | null> => {
  const before = year - 1
  if (scope === 'area') return previousOf(organId, [organId], await standingReports(db, [organId], before))
  const organs = await registerForYear(db, before)
  const groups = reportingGroups(organs, before)
  const expected = [...new Set(organIds.flatMap((id) => reporterOf(organs, id, before) ?? []))]
  const reports = await standingReports(db, expected, before)
  const signed = new Map(reports.map((report) => [report.organId, report.organIds]))
  const covered = new Set(expected.flatMap((id) => signed.get(id) ?? groups.get(id) ?? []))
  const isNew = (id: number): boolean => (organs.get(id)?.validFrom ?? '') > lastDayOf(before)
  const isSame =
    [...covered].every((id) => organIds.includes(id)) && organIds.every((id) => covered.has(id) || isNew(id))
  return isSame ? previousOf(organId, expected, reports) : null
}
