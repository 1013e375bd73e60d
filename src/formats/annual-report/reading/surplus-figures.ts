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

/** Rows that have the same number of figures too many, so the same stray cells in all of them. */
export interface SurplusClass {
  /** Figures of each row; all of the same length. */
  readonly rows: readonly (readonly Token[])[]
}

const MAX_COMBINATIONS = 3_000

const failed = (length: number, width: number): RowReading => {
  const reason = `本行有${length}个数字，多于${width}列，且无一种取法符合合计关系`
  return {
    slots: Array.from({ length: width }, (): Slot => ({ kind: 'unreadable', token: null, reason })),
    mode: 'plain',
  }
}

/** Every choice of one pattern for each class; none when there are too many to try. */
const combinations = (choices: readonly (readonly Pattern[])[]): readonly (readonly Pattern[])[] => {
  const count = choices.reduce((product, { length }) => product * length, 1)
  if (count > MAX_COMBINATIONS) return []
  return choices.reduce<readonly (readonly Pattern[])[]>(
    (all, patternsOfClass) => all.flatMap((chosen) => patternsOfClass.map((pattern) => [...chosen, pattern])),
    [[]],
  )
}

const readRow = (tokens: readonly Token[], fitting: readonly Pattern[], width: number): RowReading => {
  const own = fitting.filter((pattern) => holds(tokens, pattern))
  if (own.length === 0) return failed(tokens.length, width)
  return {
    slots: agreement(own.map((pattern) => without(tokens, pattern).map(slotOf))),
    mode: 'surplusDropped',
  }
}

/**
 * Readings of rows with up to three figures too many. The stray cells are those for which every row's sum holds
 * and, where that leaves a choice, the sums of the whole table; what is still open after that is read only in
 * the cells where all choices agree.
 *
 * @param tableHolds whether the table's sums hold with these slots for the rows of each class
 */
export const chooseFigures = (
  classes: readonly SurplusClass[],
  width: number,
  tableHolds: (slots: readonly (readonly (readonly Slot[])[])[]) => boolean,
): readonly (readonly RowReading[])[] => {
  const candidates = classes.map(({ rows }) => {
    const length = rows[0]?.length ?? 0
    const all = length - width > MAX_SURPLUS ? [] : patterns(length, length - width)
    const shared = all.filter((pattern) => rows.every((tokens) => holds(tokens, pattern)))
    return { all, shared }
  })
  const settled = classes.map(({ rows }, at) =>
    rows.map((tokens) => readRow(tokens, candidates[at]?.shared ?? [], width)),
  )
  if (settled.flat().every(({ slots }) => slots.every(({ kind }) => kind !== 'unreadable'))) return settled
  const shared = candidates.map((candidate) => candidate.shared)
  const slotsOf = (chosen: readonly Pattern[]): readonly (readonly (readonly Slot[])[])[] =>
    classes.map(({ rows }, at) => rows.map((tokens) => without(tokens, chosen[at] ?? []).map(slotOf)))
  const proven = combinations(shared).filter((chosen) => tableHolds(slotsOf(chosen)))
  return classes.map(({ rows }, at) => {
    const { all, shared: own } = candidates[at] as (typeof candidates)[number]
    const ofTable = [...new Set(proven.map((chosen) => chosen[at] as Pattern))]
    const fitting = ofTable.length > 0 ? ofTable : own.length > 0 ? own : all
    return rows.map((tokens) => readRow(tokens, fitting, width))
  })
}
