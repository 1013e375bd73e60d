/** Learns where the columns of a table stand, from its complete rows, else from its heads. */
import { type CellColumns, completeColumns, sharedStarts } from './cell-columns.ts'
import { type PositionColumns, positionColumns, SPACING } from './position-columns.ts'
import type { PrintedRow, Token } from './printed-row.ts'
import type { TableColumns } from './row-figures.ts'
import { isJoinedBySingleBlanks } from './single-blanks.ts'
import type { Chunk, Field } from './table-fields.ts'

const completeLines = (fields: readonly Field[], width: number): readonly Chunk[] =>
  fields.flatMap(({ chunks }) =>
    chunks.filter(({ row, values }) => row.kind !== 'cells' && values.length === width),
  )

const linesToColumns = (lines: readonly Chunk[]): PositionColumns | null => {
  const kind = lines[0]?.row.kind
  if (kind === undefined || kind === 'cells') return null
  return positionColumns(
    lines.map(({ values }) => values),
    SPACING[kind],
  )
}

const headsToColumns = (
  heads: readonly Token[] | null,
  rows: readonly PrintedRow[],
): PositionColumns | null => {
  const kind = rows[heads?.[0]?.row ?? -1]?.kind
  return heads === null || kind === undefined || kind === 'cells'
    ? null
    : positionColumns([heads, heads], SPACING[kind])
}

/** One token for each head, in ascending order of place; null when one is missing or out of order. */
const headTokens = (
  tokens: readonly Token[],
  rows: readonly PrintedRow[],
  heads: readonly string[],
): readonly Token[] | null => {
  const found: Token[] = []
  for (const head of heads) {
    const last = found.at(-1)
    const token = tokens.find(
      ({ key, left, row }) =>
        key.length >= 2 &&
        (head.startsWith(key) || key.startsWith(head)) &&
        (last === undefined || left > last.left) &&
        rows[row]?.kind === rows[tokens[0]?.row ?? 0]?.kind,
    )
    if (token === undefined) return null
    found.push(token)
  }
  return found
}

const distinctColumns = (all: readonly (CellColumns | null)[]): readonly CellColumns[] => {
  const bySignature = new Map<string, CellColumns>()
  for (const columns of all) if (columns !== null) bySignature.set(columns.join(), columns)
  return [...bySignature.values()]
}

/** More rows with figures beside each other, or beside their label, than figures alone on a line. */
export const isRowPerLine = (fields: readonly Field[]): boolean => {
  const chunks = fields.flatMap((field) => field.chunks)
  return chunks.filter(({ alone }) => !alone).length > chunks.filter(({ alone }) => alone).length
}

/**
 * @param before tokens between the table's beginning and its first row: the heads
 * @param heads matching keys of the column heads, left to right
 */
export const tableColumns = (
  fields: readonly Field[],
  before: readonly Token[],
  rows: readonly PrintedRow[],
  heads: readonly string[],
): TableColumns => {
  const width = heads.length
  const complete = distinctColumns(
    fields.flatMap(({ chunks }) => chunks.map((chunk) => completeColumns(chunk, width))),
  )
  const headed = headTokens(before, rows, heads)
  const lines = completeLines(fields, width)
  const cache = new Map<number | undefined, PositionColumns | null>()
  const overall = linesToColumns(lines) ?? headsToColumns(headed, rows)
  const positionsOf = (page: number | undefined): PositionColumns | null => {
    if (!cache.has(page)) {
      const onPage = linesToColumns(lines.filter(({ row }) => row.place.page === page))
      cache.set(page, onPage ?? overall)
    }
    return cache.get(page) ?? null
  }
  const fromHeads = headed?.map(({ left }) => left)
  return {
    width,
    starts: sharedStarts(
      fields.flatMap(({ chunks }) => chunks),
      width,
    ),
    isRowPerLine: isRowPerLine(fields),
    isJoinedBySingleBlanks: isJoinedBySingleBlanks(
      fields.flatMap(({ chunks }) => chunks),
      width,
    ),
    hasTotal: heads.at(-1) === '总计',
    cells: complete.length > 0 || fromHeads === undefined ? complete : [fromHeads],
    positionsOf,
  }
}
