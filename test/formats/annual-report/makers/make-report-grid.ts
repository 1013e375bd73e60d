import type { StatutoryTable } from '../../../../src/formats/annual-report/make-report-tables.ts'

/** The table as a full grid of texts, row by row: a spanning cell stands where it begins, the rest is empty. */
export const tableGrid = (table: StatutoryTable): readonly (readonly string[])[] => {
  const taken = table.rows.map(() => Array.from({ length: table.columns }, () => false))
  const grid = table.rows.map(() => Array.from({ length: table.columns }, () => ''))
  table.rows.forEach((cells, rowIndex) => {
    let column = 0
    for (const cell of cells) {
      while (taken[rowIndex]?.[column]) column += 1
      for (const row of taken.slice(rowIndex, rowIndex + cell.rowSpan)) {
        row.fill(true, column, column + cell.columnSpan)
      }
      const texts = grid[rowIndex]
      if (texts !== undefined) texts[column] = cell.text
      column += cell.columnSpan
    }
  })
  return grid
}
