import { foldRadicals } from '../../radicals.ts'
import type { Block, TableRow } from '../../source-document.ts'
import { joinPieces } from '../text/join-text.ts'
import type { FilledCell, FilledGrid } from './fill-grid.ts'
import type { PagePart } from './page-parts.ts'

interface PagedRow {
  readonly page: number
  cells: FilledCell[]
}

interface PagedTable {
  readonly kind: 'table'
  readonly xs: readonly number[]
  readonly rows: PagedRow[]
  lastPage: number
  /** Number of the line that closes the table on its last page. */
  lastLine: number
}

type Joined = Exclude<PagePart, { kind: 'grid' }> | PagedTable

/** In points: the columns of a table that goes on do not shift more. */
const SAME_COLUMN = 4
/** Lines at the foot of one page and the head of the next that may come between the parts of a table. */
const RUNNING_LINES = 3
const RUNNING_LETTERS = 60

/** For each line of a grid, the line of the table that it goes on; null when it is another table. */
const columnsGoOn = (table: readonly number[], grid: readonly number[]): readonly number[] | null => {
  const lines = grid.map((x) => table.findIndex((line) => Math.abs(line - x) <= SAME_COLUMN))
  const isWhole = lines[0] === 0 && lines.at(-1) === table.length - 1
  return isWhole && lines.every((line, index) => line > (lines[index - 1] ?? -1)) ? lines : null
}

/** A label that begins with its number begins a row: 一、 （一） 1. ① 第… */
const BEGINS_WITH_NUMBER =
  /^\s*[（(]?\s*(?:[一二三四五六七八九十]{1,3}\s*[、.．）)]|\d{1,2}\s*[、.．）)]|[①-⑳]|第)/

const beginsWithNumber = (text: string): boolean => BEGINS_WITH_NUMBER.test(foldRadicals(text))

const hasText = ({ text }: FilledCell): boolean => text !== ''
/** A figure, perhaps with its unit or a note; not a label that begins with its number. */
const hasFigure = ({ text }: FilledCell): boolean => /^[+-]?\d[\d,.]*(?:[（(万元件条%].*)?$/.test(text)

const partner = (row: PagedRow, { left, right }: FilledCell): FilledCell | undefined =>
  row.cells.find((cell) => cell.left === left && cell.right === right)

/**
 * Whether a row at the head of a page is the rest of the row at the foot of the page before: its label goes
 * on without a number, and no column has figures in both halves.
 */
const isRestOf = (row: PagedRow, before: PagedRow): boolean => {
  const written = row.cells.filter(hasText)
  if (written.length === 0 || written.some(({ text }) => beginsWithNumber(text))) return false
  const firstFigure = Math.min(...[...before.cells, ...row.cells].filter(hasFigure).map(({ left }) => left))
  if (!Number.isFinite(firstFigure)) return false
  return written.every((cell) => {
    const above = partner(before, cell)
    if (above === undefined) return false
    return cell.left < firstFigure ? hasText(above) && !hasFigure(cell) : !hasText(above)
  })
}

const withRest = (before: PagedRow, row: PagedRow): FilledCell[] =>
  before.cells.map((cell) => {
    const rest = row.cells.find(({ left, right }) => left === cell.left && right === cell.right)
    return rest === undefined ? cell : { ...cell, text: joinPieces([cell.text, rest.text]) }
  })

const pagedRows = ({ rows }: FilledGrid, page: number): readonly PagedRow[] =>
  rows.map((cells) => ({ page, cells: [...cells].sort((a, b) => a.left - b.left) }))

/** The grid with its columns counted as the table before the page break counts them. */
const renumbered = (grid: FilledGrid, lines: readonly number[]): FilledGrid => ({
  ...grid,
  rows: grid.rows.map((cells) =>
    cells.map((cell) => ({
      ...cell,
      left: lines[cell.left] ?? cell.left,
      right: lines[cell.right] ?? cell.right,
    })),
  ),
})

/** A label with rows of its own that the page break cut: its rest has no number, or nothing at all. */
const isRestOfLabel = (cell: FilledCell, above: FilledCell): boolean =>
  !hasFigure(cell) && (!hasText(cell) || (beginsWithNumber(above.text) && !beginsWithNumber(cell.text)))

/** The cells over the last row of a table, by their left and right line. */
const lowestCells = ({ rows }: PagedTable): ReadonlyMap<string, { row: PagedRow; cell: FilledCell }> => {
  const lowest = new Map<string, { row: PagedRow; cell: FilledCell }>()
  for (const row of rows)
    for (const cell of row.cells) lowest.set(`${cell.left}-${cell.right}`, { row, cell })
  return lowest
}

/** Gives the rest of a cut label to the label above, which then reaches down as far as its rest. */
const withoutCutLabels = (first: PagedRow, table: PagedTable): PagedRow => {
  const above = lowestCells(table)
  const firstFigure = Math.min(...first.cells.filter(hasFigure).map(({ left }) => left))
  const cells = first.cells.filter((cell) => {
    const found = above.get(`${cell.left}-${cell.right}`)
    const spans =
      cell.bottom - cell.top > 1 || (found !== undefined && found.cell.bottom - found.cell.top > 1)
    if (found === undefined || !spans || cell.left >= firstFigure) return true
    if (found.cell.bottom < table.lastLine || !isRestOfLabel(cell, found.cell)) return true
    const whole = {
      ...found.cell,
      text: joinPieces([found.cell.text, cell.text]),
      bottom: found.cell.bottom + cell.bottom - cell.top,
    }
    found.row.cells = found.row.cells.map((each) => (each === found.cell ? whole : each))
    return false
  })
  return { ...first, cells }
}

const goOn = (table: PagedTable, grid: FilledGrid, page: number): void => {
  const [first, ...others] = pagedRows(grid, page)
  const last = table.rows.at(-1)
  if (first !== undefined && last !== undefined && isRestOf(first, last)) last.cells = withRest(last, first)
  else if (first !== undefined) table.rows.push(withoutCutLabels(first, table))
  table.rows.push(...others)
  table.lastPage = page
  table.lastLine = grid.rows.length
}

/** The table just before a grid at the head of a page; only running lines may stand between. */
const tableBefore = (joined: readonly Joined[], page: number): PagedTable | null => {
  for (let back = 1; back <= RUNNING_LINES + 1; back += 1) {
    const part = joined.at(-back)
    if (part === undefined) return null
    if (part.kind === 'table') return part.lastPage === page - 1 ? part : null
    if (part.line.text.length > RUNNING_LETTERS) return null
  }
  return null
}

const joinedParts = (parts: readonly PagePart[]): readonly Joined[] => {
  const joined: Joined[] = []
  for (const part of parts) {
    if (part.kind === 'line') {
      joined.push(part)
      continue
    }
    const before = tableBefore(joined, part.page)
    const lines = before === null ? null : columnsGoOn(before.xs, part.grid.xs)
    if (before !== null && lines !== null) goOn(before, renumbered(part.grid, lines), part.page)
    else
      joined.push({
        kind: 'table',
        xs: part.grid.xs,
        rows: [...pagedRows(part.grid, part.page)],
        lastPage: part.page,
        lastLine: part.grid.rows.length,
      })
  }
  return joined
}

const toRow = ({ page, cells }: PagedRow, table: number, row: number): TableRow => ({
  kind: 'row',
  cells: cells.map(({ text, left, right, top, bottom }) => ({
    text,
    column: left,
    columnSpan: right - left,
    rowSpan: bottom - top,
  })),
  place: { page, table, row },
})

/** Puts the pages together: a table that goes on over a page break is one table, and a row that it cuts one row. */
export const joinPages = (parts: readonly PagePart[]): readonly Block[] => {
  const blocks: Block[] = []
  let tables = 0
  for (const part of joinedParts(parts)) {
    if (part.kind === 'line') {
      blocks.push(part.line)
      continue
    }
    tables += 1
    for (const [index, row] of part.rows.entries())
      if (row.cells.length > 0) blocks.push(toRow(row, tables, index + 1))
  }
  return blocks
}
