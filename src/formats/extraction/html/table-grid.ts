import type { FlowCell, FlowItem } from '../flow.ts'
import { MAX_GRID_COLUMNS } from '../limits.ts'
import { attribute, type Element, isElement } from './element.ts'

export interface TableReading {
  readonly contentOf: (cell: Element) => readonly FlowItem[]
  /** Rows and cells that are not shown take no place in the grid. */
  readonly isShown: (element: Element) => boolean
}

export interface LaidOutTable {
  readonly captions: readonly Element[]
  readonly rows: readonly (readonly FlowCell[])[]
}

const GROUPS = new Set(['thead', 'tbody', 'tfoot'])

const childElements = (parent: Element): readonly Element[] => parent.childNodes.filter(isElement)

/** Rows by row group: a row span ends with its group (HTML standard, forming a table). */
const rowGroups = (table: Element): readonly (readonly Element[])[] => {
  const groups: Element[][] = []
  let loose: Element[] | null = null
  for (const child of childElements(table)) {
    if (child.tagName === 'tr') {
      if (loose === null) {
        loose = []
        groups.push(loose)
      }
      loose.push(child)
    } else if (GROUPS.has(child.tagName)) {
      loose = null
      groups.push(childElements(child).filter(({ tagName }) => tagName === 'tr'))
    }
  }
  return groups
}

const spanOf = (cell: Element, name: 'rowspan' | 'colspan'): number | null => {
  const value = attribute(cell, name)
  const digits = value === null ? null : /^\s*\+?(\d{1,9})/.exec(value)?.[1]
  return digits == null ? null : Number(digits)
}

/** A span of 0 rows reaches to the end of the group. Past the last believed column nothing spans. */
const rowSpanOf = (cell: Element, column: number, rowsLeft: number): number => {
  const span = spanOf(cell, 'rowspan') ?? 1
  if (column >= MAX_GRID_COLUMNS) return 1
  return span === 0 ? rowsLeft : Math.min(span, rowsLeft)
}
const columnSpanOf = (cell: Element, column: number): number => {
  const span = spanOf(cell, 'colspan') ?? 1
  return span === 0 || column + span > MAX_GRID_COLUMNS ? 1 : span
}

const layOutGroup = (
  group: readonly Element[],
  { contentOf, isShown }: TableReading,
): readonly (readonly FlowCell[])[] => {
  /** Per grid column, the index of the first row that it is free in. */
  const freeFrom: number[] = []
  return group.map((row, rowIndex) => {
    let column = 0
    const cells: FlowCell[] = []
    for (const cell of childElements(row)) {
      if ((cell.tagName !== 'td' && cell.tagName !== 'th') || !isShown(cell)) continue
      while ((freeFrom[column] ?? 0) > rowIndex) column += 1
      const columnSpan = columnSpanOf(cell, column)
      const rowSpan = rowSpanOf(cell, column, group.length - rowIndex)
      cells.push({ column, columnSpan, rowSpan, content: contentOf(cell) })
      if (rowSpan > 1) freeFrom.length = Math.max(freeFrom.length, column + columnSpan)
      if (rowSpan > 1) freeFrom.fill(rowIndex + rowSpan, column, column + columnSpan)
      column += columnSpan
    }
    return cells
  })
}

/** Lays a table's own rows out on its grid, spans included. */
export const layOutRows = (table: Element, reading: TableReading): LaidOutTable => ({
  captions: childElements(table).filter(({ tagName }) => tagName === 'caption'),
  rows: rowGroups(table).flatMap((group) => layOutGroup(group.filter(reading.isShown), reading)),
})
