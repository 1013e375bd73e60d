/** Places the figures of an incomplete row by where they stand on the page. */
import type { Token } from './printed-row.ts'
import { type RowReading, type Slot, slotOf } from './slot.ts'

/** Centres of the columns, and the smallest distance between two of them. */
export interface PositionColumns {
  readonly centres: readonly number[]
  readonly gap: number
}

/** How far rows of one table may differ in a column, as a share of the distance between columns. */
const STEADY = 0.4
/** How far a figure may stand from its column, as a share of the distance between columns. */
const NEAR = 0.38

const centreOf = ({ left, right }: Token): number => (left + right) / 2

/** What parts columns from words that only a blank parts: in display columns of text, in points of a PDF. */
export const SPACING = {
  text: { centres: 4, blank: 2 },
  spans: { centres: 14, blank: 0 },
} as const

export type Spacing = (typeof SPACING)[keyof typeof SPACING]

const areParted = (tokens: readonly Token[], blank: number): boolean =>
  tokens.every((token, index) => index === 0 || token.left - (tokens[index - 1]?.right ?? 0) >= blank)

/** Columns that complete rows agree on; null when they do not: then the blanks between figures mean nothing. */
export const positionColumns = (
  rows: readonly (readonly Token[])[],
  spacing: Spacing,
): PositionColumns | null => {
  const [first] = rows
  if (first === undefined || rows.length < 2) return null
  if (!rows.every((tokens) => areParted(tokens, spacing.blank))) return null
  const centres = first.map((_, column) => {
    const all = rows.map((tokens) => centreOf(tokens[column] as Token))
    return {
      low: Math.min(...all),
      high: Math.max(...all),
      mean: all.reduce((a, b) => a + b, 0) / all.length,
    }
  })
  const gaps = centres.slice(1).map(({ mean }, index) => mean - (centres[index]?.mean ?? 0))
  const gap = Math.min(...gaps)
  if (gap < spacing.centres) return null
  if (centres.some(({ low, high }) => high - low > STEADY * gap)) return null
  return { centres: centres.map(({ mean }) => mean), gap }
}

/** Null when a figure stands between two columns, or two figures in one. */
export const readByPosition = (
  values: readonly Token[],
  { centres, gap }: PositionColumns,
): RowReading | null => {
  const placed: (Token | undefined)[] = centres.map(() => undefined)
  for (const token of values) {
    const distances = centres.map((centre) => Math.abs(centre - centreOf(token)))
    const column = distances.indexOf(Math.min(...distances))
    if ((distances[column] ?? gap) > NEAR * gap || placed[column] !== undefined) return null
    placed[column] = token
  }
  const slots = placed.map(
    (token): Slot => (token === undefined ? { kind: 'blank', token: null } : slotOf(token)),
  )
  return { slots, mode: 'placedByPosition' }
}
