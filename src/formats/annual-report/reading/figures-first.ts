/** Files that print figures before their labels: then the figures after a label may be the next row's. */
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

/** Whether every figure of the field stands on a line with words, so that it cannot belong to another row. */
export const isBesideItsLabel = ({ chunks, row }: Field): boolean =>
  chunks.every((chunk) => chunk.row === row || chunk.row.tokens.some(({ kind }) => kind === 'words'))

export const displacedRow = (reading: RowReading): RowReading =>
  unreadableRow(reading.slots.length, '数字印在行标签之前，不能确定归属')
