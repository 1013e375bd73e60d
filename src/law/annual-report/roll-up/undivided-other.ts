/** （六）其他处理 in one row, as the 2019 form and hybrids have it, where the rows of a report are added up. */
import { APPLICANT_COLUMNS, type Cell, type CellPath, type Cells } from '../annual-report.ts'
import { numberCell } from '../compile/assemble.ts'
import { requestCell } from '../form-cells.ts'

const columns = APPLICANT_COLUMNS.map((_, column) => column)
const UNDIVIDED = columns.map((column) => requestCell('otherUndivided', column))

/** What the undivided figure counts as (form of 2021, third row of （六）). */
export const otherMiscCell = (column: number): CellPath => requestCell('otherMisc', column)

/** The rows in which an undivided report counts nothing. */
export const otherZeroCells = (column: number): readonly CellPath[] => [
  requestCell('otherNoSupplement', column),
  requestCell('otherFeeUnpaid', column),
]

/** Whether the cell is of one of the three rows that an undivided report does not tell apart. */
export const isOtherRow = (cell: CellPath): boolean =>
  columns.some((column) => cell === otherMiscCell(column) || otherZeroCells(column).includes(cell))

export const isUndivided = (cells: Cells): boolean => UNDIVIDED.some((path) => path in cells)

const divided = (column: number, cell: Cell | undefined): readonly (readonly [CellPath, Cell])[] => {
  if (cell === undefined) return []
  const zeros = otherZeroCells(column).map((path) => [path, numberCell(path, 0)] as const)
  return [[otherMiscCell(column), cell], ...zeros]
}

/**
 * Cells as they count in a sum of the 2021 form: what stands undivided counts as 其他, column by column, the other two rows as 0.
 * What is unreadable or missing stays so. Reports that divide are given back as they are.
 */
export const withOtherCounted = (cells: Cells): Cells => {
  if (!isUndivided(cells)) return cells
  const counted = columns.flatMap((column) => divided(column, cells[requestCell('otherUndivided', column)]))
  return { ...cells, ...Object.fromEntries(counted) }
}
