/** What a cell counts in a sum. */
import type { Cell, CellPath, Cells } from './annual-report.ts'

/**
 * A printed figure as it is; a blank or a stroke counts as 0; null when the figure is unreadable or
 * was not found, so that no sum can be stated.
 */
export const countedValue = (cell: Cell | undefined): number | null => {
  if (cell === undefined || cell.state === 'unreadable') return null
  return 'value' in cell ? cell.value : 0
}

/** The printed figure; null for a blank, a stroke, or anything unreadable. */
export const printedValue = (cell: Cell | undefined): number | null =>
  cell !== undefined && 'value' in cell ? cell.value : null

export const isBlank = (cell: Cell | undefined): boolean =>
  cell !== undefined && (cell.state === 'blank' || cell.state === 'notApplicable')

/** Sum of the cells as counted; null as soon as one of them cannot be counted. */
export const sumOf = (cells: Cells, paths: readonly CellPath[]): number | null => {
  let sum = 0
  for (const path of paths) {
    const value = countedValue(cells[path])
    if (value === null) return null
    sum += value
  }
  return sum
}
