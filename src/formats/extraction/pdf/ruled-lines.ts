import type { Rule } from './page-item.ts'

/** A ruling line along one axis: at a position across it, from start to end along it. */
export interface Ruling {
  readonly at: number
  readonly start: number
  readonly end: number
}

export interface Rulings {
  readonly across: readonly Ruling[]
  readonly down: readonly Ruling[]
}

/** In points: lines nearer than this are one line (a double border), pieces nearer than this are joined. */
export const SAME_LINE = 3
const JOINED = 3
/** A page with more pieces is a drawing, not a table. */
const MOST_RULES = 20_000

const merged = (pieces: readonly Ruling[]): readonly Ruling[] => {
  const result: { at: number; start: number; end: number }[] = []
  for (const piece of [...pieces].sort((a, b) => a.start - b.start)) {
    const last = result.at(-1)
    if (last !== undefined && piece.start <= last.end + JOINED) last.end = Math.max(last.end, piece.end)
    else result.push({ ...piece })
  }
  return result
}

/** Groups positions so that each group spans at most `SAME_LINE`. */
export const clusters = <T>(
  things: readonly T[],
  positionOf: (thing: T) => number,
): readonly (readonly T[])[] => {
  const groups: T[][] = []
  let first = Number.NEGATIVE_INFINITY
  for (const thing of [...things].sort((a, b) => positionOf(a) - positionOf(b))) {
    if (positionOf(thing) - first > SAME_LINE || groups.length === 0) {
      groups.push([])
      first = positionOf(thing)
    }
    groups.at(-1)?.push(thing)
  }
  return groups
}

const straightened = (pieces: readonly Ruling[]): readonly Ruling[] =>
  clusters(pieces, ({ at }) => at).flatMap((group) => {
    const at = group.reduce((sum, piece) => sum + piece.at, 0) / group.length
    return merged(group.map(({ start, end }) => ({ at, start, end })))
  })

/** Joins the pieces that borders are drawn in to whole lines. Null for a page with too many of them. */
export const rulingsOf = (rules: readonly Rule[]): Rulings | null => {
  if (rules.length > MOST_RULES) return null
  const across: Ruling[] = []
  const down: Ruling[] = []
  for (const { from, to } of rules) {
    const [left, right] = [Math.min(from.x, to.x), Math.max(from.x, to.x)]
    const [top, bottom] = [Math.min(from.y, to.y), Math.max(from.y, to.y)]
    if (!Number.isFinite(left + right + top + bottom)) continue
    if (right - left >= bottom - top) across.push({ at: (top + bottom) / 2, start: left, end: right })
    else down.push({ at: (left + right) / 2, start: top, end: bottom })
  }
  return { across: straightened(across), down: straightened(down) }
}
