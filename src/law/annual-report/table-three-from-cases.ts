/** Table three as a fold over cases: every finished case in exactly one row and one column, with the cases behind each cell. */
import type { Policy } from '../policy.ts'
import type { RequestState } from '../request/request-state.ts'
import { APPLICANT_COLUMNS, type CellPath, type FormEdition, TOTAL_COLUMN } from './annual-report.ts'
import { caseFactsOf, rowsOfFacts } from './compile/case-rows.ts'
import type { RequestRowKey } from './form.ts'
import { formOf, requestCell, requestCells } from './form-cells.ts'

export interface CaseOfYear {
  readonly id: string
  readonly state: RequestState
}

/** Ids of the cases behind each cell of the form; the figure is their number. */
export type TableThree = Readonly<Partial<Record<CellPath, readonly string[]>>>

/**
 * Rows of a year's table three in which a case stands: where it came from, and where it went.
 * None while it has no receipt date, or in years it did not touch.
 */
export const rowsOfCase = (
  state: RequestState,
  year: number,
  form: FormEdition,
  policy: Policy,
): readonly RequestRowKey[] => rowsOfFacts(caseFactsOf(state), year, form, policy)

/** Every cell of the form with its cases, the total column included. */
export const tableThreeOf = (
  cases: readonly CaseOfYear[],
  year: number,
  edition: FormEdition,
  policy: Policy,
): TableThree => {
  const table = new Map<CellPath, string[]>(requestCells(formOf(edition)).map((path) => [path, []]))
  for (const { id, state } of cases) {
    if (state.applicantType === null) continue
    const column = APPLICANT_COLUMNS.indexOf(state.applicantType)
    for (const row of rowsOfCase(state, year, edition, policy)) {
      table.get(requestCell(row, column))?.push(id)
      table.get(requestCell(row, TOTAL_COLUMN))?.push(id)
    }
  }
  return Object.fromEntries(table) as TableThree
}
