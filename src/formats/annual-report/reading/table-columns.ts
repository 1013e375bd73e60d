/** Learns where the columns of a table stand, from its complete rows, else from its heads. */
import { type CellColumns, completeColumns, sharedStarts } from './cell-columns.ts'
import { headTokens, lineColumns } from './line-columns.ts'
import type { PrintedRow, Token } from './printed-row.ts'
import type { TableColumns } from './row-figures.ts'
import { isJoinedBySingleBlanks } from './single-blanks.ts'
import type { Field } from './table-fields.ts'

const distinctColumns = (all: readonly (CellColumns | null)[]): readonly CellColumns[] => {
  const bySignature = new Map<string, CellColumns>()
  for (const columns of all) if (columns !== null) bySignature.set(columns.join(), columns)
  return [...bySignature.values()]
}

/** Columns of the heads where the source marks its cells; none when a head is missing. */
const headColumns = (
  before: readonly Token[],
  rows: readonly PrintedRow[],
  heads: readonly string[],
): readonly CellColumns[] => {
  const cells = before.filter(({ row }) => rows[row]?.kind === 'cells')
  const tokens = headTokens(cells, heads, false)
  return tokens === null ? [] : [tokens.map(({ left }) => left)]
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
  const chunks = fields.flatMap((field) => field.chunks)
  const complete = distinctColumns(chunks.map((chunk) => completeColumns(chunk, width)))
  return {
    width,
    starts: sharedStarts(chunks, width),
    isRowPerLine: isRowPerLine(fields),
    isJoinedBySingleBlanks: isJoinedBySingleBlanks(chunks, width),
    hasTotal: heads.at(-1) === '总计',
    cells: complete.length > 0 ? complete : headColumns(before, rows, heads),
    positionsOf: lineColumns(fields, rows, { before, keys: heads }),
  }
}
