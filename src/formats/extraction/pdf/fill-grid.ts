import { joinPieces } from '../text/join-text.ts'
import type { PageItem } from './page-item.ts'
import type { RuledCell, RuledGrid } from './ruled-grid.ts'
import { lineTexts } from './visual-lines.ts'

export interface FilledCell extends RuledCell {
  readonly text: string
}

/** A ruled table with its text, top down; places in points from the top left of the page. */
export interface FilledGrid {
  readonly top: number
  readonly xs: readonly number[]
  readonly rows: readonly (readonly FilledCell[])[]
}

export interface GridFilling {
  readonly grid: FilledGrid
  readonly used: ReadonlySet<PageItem>
}

/** Share of the font size that text may hang over a line. */
const OVERHANG = 1
/** The middle of the glyphs lies this share of the font size above the line they stand on. */
const MIDDLE = 0.35
/** A cell with so many lines and letters holds prose: the lines arrange a page, they make no table. */
const PROSE_LINES = 4
const PROSE_LETTERS = 200

/** An empty strip this wide, in font sizes, beside a figure parts two columns that no line parts. */
const STRIP = 1
const FIGURE = /^[+-]?\d[\d.,]*$/

/** Whether a cell holds figures of a column of their own: then the lines do not show all columns. */
const hidesColumns = (items: readonly PageItem[]): boolean => {
  let right = Number.NEGATIVE_INFINITY
  let onlyFigures = false
  let groups = 0
  for (const item of [...items].sort((a, b) => a.x - b.x)) {
    const isFigure = FIGURE.test(item.text.trim())
    if (item.x - right > STRIP * item.size) {
      if (groups > 0 && (onlyFigures || isFigure)) return true
      groups += 1
      onlyFigures = true
    }
    onlyFigures &&= isFigure
    right = Math.max(right, item.x + item.width)
  }
  return false
}

const bandOf = (edges: readonly number[], value: number): number => {
  if (value < (edges[0] ?? 0) || value > (edges.at(-1) ?? 0)) return -1
  let band = 0
  while (band < edges.length - 2 && value >= (edges[band + 1] ?? 0)) band += 1
  return band
}

const edge = (edges: readonly number[], index: number): number => edges[index] ?? 0

/** Text beside the table at the height of its rows belongs to columns that are not drawn. */
const standsBeside = ({ xs, ys }: RuledGrid, item: PageItem): boolean => {
  const y = item.baseline - MIDDLE * item.size
  const x = item.x + item.width / 2
  return y > edge(ys, 0) && y < edge(ys, ys.length - 1) && (x < edge(xs, 0) || x > edge(xs, xs.length - 1))
}

/** Where each cell begins, by column and row. */
const cellIndex = ({ xs, cells }: RuledGrid): readonly number[] => {
  const index: number[] = []
  for (const [number, { left, right, top, bottom }] of cells.entries())
    for (let y = top; y < bottom; y += 1)
      for (let x = left; x < right; x += 1) index[y * xs.length + x] = number
  return index
}

const fitsInto = (item: PageItem, cell: RuledCell, { xs }: RuledGrid): boolean =>
  item.x >= edge(xs, cell.left) - OVERHANG * item.size &&
  item.x + item.width <= edge(xs, cell.right) + OVERHANG * item.size

/** The text of each cell by its number; null when some text does not stand in one cell. */
const textsByCell = (
  grid: RuledGrid,
  items: readonly PageItem[],
): { readonly texts: readonly (readonly PageItem[])[]; readonly used: ReadonlySet<PageItem> } | null => {
  const index = cellIndex(grid)
  const texts: PageItem[][] = grid.cells.map(() => [])
  const used = new Set<PageItem>()
  for (const item of items) {
    if (standsBeside(grid, item)) return null
    const column = bandOf(grid.xs, item.x + item.width / 2)
    const row = bandOf(grid.ys, item.baseline - MIDDLE * item.size)
    const number = column < 0 || row < 0 ? undefined : index[row * grid.xs.length + column]
    const cell = number === undefined ? undefined : grid.cells[number]
    if (number === undefined || cell === undefined) continue
    if (!fitsInto(item, cell, grid)) return null
    texts[number]?.push(item)
    used.add(item)
  }
  return { texts, used }
}

/** Puts text into the cells of a ruled table. Null when the text shows that the lines do not make its columns. */
export const fillGrid = (grid: RuledGrid, items: readonly PageItem[]): GridFilling | null => {
  const filling = textsByCell(grid, items)
  if (filling === null || filling.used.size === 0) return null
  const rows: FilledCell[][] = grid.ys.slice(1).map(() => [])
  for (const [number, cell] of grid.cells.entries()) {
    const inside = filling.texts[number] ?? []
    if (hidesColumns(inside)) return null
    const lines = lineTexts(inside)
    const text = joinPieces(lines)
    if (lines.length >= PROSE_LINES && text.length >= PROSE_LETTERS) return null
    rows[cell.top]?.push({ ...cell, text })
  }
  return { grid: { top: edge(grid.ys, 0), xs: grid.xs, rows }, used: filling.used }
}
