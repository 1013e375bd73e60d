/** Files that print figures apart from their labels: then the figures after a label may be another row's. */
import type { Token } from './printed-row.ts'
import { type RowReading, slotOf, sumHolds, unreadableRow } from './slot.ts'
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

/** Fewer figures than a row has may be those of table two above. */
const SOME_OF_A_ROW = 2

/** Whether a row of figures stands somewhere above the first label, or the last label has none below it. */
export const areFiguresShifted = (
  fields: readonly Field[],
  before: readonly Token[],
  width: number,
): boolean => {
  const above = before.filter(({ kind }) => kind === 'value').length
  const last = fields.at(-1)
  return (
    above >= width - SOME_OF_A_ROW || (last !== undefined && countOf(last) === 0 && last.singles.length === 0)
  )
}

/** Whether every figure of the field stands on a line with words, so that it cannot belong to another row. */
export const isBesideItsLabel = ({ chunks, row }: Field): boolean =>
  chunks.every((chunk) => chunk.row === row || chunk.row.tokens.some(({ kind }) => kind === 'words'))

/** Rows in a row of which each has its figures right behind its label, with nothing between, and a sum that holds. */
const STREAK = 3

const isCompact = ({ chunks, row }: Field, width: number): boolean => {
  const values = chunks.flatMap((chunk) => chunk.values)
  const lines = [...new Set(values.map((token) => token.row))]
  const isDense = (lines.at(-1) ?? 0) - (lines[0] ?? 0) === lines.length - 1
  const isNear = (lines[0] ?? 0) - (row.tokens[0]?.row ?? 0) <= 2
  return values.length === width && isDense && isNear && sumHolds(values.map(slotOf)) === true
}

/** Fields that stand among others like them, so that no figure of theirs can be another row's. */
export const compactStreaks = (fields: readonly Field[], width: number): ReadonlySet<Field> => {
  const found = new Set<Field>()
  let streak: Field[] = []
  for (const field of fields) {
    streak = isCompact(field, width) ? [...streak, field] : []
    if (streak.length >= STREAK) for (const each of streak) found.add(each)
  }
  return found
}

export const displacedRow = (reading: RowReading): RowReading =>
  unreadableRow(reading.slots.length, '数字没有印在行标签之后，不能确定归属')
