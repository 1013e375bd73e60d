/** Table four as a fold over remedy cases: the cases behind each of its 15 cells. */
import type { CellPath, RemedyResult } from '../annual-report/annual-report.ts'
import { REMEDY_CELLS } from '../annual-report/form-cells.ts'
import { yearOf } from '../time/local-date.ts'
import type { RemedyState } from './remedy-state.ts'
import { RESULT_OF_DECISION } from './result-of-decision.ts'

/** What of a case table four asks. */
export type CountedRemedy = Pick<RemedyState, 'group' | 'respondents' | 'filedOn' | 'rulings'>

export interface RemedyOfYear {
  readonly id: string
  readonly state: CountedRemedy
}

/**
 * Result of the case in a year's table four; null in years it did not touch. A pending case shows again next year.
 * Only rulings of that year and before it count, so that an appeal never changes the table of a year gone by.
 */
export const resultInYear = (
  { filedOn, rulings }: Pick<CountedRemedy, 'filedOn' | 'rulings'>,
  year: number,
): Exclude<RemedyResult, 'total'> | null => {
  if (filedOn === null || yearOf(filedOn) > year) return null
  const last = rulings.findLast(({ on }) => yearOf(on) <= year)
  if (last === undefined || last.decision === null) return 'pending'
  return yearOf(last.on) === year ? RESULT_OF_DECISION[last.decision] : null
}

/**
 * Cases behind each of the 15 cells, for one organ as respondent, alone or jointly; or for several that report
 * together, where a case against two of them counts once.
 */
export const tableFourOf = (
  cases: readonly RemedyOfYear[],
  respondent: string | readonly string[],
  year: number,
): Readonly<Partial<Record<CellPath, readonly string[]>>> => {
  const reporting = typeof respondent === 'string' ? [respondent] : respondent
  const table = new Map<CellPath, string[]>(REMEDY_CELLS.map((path) => [path, []]))
  for (const { id, state } of cases) {
    if (state.group === null || !state.respondents.some((id) => reporting.includes(id))) continue
    const result = resultInYear(state, year)
    if (result === null) continue
    table.get(`remedies.${state.group}.${result}`)?.push(id)
    table.get(`remedies.${state.group}.total`)?.push(id)
  }
  return Object.fromEntries(table) as Readonly<Partial<Record<CellPath, readonly string[]>>>
}
