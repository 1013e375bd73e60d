/** What somebody should know before signing, and no figure shows: organs moved since, and records that may still come. */
import type { Finding } from '../../law/annual-report/annual-report.ts'
import { lastDayOf } from '../../law/annual-report/compile/counted-cases.ts'
import type { OrganRegister } from '../../law/annual-report/compile/reporting-organs.ts'
import { checkRegrouping, checkUnsettled } from '../../law/annual-report/compile/signing-checks.ts'
import { type CompiledReport, ownPart } from '../../law/annual-report/compiled-report.ts'
import { areaTree } from '../../law/annual-report/roll-up/area-tree.ts'
import { type OrganRows, registerForYear, reportingRegister } from '../../store/reporting-organs.ts'
import { unsettledRecords } from '../../store/unsettled-records.ts'
import type { ActContext } from '../act-context.ts'

/** The organ's own group, and of an area the groups of all its parts. */
const countedIn = (organs: OrganRegister, organId: number, year: number): ReadonlySet<number> => {
  const { areas, groups } = areaTree(organs, year)
  const reporters = new Set([organId])
  for (const id of reporters) for (const part of areas.get(id) ?? []) reporters.add(part)
  return new Set([...reporters].flatMap((id) => groups.get(id) ?? []))
}

const namesOf = (ids: ReadonlySet<number>, others: ReadonlySet<number>, organs: OrganRows) =>
  [...ids].filter((id) => !others.has(id)).map((id) => organs.get(id)?.name ?? '')

const regroupingFindings = async (
  { db }: ActContext,
  { organId, year }: CompiledReport,
): Promise<readonly Finding[]> => {
  const [then, now] = await Promise.all([registerForYear(db, year), reportingRegister(db)])
  const [counted, today] = [countedIn(then, organId, year), countedIn(now, organId, year)]
  return checkRegrouping({
    year,
    counted: namesOf(counted, today, then),
    left: namesOf(today, counted, then),
  })
}

/** KL-6; and KL-7 once the year is over: before that nothing is signed. */
export const signingFindings = async (
  context: ActContext,
  report: CompiledReport,
): Promise<readonly Finding[]> => {
  const { organIds, year, asOf } = ownPart(report)
  const isOver = asOf === lastDayOf(year)
  const [regrouped, unsettled] = await Promise.all([
    regroupingFindings(context, report),
    isOver ? unsettledRecords(context.db, organIds, year) : null,
  ])
  return [...regrouped, ...(unsettled === null ? [] : checkUnsettled(unsettled))]
}
