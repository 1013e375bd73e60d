/** Adding up what was counted: for all organs together and for each. */
import { rowOfResult } from '../../law/annual-report/compile/case-rows.ts'
import { isAnswer, NO_ANSWERS, withAnswers } from '../../law/annual-report/dashboard/answered.ts'
import { editionOf, type FinishedYear } from '../../law/annual-report/dashboard/finished-year.ts'
import { type DaysCount, medianDays } from '../../law/annual-report/dashboard/shares.ts'
import type { RequestRowKey } from '../../law/annual-report/form.ts'
import { yearOf } from '../../law/time/local-date.ts'
import type { FinishedCount, OrganDays, ReceivedCount } from '../../store/dashboard.ts'
import type { DashboardYear } from './dashboard-scope.ts'

export interface PlacedCount extends FinishedCount {
  readonly isLastYear: boolean
  readonly row: RequestRowKey
}

/** Each count with its year and its row of table three. */
export const placeCounts = (
  counts: readonly FinishedCount[],
  { spans, year, policy }: DashboardYear,
): readonly PlacedCount[] =>
  counts.flatMap((count) => {
    const on = spans[count.span]?.from
    if (on === undefined) return []
    const row = rowOfResult({ outcome: count.outcome, on }, editionOf(year), policy)
    return [{ ...count, row, isLastYear: yearOf(on) < year }]
  })

const addUpFinished = (counts: readonly PlacedCount[], days: readonly DaysCount[]): FinishedYear => {
  const rows = new Map<RequestRowKey, number>()
  let [finished, timeliness] = [0, NO_ANSWERS]
  for (const each of counts) {
    finished += each.count
    rows.set(each.row, (rows.get(each.row) ?? 0) + each.count)
    if (isAnswer(each.outcome)) timeliness = withAnswers(timeliness, each)
  }
  return { finished, rows, timeliness, medianDays: medianDays(days) }
}

/** Of one year, of all organs or of one. */
export const finishedOf = (
  counts: readonly PlacedCount[],
  days: readonly OrganDays[],
  isLastYear: boolean,
): FinishedYear =>
  addUpFinished(
    counts.filter((each) => each.isLastYear === isLastYear),
    days.filter((each) => each.isLastYear === isLastYear),
  )

export const countWhere = (
  counts: readonly ReceivedCount[],
  isMeant: (count: ReceivedCount) => boolean,
): number => counts.reduce((sum, each) => (isMeant(each) ? sum + each.count : sum), 0)

export const groupByOrgan = <T extends { readonly organId: number }>(
  rows: readonly T[],
): ReadonlyMap<number, readonly T[]> => {
  const found = new Map<number, T[]>()
  for (const row of rows) {
    const known = found.get(row.organId)
    if (known === undefined) found.set(row.organId, [row])
    else known.push(row)
  }
  return found
}
