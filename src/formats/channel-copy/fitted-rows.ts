/** A table whose cells fit its columns, whatever spans were written: the type-setter refuses any other. */
import type { Cell, Row } from '../rich-text/block.ts'

const MOST_COLUMNS = 40

export interface PrintedCell {
  readonly lines: readonly string[]
  readonly head: boolean
  readonly columnSpan: number
  readonly rowSpan: number
}

interface Fitted {
  /** Share of each column in the width. */
  readonly widths: readonly number[]
  readonly rows: readonly (readonly PrintedCell[])[]
}

/** Rows that a cell of an earlier row still covers, by column. */
type Covered = number[]

/** One row is done: what covered it covers one row less. */
const passRow = (covered: Covered, taken: Covered): void => {
  const width = Math.max(covered.length, taken.length)
  for (let at = 0; at < width; at += 1) {
    covered[at] = Math.max((covered[at] ?? 0) - 1, (taken[at] ?? 0) - 1, 0)
  }
}

const freeFrom = (covered: Covered, from: number): number => {
  let column = from
  while ((covered[column] ?? 0) > 0) column += 1
  return column
}

/** How many columns in a row are free from here on, up to what is asked for. */
const roomAt = (covered: Covered, column: number, wanted: number): number => {
  let room = 1
  while (room < wanted && column + room < MOST_COLUMNS && (covered[column + room] ?? 0) === 0) room += 1
  return room
}

const fitRow = (
  row: Row,
  covered: Covered,
  rowsLeft: number,
  textOf: (cell: Cell) => readonly string[],
): readonly PrintedCell[] => {
  const printed: PrintedCell[] = []
  const taken: Covered = []
  let column = 0
  for (const cell of row) {
    column = freeFrom(covered, column)
    if (column >= MOST_COLUMNS) break
    const columnSpan = roomAt(covered, column, cell.colspan)
    const rowSpan = Math.min(cell.rowspan, rowsLeft)
    for (let at = column; at < column + columnSpan; at += 1) taken[at] = rowSpan
    printed.push({ lines: textOf(cell), head: cell.tag === 'th', columnSpan, rowSpan })
    column += columnSpan
  }
  passRow(covered, taken)
  return printed
}

/** Where each cell begins, row by row. */
const placesOf = (rows: Fitted['rows']): readonly (PrintedCell & { readonly column: number })[] => {
  const covered: Covered = []
  return rows.flatMap((row) => {
    const taken: Covered = []
    let column = 0
    const placed = row.map((cell) => {
      column = freeFrom(covered, column)
      const from = column
      column += cell.columnSpan
      for (let at = from; at < column; at += 1) taken[at] = cell.rowSpan
      return { ...cell, column: from }
    })
    passRow(covered, taken)
    return placed
  })
}

const LEAST_WEIGHT = 3
const MOST_WEIGHT = 24

/** Columns share the width by their longest words, within reason. */
const weightsOf = (rows: Fitted['rows']): readonly number[] => {
  const weights: number[] = []
  for (const { column, columnSpan, lines } of placesOf(rows)) {
    const longest = Math.max(0, ...lines.map((line) => line.length))
    for (let at = column; at < column + columnSpan; at += 1) {
      const own = columnSpan === 1 ? longest : 0
      weights[at] = Math.min(MOST_WEIGHT, Math.max(weights[at] ?? LEAST_WEIGHT, own))
    }
  }
  return weights.length === 0 ? [LEAST_WEIGHT] : weights
}

export const fittedRows = (rows: readonly Row[], textOf: (cell: Cell) => readonly string[]): Fitted => {
  const covered: Covered = []
  const fitted = rows.map((row, index) => fitRow(row, covered, rows.length - index, textOf))
  return { widths: weightsOf(fitted), rows: fitted }
}
