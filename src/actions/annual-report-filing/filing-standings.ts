/** Where the reports of a year stand, each with the deadline that counts for it now. */
import { lastDayOf } from '../../law/annual-report/compile/counted-cases.ts'
import { scopeOf } from '../../law/annual-report/compile/reporting-organs.ts'
import type { ReportScope } from '../../law/annual-report/compiled-report.ts'
import {
  deadlineNow,
  type FilingDeadline,
  filingDeadlines,
  isBehind,
} from '../../law/annual-report/filing/filing-deadlines.ts'
import type { FilingPhase } from '../../law/annual-report/filing/filing-event.ts'
import { dateOf, yearOf } from '../../law/time/local-date.ts'
import { type FilingRow, filingRows, firstYearHere } from '../../store/report-filing-list.ts'
import { organsWithOfficeAbove } from '../../store/report-filing-organ.ts'
import type { ActContext } from '../act-context.ts'
import { loadPolicies } from '../policy/load-policies.ts'

export interface FilingStandingNow {
  readonly row: FilingRow
  readonly scope: ReportScope
  readonly hasOfficeAbove: boolean
  /** A report that came as a file counts as published. */
  readonly phase: FilingPhase | 'unopened'
  /** All of them, the statutory one last. */
  readonly deadlines: readonly FilingDeadline[]
  /** Null: nothing is owed any more. */
  readonly deadline: FilingDeadline | null
  readonly isLate: boolean
  /** Of a year before work here began: nobody is behind with it, its report comes as a file. */
  readonly isBeforeHere: boolean
}

const phaseOf = ({ phase, isImported }: FilingRow): FilingPhase | 'unopened' => {
  if (phase !== null) return phase
  return isImported ? 'published' : 'unopened'
}

/** @param organIds null: every organ that owes a report for the year */
export const filingStandings = async (
  context: ActContext,
  organIds: readonly number[] | null,
  year: number,
): Promise<readonly FilingStandingNow[]> => {
  const today = dateOf(context.now())
  const rows = await filingRows(context.db, organIds, year, lastDayOf(year))
  const ids = rows.map(({ organId }) => organId)
  const offices = await organsWithOfficeAbove(context.db, ids, today)
  const policyOf = await loadPolicies(context)
  const isEarly = year < ((await firstYearHere(context.db)) ?? yearOf(today))
  return Promise.all(
    rows.map(async (row) => {
      const scope = scopeOf(row)
      const hasOfficeAbove = offices.has(row.organId)
      const phase = phaseOf(row)
      const deadlines = filingDeadlines(year, scope, await policyOf(row.region), hasOfficeAbove)
      const standing = {
        phase: phase === 'unopened' ? ('none' as const) : phase,
        wasPublished: row.publishedAt !== null,
      }
      const isBeforeHere = isEarly && phase === 'unopened'
      const deadline = isBeforeHere ? null : deadlineNow(deadlines, standing, today)
      const isLate = isBehind(deadline, today)
      return { row, scope, hasOfficeAbove, phase, deadlines, deadline, isLate, isBeforeHere }
    }),
  )
}
