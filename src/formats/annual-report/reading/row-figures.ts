/** Reads the figures of one row of a table that has a fixed number of columns. */
import { type KnownColumns, readByColumns, readCells } from './cell-columns.ts'
import { type PositionColumns, readByPosition } from './position-columns.ts'
import type { Token } from './printed-row.ts'
import { splitAtSingleBlanks } from './single-blanks.ts'
import { plainReading, type RowReading, slotOf, sumHolds, unreadableRow } from './slot.ts'
import type { Chunk, Field } from './table-fields.ts'

/** What the complete rows of a table say about its columns. */
export interface TableColumns extends KnownColumns {
  readonly width: number
  /** Whether figures stand row by row on a line, so that one alone on its line may be a page number. */
  readonly isRowPerLine: boolean
  /** Whether two blanks in a row stand for an empty cell. */
  readonly isJoinedBySingleBlanks: boolean
  /** Whether the last column is the sum of the others. */
  readonly hasTotal: boolean
  readonly positionsOf: (page: number | undefined) => PositionColumns | null
}

/** Figures of a row that has too many of them, to be chosen together with rows alike. */
export interface Surplus {
  readonly surplus: readonly Token[]
}

export const isSurplus = (reading: RowReading | Surplus): reading is Surplus => 'surplus' in reading

const MAX_SURPLUS = 3

const proven = (reading: RowReading, { hasTotal }: TableColumns): boolean =>
  hasTotal && sumHolds(reading.slots) === true
const refuted = (reading: RowReading, { hasTotal }: TableColumns): boolean =>
  hasTotal && sumHolds(reading.slots) === false

const readFullCells = (chunk: Chunk, columns: TableColumns): RowReading => {
  const { values, cells } = chunk
  const first = cells.indexOf(values[0] as Token)
  const last = cells.indexOf(values.at(-1) as Token)
  const isOneEach = new Set(values.map(({ left }) => left)).size === columns.width
  if (isOneEach && last - first + 1 === columns.width) return plainReading(values)
  const byColumns = columns.cells
    .map((known) => readByColumns(chunk, known))
    .find((reading) => reading !== null)
  if (byColumns !== undefined) return byColumns
  const reading = plainReading(values)
  if (proven(reading, columns)) return reading
  return unreadableRow(columns.width, '本行数字之间夹有空格，不能确定各数字所在的列')
}

const readShortLine = (values: readonly Token[], chunk: Chunk, columns: TableColumns): RowReading => {
  const joined = columns.isJoinedBySingleBlanks ? splitAtSingleBlanks(chunk, columns.width) : null
  if (joined !== null) return joined
  const positions = columns.positionsOf(chunk.row.place.page)
  const reading = positions === null ? null : readByPosition(values, positions)
  if (reading === null) return unreadableRow(columns.width, '本行数字不足，不能确定空的是哪一列')
  if (chunk.row.kind === 'text' && refuted(reading, columns)) {
    return unreadableRow(columns.width, '本行数字不足，按位置推定的列不符合合计关系')
  }
  return reading
}

const readChunk = (chunk: Chunk, columns: TableColumns): RowReading | Surplus => {
  const { values } = chunk
  if (values.length > columns.width) {
    const few = values.length - columns.width <= MAX_SURPLUS
    return few
      ? { surplus: values }
      : unreadableRow(columns.width, `本行有${values.length}个数字，远多于列数`)
  }
  if (chunk.row.kind === 'cells') {
    return values.length === columns.width
      ? readFullCells(chunk, columns)
      : readCells(chunk, columns.width, columns)
  }
  return values.length === columns.width ? plainReading(values) : readShortLine(values, chunk, columns)
}

/** One cell a line, each marked by a pipe (the last may have none): then blanks are known to be blank. */
const readMarkedSingles = (
  { singles, singlesAreMarked }: Field,
  { width }: TableColumns,
): RowReading | null => {
  if (!singlesAreMarked || singles.length < width) return null
  const isEmpty = singles.every(({ kind }) => kind === 'blank')
  return isEmpty || singles.length === width
    ? { slots: singles.slice(0, width).map(slotOf), mode: 'plain' }
    : null
}

/** One cell a line: the figures are counted, and blanks only where the source marks them. */
const readSingles = (field: Field, columns: TableColumns): RowReading | Surplus => {
  const values = field.chunks.flatMap((chunk) => chunk.values)
  if (values.length === columns.width) return plainReading(values)
  const surplus = values.length - columns.width
  if (surplus > 0) {
    if (surplus <= MAX_SURPLUS) return { surplus: values }
    return unreadableRow(columns.width, `本行有${values.length}个数字，远多于列数`)
  }
  return (
    readMarkedSingles(field, columns) ?? unreadableRow(columns.width, '本行数字不足，不能确定空的是哪一列')
  )
}

const readWrapped = (chunks: readonly Chunk[], columns: TableColumns): RowReading => {
  const values = chunks.flatMap((chunk) => chunk.values)
  const reading = plainReading(values)
  const isSure = columns.hasTotal ? proven(reading, columns) : true
  if (values.length === columns.width && isSure) return reading
  return unreadableRow(columns.width, '本行数字分散在多行，不能确定归属')
}

const readEmptyRow = (field: Field, columns: TableColumns): RowReading => {
  const marked = readMarkedSingles(field, columns)
  if (marked !== null) return marked
  const positions = field.row.kind === 'spans' ? columns.positionsOf(field.row.place.page) : null
  if (positions === null) return unreadableRow(columns.width, '本行没有读到数字')
  return { slots: positions.centres.map(() => ({ kind: 'blank', token: null })), mode: 'placedByPosition' }
}

/** A row of a declared grid does not go on in a plain line. */
const ownChunks = (chunks: readonly Chunk[]): readonly Chunk[] => {
  const inGrid = chunks.filter(({ row }) => row.grid)
  return inGrid.length > 0 ? inGrid : chunks
}

/** Reads a field on its own; figures too many are handed back to be chosen together with rows alike. */
export const readField = (field: Field, columns: TableColumns): RowReading | Surplus => {
  const { chunks } = field
  const [first] = chunks
  if (first === undefined) return readEmptyRow(field, columns)
  const main = ownChunks(chunks).filter(({ alone }) => !alone)
  if (main.length === 0 && field.singles.length > 1) return readSingles(field, columns)
  if (main.length === 0) return readChunk(first, columns)
  const [only] = main
  if (main.length > 1 || only === undefined) return readWrapped(chunks, columns)
  const reading = readChunk(only, columns)
  if (chunks.length === 1 || isSurplus(reading)) return reading
  if (!columns.isRowPerLine) return readWrapped(chunks, columns)
  if (only.values.length === columns.width) return { ...reading, mode: 'pageMarkDropped' }
  return readWithLoneFigures(only, chunks, columns)
}

/** An incomplete line and figures on lines of their own: wrapped figures, or a page number; the sum decides. */
const readWithLoneFigures = (
  main: Chunk,
  chunks: readonly Chunk[],
  columns: TableColumns,
): RowReading | Surplus => {
  const values = chunks.flatMap((chunk) => chunk.values)
  if (values.length > columns.width && values.length - columns.width <= MAX_SURPLUS)
    return { surplus: values }
  const wrapped = plainReading(values)
  if (values.length === columns.width && proven(wrapped, columns)) return wrapped
  const reading = readChunk(main, columns)
  if (isSurplus(reading)) return reading
  const readable = reading.slots.every(({ kind }) => kind !== 'unreadable')
  return readable && proven(reading, columns)
    ? { ...reading, mode: 'pageMarkDropped' }
    : unreadableRow(columns.width, '本行数字旁另有单独的数字，不能确定归属')
}
