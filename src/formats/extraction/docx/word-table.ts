import type { FlowCell, FlowItem, FlowTable } from '../flow.ts'
import { MAX_GRID_COLUMNS } from '../limits.ts'

interface OpenCell {
  columnSpan: number
  /** `continue`: merged with the cell above (ECMA-376 part 1, 17.4.84). */
  merge: 'none' | 'restart' | 'continue'
  /** Merged with the cell on the left, as old versions write it. */
  continuesLeft: boolean
  readonly content: FlowItem[]
}

interface DraftCell extends FlowCell {
  columnSpan: number
  rowSpan: number
}

/** A Word table while it is being read. */
export interface OpenTable {
  readonly rows: DraftCell[][]
  row: DraftCell[]
  rowDeleted: boolean
  column: number
  cell: OpenCell | null
  /** By grid column, the cell above that a continued cell belongs to. */
  readonly merging: Map<number, DraftCell>
}

export const newTable = (): OpenTable => ({
  rows: [],
  row: [],
  rowDeleted: false,
  column: 0,
  cell: null,
  merging: new Map(),
})

export const openRow = (table: OpenTable): void => {
  table.row = []
  table.rowDeleted = false
  table.column = 0
}

/** Begins a cell and returns the list its content goes to. */
export const openCell = (table: OpenTable): FlowItem[] => {
  table.cell = { columnSpan: 1, merge: 'none', continuesLeft: false, content: [] }
  return table.cell.content
}

/** Columns, believed only within the limit. */
export const believedColumns = (value: string | undefined, column: number): number => {
  const columns = Number(value)
  return Number.isInteger(columns) && columns >= 1 && column + columns <= MAX_GRID_COLUMNS ? columns : 1
}

/** Ends a cell: a merged one lengthens or widens its neighbour, unless it has a text of its own. */
export const closeCell = (table: OpenTable): void => {
  const { cell, column } = table
  if (cell === null) return
  table.cell = null
  table.column += cell.columnSpan
  const isBlank = cell.content.length === 0
  const above = table.merging.get(column)
  if (cell.merge === 'continue' && above !== undefined && isBlank) {
    above.rowSpan += 1
    return
  }
  const left = table.row.at(-1)
  if (cell.continuesLeft && left !== undefined && isBlank) {
    left.columnSpan += cell.columnSpan
    return
  }
  const draft = { column, columnSpan: cell.columnSpan, rowSpan: 1, content: cell.content }
  table.row.push(draft)
  for (let covered = column; covered < table.column; covered += 1) table.merging.delete(covered)
  if (cell.merge !== 'none') table.merging.set(column, draft)
}

export const closeRow = (table: OpenTable): void => {
  if (!table.rowDeleted) table.rows.push(table.row)
}

export const closedTable = ({ rows }: OpenTable): FlowTable => ({ kind: 'table', rows })
