/** Tables whose cells were joined by single blanks: two blanks in a row then stand for an empty cell. */
import type { Token } from './printed-row.ts'
import { type RowReading, type Slot, slotOf } from './slot.ts'
import type { Chunk } from './table-fields.ts'

/** The cells of a line, when it has exactly `width` of them behind its label; null when it has not. */
export const splitAtSingleBlanks = (chunk: Chunk, width: number): RowReading | null => {
  const { row, values, labelEnd } = chunk
  if (row.kind !== 'text') return null
  const slots: Slot[] = []
  let end = labelEnd
  for (const token of values) {
    const gap = token.left - end - (end === 0 ? 0 : 1)
    for (let empty = 0; empty < gap; empty++) slots.push({ kind: 'blank', token: null })
    if (gap < 0 || slots.length >= width) return null
    slots.push(slotOf(token))
    end = token.right
  }
  for (let empty = end; empty < row.end; empty++) slots.push({ kind: 'blank', token: null })
  return slots.length === width ? { slots, mode: 'placedByPosition' } : null
}

const isSteady = (values: readonly Token[]): boolean =>
  values.every((token, index) => index === 0 || token.left - (values[index - 1]?.right ?? 0) === 1)

/** Whether every line of figures in a table has its cells joined by single blanks. */
export const isJoinedBySingleBlanks = (chunks: readonly Chunk[], width: number): boolean => {
  const lines = chunks.filter(({ alone, values }) => !alone && values.length > 0)
  return (
    lines.length > 0 &&
    lines.every(({ row }) => row.kind === 'text') &&
    lines.every((chunk) =>
      chunk.values.length === width ? isSteady(chunk.values) : splitAtSingleBlanks(chunk, width) !== null,
    )
  )
}
