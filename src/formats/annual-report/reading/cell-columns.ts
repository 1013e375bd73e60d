/** Places the figures of a row whose cells are marked, with the help of the columns that complete rows use. */
import type { Token } from './printed-row.ts'
import { type RowReading, type Slot, slotOf, unreadableRow } from './slot.ts'
import type { Chunk } from './table-fields.ts'

/** Columns of the figures, left to right. */
export type CellColumns = readonly number[]

/** The columns of a row that has every figure and nothing else between them; null for any other row. */
export const completeColumns = ({ row, values, cells }: Chunk, width: number): CellColumns | null => {
  if (row.kind !== 'cells' || values.length !== width) return null
  const columns = values.map(({ left }) => left)
  const distinct = columns.every((column, index) => index === 0 || column > (columns[index - 1] ?? 0))
  const first = cells.indexOf(values[0] as Token)
  const between = cells.slice(first, cells.indexOf(values[width - 1] as Token) + 1)
  return distinct && between.length === width ? columns : null
}

const ZERO = /^[0０]$/

/** One cell spanning several columns: a zero counts for all of them, anything else for none. */
const mergedSlot = (cell: Token): Slot =>
  ZERO.test(cell.text)
    ? slotOf(cell)
    : { kind: 'unreadable', token: cell, reason: `合并单元格“${cell.text.slice(0, 20)}”不能确定属于哪一列` }

const covers = ({ left, right }: Pick<Token, 'left' | 'right'>, column: number): boolean =>
  left <= column && column < right

const isMerged = (cell: Token, columns: CellColumns): boolean =>
  cell.kind !== 'blank' && columns.filter((column) => covers(cell, column)).length > 1

const slotAt = (cells: readonly Token[], column: number, columns: CellColumns): Slot => {
  const cell = cells.find((other) => covers(other, column))
  if (cell !== undefined) return isMerged(cell, columns) ? mergedSlot(cell) : slotOf(cell)
  return { kind: 'unreadable', token: null, reason: '此格与上一行合并，不能确定数字' }
}

const fits = (cells: readonly Token[], columns: CellColumns): boolean => {
  const first = columns[0] ?? 0
  return cells.every(({ kind, left, right }) => {
    if (kind === 'blank') return true
    if (left < first) return false
    return columns.some((column) => covers({ left, right }, column))
  })
}

/** Reads a row by columns that other rows of its table use; null when its figures do not stand in them. */
export const readByColumns = (chunk: Chunk, columns: CellColumns): RowReading | null => {
  const { cells, row, labelEnd } = chunk
  if (labelEnd > (columns[0] ?? 0) || !fits(cells, columns)) return null
  if (!row.grid && (columns.at(-1) ?? 0) >= row.end) return null
  const slots = columns.map((column) => slotAt(cells, column, columns))
  const merged = cells.some((cell) => isMerged(cell, columns))
  return { slots, mode: merged ? 'mergedCell' : 'plain' }
}

const signature = ({ slots }: RowReading): string =>
  slots.map((slot) => slot.token?.text ?? slot.kind).join('|')

/** Rows with equally many cells and a label of the same width: their figures begin in the same cell. */
const shapeOf = ({ row, labelEnd }: Chunk): string =>
  `${row.place.table ?? ''}/${row.tokens.length}/${labelEnd}`

/** First columns that a row's figures may have: all of them must lie in the next `width` cells. */
const possibleStarts = ({ cells }: Chunk, width: number): ReadonlySet<number> => {
  const filled = cells.filter(({ kind }) => kind !== 'blank')
  const first = filled[0]?.left ?? Number.POSITIVE_INFINITY
  const last = filled.at(-1)?.left ?? 0
  const starts = cells.map(({ left }) => left).slice(0, cells.length - width + 1)
  return new Set(starts.filter((start) => start <= first && last < start + width))
}

/** For each shape the first column on which all its rows agree. */
export const sharedStarts = (chunks: readonly Chunk[], width: number): ReadonlyMap<string, number> => {
  const possible = new Map<string, ReadonlySet<number>>()
  for (const chunk of chunks) {
    if (chunk.row.kind !== 'cells' || chunk.row.grid || chunk.values.length > width) continue
    const shape = shapeOf(chunk)
    const own = possibleStarts(chunk, width)
    const before = possible.get(shape) ?? own
    possible.set(shape, new Set([...own].filter((start) => before.has(start))))
  }
  const single = [...possible].filter(([, starts]) => starts.size === 1)
  return new Map(single.map(([shape, starts]) => [shape, [...starts][0] ?? 0]))
}

export interface KnownColumns {
  readonly cells: readonly CellColumns[]
  readonly starts: ReadonlyMap<string, number>
}

/**
 * Reads a row with empty cells. Exactly as many cells as columns: as they stand. Otherwise by where the figures
 * of rows of the same shape begin, or by the columns of the complete rows, when all that fit agree.
 */
export const readCells = (chunk: Chunk, width: number, known: KnownColumns): RowReading => {
  if (chunk.cells.every(({ kind }) => kind === 'blank')) {
    const blank: Slot = { kind: 'blank', token: chunk.cells[0] ?? null }
    return { slots: Array.from({ length: width }, () => blank), mode: 'plain' }
  }
  const asTheyStand = (): RowReading => ({ slots: chunk.cells.map(slotOf), mode: 'plain' })
  if (!chunk.row.grid && chunk.cells.length === width) return asTheyStand()
  const start = known.starts.get(shapeOf(chunk))
  if (start !== undefined) {
    const reading = readByColumns(
      chunk,
      Array.from({ length: width }, (_, index) => start + index),
    )
    if (reading !== null) return { ...reading, mode: 'placedByPosition' }
  }
  const readings = known.cells
    .map((columns) => readByColumns(chunk, columns))
    .filter((reading) => reading !== null)
  const signatures = new Set(readings.map(signature))
  const [first] = readings
  if (first !== undefined && signatures.size === 1) return first
  if (chunk.cells.length === width) return asTheyStand()
  const reason =
    signatures.size > 1
      ? '本行有空格，各行列位不一，不能确定数字所在的列'
      : '本行数字不足，不能确定空的是哪一列'
  return unreadableRow(width, reason)
}
