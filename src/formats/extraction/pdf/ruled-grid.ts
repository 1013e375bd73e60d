import { clusters, type Ruling, type Rulings, SAME_LINE } from './ruled-lines.ts'

/** A cell between ruling lines, by the indexes of its first and behind its last column and row. */
export interface RuledCell {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** A table drawn with ruling lines: the places of its lines in points, and the cells between them. */
export interface RuledGrid {
  readonly xs: readonly number[]
  readonly ys: readonly number[]
  readonly cells: readonly RuledCell[]
}

const MOST_LINES = 600
/** Share of a cell's side that must be drawn. */
const DRAWN = 0.6

const touches = (across: Ruling, down: Ruling): boolean =>
  down.at >= across.start - SAME_LINE &&
  down.at <= across.end + SAME_LINE &&
  across.at >= down.start - SAME_LINE &&
  across.at <= down.end + SAME_LINE

/** Lines that touch one another, directly or by others, belong to one table. */
const tablesOf = ({ across, down }: Rulings): readonly Rulings[] => {
  const tables: Rulings[] = []
  const free = new Set(down)
  const open = new Set(across)
  for (const first of across) {
    if (!open.delete(first)) continue
    const table: { across: Ruling[]; down: Ruling[] } = { across: [first], down: [] }
    const queue: { readonly line: Ruling; readonly isAcross: boolean }[] = [{ line: first, isAcross: true }]
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
      for (const other of next.isAcross ? free : open) {
        const joined = next.isAcross ? touches(next.line, other) : touches(other, next.line)
        if (!joined) continue
        if (next.isAcross) free.delete(other)
        else open.delete(other)
        ;(next.isAcross ? table.down : table.across).push(other)
        queue.push({ line: other, isAcross: !next.isAcross })
      }
    }
    tables.push(table)
  }
  return tables
}

const positions = (rulings: readonly Ruling[]): readonly number[] =>
  clusters(rulings, ({ at }) => at).map((group) => group.reduce((sum, { at }) => sum + at, 0) / group.length)

/** Whether a side of a cell is drawn: the parts of `rulings` at `at` between `from` and `to`, together. */
const isDrawn = (rulings: readonly Ruling[], at: number, from: number, to: number): boolean => {
  let drawn = 0
  for (const ruling of rulings) {
    if (Math.abs(ruling.at - at) > SAME_LINE) continue
    drawn += Math.max(0, Math.min(ruling.end, to) - Math.max(ruling.start, from))
  }
  return drawn >= (to - from) * DRAWN
}

/** Where at least two lines begin or end together beyond the last line that crosses them, the table is open. */
const openEnds = (crossing: readonly number[], lines: readonly Ruling[]): readonly number[] => {
  const first = Math.min(...lines.map(({ start }) => start))
  const last = Math.max(...lines.map(({ end }) => end))
  const shared = (place: number, placeOf: (line: Ruling) => number): boolean =>
    lines.filter((line) => Math.abs(placeOf(line) - place) <= SAME_LINE).length >= 2
  const before = first < (crossing[0] ?? 0) - SAME_LINE && shared(first, ({ start }) => start)
  const after = last > (crossing.at(-1) ?? 0) + SAME_LINE && shared(last, ({ end }) => end)
  return [...(before ? [first] : []), ...crossing, ...(after ? [last] : [])]
}

interface Sides {
  readonly columns: number
  readonly rows: number
  /**
   * Whether there is a line on the left of column `x` in row `y`; likewise on top. The outermost sides count
   * as drawn: they are left out where a page break cuts a table, and by tables without a frame.
   */
  readonly left: (x: number, y: number) => boolean
  readonly top: (x: number, y: number) => boolean
}

const sidesOf = ({ across, down }: Rulings, xs: readonly number[], ys: readonly number[]): Sides => {
  const columns = xs.length - 1
  const rows = ys.length - 1
  const at = (values: readonly number[], index: number): number => values[index] ?? 0
  const lefts = xs.map((x) =>
    Array.from({ length: rows }, (_, y) => isDrawn(down, x, at(ys, y), at(ys, y + 1))),
  )
  const tops = ys.map((y) =>
    Array.from({ length: columns }, (_, x) => isDrawn(across, y, at(xs, x), at(xs, x + 1))),
  )
  return {
    columns,
    rows,
    left: (x, y) => x === 0 || x === columns || (lefts[x]?.[y] ?? false),
    top: (x, y) => y === 0 || y === rows || (tops[y]?.[x] ?? false),
  }
}

/** The cell that begins at a corner: as wide and as high as no line cuts it. */
const cellFrom = (sides: Sides, left: number, top: number): RuledCell => {
  let right = left + 1
  while (right < sides.columns && !sides.left(right, top)) right += 1
  let bottom = top + 1
  while (bottom < sides.rows && !sides.top(left, bottom)) bottom += 1
  return { left, right, top, bottom }
}

/** A true cell has all four sides and nothing drawn inside. */
const isWhole = ({ left, right, top, bottom }: RuledCell, sides: Sides): boolean => {
  for (let y = top; y < bottom; y += 1) {
    if (!sides.left(left, y) || !sides.left(right, y)) return false
    for (let x = left + 1; x < right; x += 1) if (sides.left(x, y)) return false
  }
  for (let x = left; x < right; x += 1) {
    if (!sides.top(x, top) || !sides.top(x, bottom)) return false
    for (let y = top + 1; y < bottom; y += 1) if (sides.top(x, y)) return false
  }
  return true
}

/** Null when the lines do not divide the table into rectangles: then they prove no columns. */
const gridOf = (table: Rulings): RuledGrid | null => {
  const xs = openEnds(positions(table.down), table.across)
  const ys = openEnds(positions(table.across), table.down)
  if (xs.length < 3 || ys.length < 2 || xs.length > MOST_LINES || ys.length > MOST_LINES) return null
  const sides = sidesOf(table, xs, ys)
  const taken = new Set<number>()
  const cells: RuledCell[] = []
  for (let top = 0; top < sides.rows; top += 1) {
    for (let left = 0; left < sides.columns; left += 1) {
      if (taken.has(top * sides.columns + left)) continue
      const cell = cellFrom(sides, left, top)
      if (!isWhole(cell, sides)) return null
      for (let y = cell.top; y < cell.bottom; y += 1)
        for (let x = cell.left; x < cell.right; x += 1) taken.add(y * sides.columns + x)
      cells.push(cell)
    }
  }
  return { xs, ys, cells }
}

/** The tables whose ruling lines divide them into rectangular cells, in at least two columns. */
export const ruledGrids = (rulings: Rulings): readonly RuledGrid[] => {
  if (rulings.across.length > MOST_LINES || rulings.down.length > MOST_LINES) return []
  return tablesOf(rulings).flatMap((table) => gridOf(table) ?? [])
}
