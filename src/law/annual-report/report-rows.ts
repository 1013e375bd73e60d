/** Which rows of table three a report has: those of its form, or one undivided row for （六）. */
import {
  type AnnualReport,
  APPLICANT_COLUMNS,
  type CellPath,
  type Cells,
  TOTAL_COLUMN,
} from './annual-report.ts'
import type { RequestRow } from './form.ts'
import { formOf, proactiveCells, REMEDY_CELLS, requestCell } from './form-cells.ts'
import { OTHER_UNDIVIDED_ROW } from './request-rows.ts'

/** True when （六）其他处理 stands as one row, as in the 2019 form and in hybrids. */
export const hasUndividedOther = (cells: Cells): boolean =>
  requestCell('otherUndivided', TOTAL_COLUMN) in cells

export const rowsOf = (report: Pick<AnnualReport, 'form' | 'cells'>): readonly RequestRow[] => {
  const rows = formOf(report.form).requests
  if (report.form === '2019' || !hasUndividedOther(report.cells)) return rows
  return rows.flatMap((row) => {
    if (row.group !== 'other') return [row]
    return row.key === 'otherNoSupplement' ? [OTHER_UNDIVIDED_ROW] : []
  })
}

export const resultRowsOf = (report: Pick<AnnualReport, 'form' | 'cells'>): readonly RequestRow[] =>
  rowsOf(report).filter((row) => row.kind === 'result')

/** Every cell the report should have, in printed order. */
export const cellsOf = (report: Pick<AnnualReport, 'form' | 'cells'>): readonly CellPath[] => [
  ...proactiveCells(formOf(report.form)),
  ...rowsOf(report).flatMap((row) => APPLICANT_COLUMNS.map((_, column) => requestCell(row.key, column))),
  ...REMEDY_CELLS,
]
