import type { Block, GridCell } from '../source-document.ts'
import type { FlowCell, FlowItem, FlowTable } from './flow.ts'
import { joinPieces } from './text/join-text.ts'

/** A cell with this many paragraphs and characters holds running text, not a figure or a label. */
const PROSE_PARAGRAPHS = 3
const PROSE_CHARACTERS = 200

interface Placing {
  readonly blocks: Block[]
  lines: number
  tables: number
}

/** A cell with a table or with prose in it only arranges the page. */
const isLayoutCell = ({ content }: FlowCell): boolean => {
  if (content.some((item) => item.kind === 'table')) return true
  if (content.length < PROSE_PARAGRAPHS) return false
  const length = content.reduce((sum, item) => sum + (item.kind === 'paragraph' ? item.text.length : 0), 0)
  return length >= PROSE_CHARACTERS
}

const isOneColumn = ({ rows }: FlowTable): boolean =>
  rows.every((cells) => cells.every(({ column }) => column === 0))

const toGridCell = ({ column, columnSpan, rowSpan, content }: FlowCell): GridCell => ({
  text: joinPieces(content.map((item) => (item.kind === 'paragraph' ? item.text : ''))),
  column,
  columnSpan,
  rowSpan,
})

const placeTable = (table: FlowTable, placing: Placing): void => {
  const oneColumn = isOneColumn(table)
  let number = 0
  for (const [index, cells] of table.rows.entries()) {
    if (cells.length === 0) continue
    if (oneColumn || cells.some(isLayoutCell)) {
      for (const cell of cells) placeItems(cell.content, placing)
      continue
    }
    if (number === 0) {
      placing.tables += 1
      number = placing.tables
    }
    placing.blocks.push({
      kind: 'row',
      cells: cells.map(toGridCell),
      place: { table: number, row: index + 1 },
    })
  }
}

const placeItems = (items: readonly FlowItem[], placing: Placing): void => {
  for (const item of items) {
    if (item.kind === 'table') {
      placeTable(item, placing)
      continue
    }
    placing.lines += 1
    placing.blocks.push({ kind: 'line', text: item.text, spans: null, place: { line: placing.lines } })
  }
}

/**
 * Turns nested paragraphs and tables into blocks in reading order. Lines and the tables that hold data are
 * counted from 1; tables that only arrange the page (a table in a cell, prose in a cell, a single column)
 * become what they contain.
 */
export const placeBlocks = (items: readonly FlowItem[]): readonly Block[] => {
  const placing: Placing = { blocks: [], lines: 0, tables: 0 }
  placeItems(items, placing)
  return placing.blocks
}
