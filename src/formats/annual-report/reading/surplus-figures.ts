/** Chooses the figures of a row that has more of them than columns: only what the sums prove (I-4). */
import type { Token } from './printed-row.ts'
import { type RowReading, type Slot, slotOf, sumHolds } from './slot.ts'

/** Which of a row's figures are left out, as indexes. */
type Pattern = readonly number[]

const MAX_SURPLUS = 3

const patterns = (length: number, surplus: number, from = 0): readonly Pattern[] => {
  if (surplus === 0) return [[]]
  const found: Pattern[] = []
  for (let index = from; index <= length - surplus; index++) {
    for (const rest of patterns(length, surplus - 1, index + 1)) found.push([index, ...rest])
  }
  return found
}

const without = (tokens: readonly Token[], pattern: Pattern): readonly Token[] =>
  tokens.filter((_, index) => !pattern.includes(index))

const holds = (tokens: readonly Token[], pattern: Pattern): boolean =>
  sumHolds(without(tokens, pattern).map(slotOf)) === true

const printed = (slot: Slot): string => (slot.token === null ? '' : slot.token.text.trim())

/** What all readings agree on; where they differ, nothing is read. */
const agreement = (readings: readonly (readonly Slot[])[]): readonly Slot[] => {
  const [first, ...others] = readings
  return (first ?? []).map((slot, column) => {
    const same = others.every((slots) => printed(slots[column] as Slot) === printed(slot))
    if (same) return slot
    return { kind: 'unreadable', token: null, reason: '本行数字多于列数，勾稽关系不能确定此格是哪一个' }
  })
}

/**
 * Readings of rows that have the same number of figures too many, so the same stray cells in all of them.
 * The stray cells are those for which every row's sum holds; where that leaves a choice, cells are read only
 * where all choices agree.
 *
 * @param rows figures of each row; all of the same length, at most three more than `width`
 */
export const chooseFigures = (rows: readonly (readonly Token[])[], width: number): readonly RowReading[] => {
  const length = rows[0]?.length ?? 0
  const surplus = length - width
  if (surplus <= 0 || surplus > MAX_SURPLUS) return []
  const all = patterns(length, surplus)
  const shared = all.filter((pattern) => rows.every((tokens) => holds(tokens, pattern)))
  return rows.map((tokens) => {
    const fitting = shared.length > 0 ? shared : all.filter((pattern) => holds(tokens, pattern))
    if (fitting.length === 0) {
      const reason = `本行有${length}个数字，多于${width}列，且无一种取法符合合计关系`
      return {
        slots: Array.from({ length: width }, (): Slot => ({ kind: 'unreadable', token: null, reason })),
        mode: 'plain',
      }
    }
    return {
      slots: agreement(fitting.map((pattern) => without(tokens, pattern).map(slotOf))),
      mode: 'surplusDropped',
    }
  })
}
