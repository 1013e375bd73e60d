/** Places the figures of an incomplete row by where they stand on the page. */
import type { Token } from './printed-row.ts'
import { type RowReading, type Slot, slotOf } from './slot.ts'

/** Centres of the columns, and the smallest distance between two of them. */
export interface PositionColumns {
  readonly centres: readonly number[]
  readonly gap: number
  /** Whether places are counted in characters, whatever their width. */
  readonly inCharacters: boolean
}

/** How far rows of one table may differ in a column, as a share of the distance between columns. */
const STEADY = 0.4
/** How far a figure may stand from its column, as a share of the distance between columns. */
const NEAR = 0.38

/** Where a token begins and ends, in columns of a line of text or in points. */
export const extentOf = (
  { text, left, right, wide }: Token,
  inCharacters: boolean,
): { readonly from: number; readonly to: number } =>
  inCharacters ? { from: left - wide, to: left - wide + text.length } : { from: left, to: right }

const centreOf = (token: Token, inCharacters: boolean): number => {
  const { from, to } = extentOf(token, inCharacters)
  return (from + to) / 2
}

/** What parts columns from words that only a blank parts: in display columns of text, in points of a PDF. */
export const SPACING = {
  text: { centres: 4, blank: 2 },
  spans: { centres: 14, blank: 0 },
} as const

export type Spacing = (typeof SPACING)[keyof typeof SPACING]

const areParted = (tokens: readonly Token[], blank: number, inCharacters: boolean): boolean => {
  const extents = tokens.map((token) => extentOf(token, inCharacters))
  return extents.every(({ from }, index) => index === 0 || from - (extents[index - 1]?.to ?? 0) >= blank)
}

/** As `positionColumns`, with the way of counting given. */
export const agreedColumns = (
  rows: readonly (readonly Token[])[],
  spacing: Spacing,
  inCharacters: boolean,
): PositionColumns | null => {
  const [first] = rows
  if (first === undefined || rows.length < 2) return null
  if (!rows.every((tokens) => areParted(tokens, spacing.blank, inCharacters))) return null
  const centres = first.map((_, column) => {
    const all = rows.map((tokens) => centreOf(tokens[column] as Token, inCharacters))
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
  return { centres: centres.map(({ mean }) => mean), gap, inCharacters }
}

/** Columns that complete rows agree on; null when they do not: then the blanks between figures mean nothing. */
export const positionColumns = (
  rows: readonly (readonly Token[])[],
  spacing: Spacing,
): PositionColumns | null =>
  agreedColumns(rows, spacing, false) ??
  (spacing === SPACING.text ? agreedColumns(rows, spacing, true) : null)

/** Null when a figure stands between two columns, or two figures in one. */
export const readByPosition = (
  values: readonly Token[],
  { centres, gap, inCharacters }: PositionColumns,
): RowReading | null => {
  const placed: (Token | undefined)[] = centres.map(() => undefined)
  for (const token of values) {
    const distances = centres.map((centre) => Math.abs(centre - centreOf(token, inCharacters)))
    const column = distances.indexOf(Math.min(...distances))
    if ((distances[column] ?? gap) > NEAR * gap || placed[column] !== undefined) return null
    placed[column] = token
  }
  const slots = placed.map(
    (token): Slot => (token === undefined ? { kind: 'blank', token: null } : slotOf(token)),
  )
  return { slots, mode: 'placedByPosition' }
}
