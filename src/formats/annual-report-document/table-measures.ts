/** Widths and sizes of the three tables on the text area of GB/T 9704-2012, 156 mm wide. */
import { APPLICANT_COLUMNS, REMEDY_GROUPS, REMEDY_RESULTS } from '../../law/annual-report/annual-report.ts'
import type { StatutoryTable, TableCell } from '../annual-report/make-report-tables.ts'

const LABELS = [6.4, 17.6, 54] as const
const FIGURE = (156 - LABELS[0] - LABELS[1] - LABELS[2]) / APPLICANT_COLUMNS.length
const REMEDIES = REMEDY_GROUPS.length * REMEDY_RESULTS.length

/** Millimetres, left to right. */
export const COLUMN_WIDTHS: Readonly<Record<StatutoryTable['name'], readonly number[]>> = {
  proactive: [51, 35, 35, 35],
  requests: [...LABELS, ...APPLICANT_COLUMNS.map(() => FIGURE)],
  remedies: Array.from({ length: REMEDIES }, () => 156 / REMEDIES),
}

/** Rows printed again at the head of a further page. */
export const HEAD_ROWS: Readonly<Record<StatutoryTable['name'], number>> = {
  proactive: 0,
  requests: 3,
  remedies: 3,
}

/** Points: 五号 where there is room, 小五 in the wide tables. */
export const TABLE_SIZES: Readonly<Record<StatutoryTable['name'], number>> = {
  proactive: 10.5,
  requests: 9,
  remedies: 9,
}

export interface PlacedCell extends TableCell {
  /** Of the grid, from 0. */
  readonly row: number
  readonly column: number
}

/** Every cell with the place at which it begins. */
export const placedCells = (table: StatutoryTable): readonly PlacedCell[] => {
  const taken = new Set<string>()
  return table.rows.flatMap((cells, row) => {
    let column = 0
    return cells.map((cell): PlacedCell => {
      while (taken.has(`${row}/${column}`)) column += 1
      const placed = { ...cell, row, column }
      for (let down = 0; down < cell.rowSpan; down++) {
        for (let right = 0; right < cell.columnSpan; right++) taken.add(`${row + down}/${column + right}`)
      }
      column += cell.columnSpan
      return placed
    })
  })
}

const MILLIMETRES_PER_POINT = 25.4 / 72
const DIGIT = 0.58
const SMALLEST = 4.5
/** Left and right of the text of a cell. */
export const CELL_INSET = 0.7

/** Points: the size at which the longest run without a place to break fits its column. */
export const figureSize = (
  name: StatutoryTable['name'],
  { text, column, columnSpan }: PlacedCell,
): number => {
  const longest = Math.max(1, ...(text.match(/[!-~]+/g) ?? []).map((run) => run.length))
  const width = COLUMN_WIDTHS[name].slice(column, column + columnSpan).reduce((sum, each) => sum + each, 0)
  const room = (width - 2 * CELL_INSET) / MILLIMETRES_PER_POINT
  return Math.max(SMALLEST, Math.min(TABLE_SIZES[name], Math.floor((room / longest / DIGIT) * 10) / 10))
}

/** The label of a group, broken after its number: （三） / 不予公开. */
export const cellLines = ({ text, columnSpan, rowSpan, role }: TableCell): readonly string[] =>
  role === 'head' && columnSpan === 1 && rowSpan > 1 && /^（.）./.test(text)
    ? [text.slice(0, 3), text.slice(3)]
    : [text]
