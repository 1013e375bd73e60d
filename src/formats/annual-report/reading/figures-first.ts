/** Files that print figures apart from their labels: then the figures after a label may be another row's. */
import type { Token } from './printed-row.ts'
import type { RowReading } from './slot.ts'
import { unreadableRow } from './slot.ts'
import type { Field } from './table-fields.ts'

/** Figures right before a label, with no word between them and it. */
export const figuresBefore = (tokens: readonly Token[], label: number): readonly Token[] => {
  const before = tokens.slice(0, label)
  const from = before.findLastIndex(({ kind }) => kind === 'words') + 1
  return before.slice(from).filter(({ kind }) => kind === 'value')
}

/** Whether figures stand right behind the head of a column: then the file was written column by column. */
export const hasFiguresUnderHeads = (
  tokens: readonly Token[],
  isHead: (token: Token) => boolean,
): boolean => {
  const filled = tokens.filter(({ kind }) => kind === 'words' || kind === 'value')
  return filled.some((token, index) => token.kind === 'value' && isHead(filled[index - 1] ?? token))
}

const countOf = ({ chunks }: Field): number => chunks.reduce((sum, { values }) => sum + values.length, 0)

/** Whether some rows have no figure while another has those of several rows. */
export const areFiguresHeaped = (fields: readonly Field[], width: number): boolean => {
  const counts = fields.map(countOf)
  return counts.includes(0) && counts.some((count) => count >= 2 * width)
}

/** Whether every figure of the field stands on a line with words, so that it cannot belong to another row. */
export const isBesideItsLabel = ({ chunks, row }: Field): boolean =>
  chunks.every((chunk) => chunk.row === row || chunk.row.tokens.some(({ kind }) => kind === 'words'))

export const displacedRow = (reading: RowReading): RowReading =>
  unreadableRow(reading.slots.length, '数字没有印在行标签之后，不能确定归属')
