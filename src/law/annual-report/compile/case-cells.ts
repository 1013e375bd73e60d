/** Cells of table three in which a single case stands. */
import type { Policy } from '../../policy.ts'
import type { ApplicantType } from '../../request/request-event.ts'
import { APPLICANT_COLUMNS, type CellPath, type FormEdition, TOTAL_COLUMN } from '../annual-report.ts'
import { requestCell } from '../form-cells.ts'
import { type CaseFacts, rowsOfFacts } from './case-rows.ts'

/** In its rows the column of its applicant, and 总计. */
export const cellsOfCase = (
  { applicantType, facts }: { readonly applicantType: ApplicantType; readonly facts: CaseFacts },
  year: number,
  form: FormEdition,
  policy: Policy,
): readonly CellPath[] => {
  const column = APPLICANT_COLUMNS.indexOf(applicantType)
  return rowsOfFacts(facts, year, form, policy).flatMap((row) => [
    requestCell(row, column),
    requestCell(row, TOTAL_COLUMN),
  ])
}
