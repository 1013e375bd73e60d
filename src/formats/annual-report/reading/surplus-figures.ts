/** Chooses the figures of a row that has more of them than columns: only what the sums prove (I-4). */
import type { Token } from './printed-row.ts'
import { type RowReading, type Slot, slotOf, sumHolds } from './slot.ts'

/** Which of a row's figures are left out, as indexes. */
type Pattern = readonly number[]

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

const NOTHING = /^[0０/／\-—－]$/

/** A stray cell is empty of meaning, or the copy of its neighbour: a figure of its own is never left out. */
export const isStray = (tokens: readonly Token[], index: number): boolean => {
  const text = tokens[index]?.text.trim() ?? ''
  return (
    NOTHING.test(text) || text === tokens[index - 1]?.text.trim() || text === tokens[index + 1]?.text.trim()
  )
}

const holds = (tokens: readonly Token[], pattern: Pattern): boolean =>
  pattern.every((index) => isStray(tokens, index)) && sumHolds(without(tokens, pattern).map(slotOf)) === true

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

/** All figures alike: whichever is left out, the same are left. */
const isUniform = (tokens: readonly Token[]): boolean =>
  tokens.every(({ text }) => text.trim() === tokens[0]?.text.trim())

const readRow = (tokens: readonly Token[], fitting: readonly Pattern[], width: number): RowReading => {
  if (isUniform(tokens)) return { slots: tokens.slice(0, width).map(slotOf), mode: 'surplusDropped' }
  if (fitting.length === 0 || !fitting.every((pattern) => holds(tokens, pattern)))
    return failed(tokens.length, width)
  const readings = fitting.map((pattern) => without(tokens, pattern).map(slotOf))
  return { slots: agreement(readings), mode: 'surplusDropped' }
}

/** So many rows that are not all zeros must bear a pattern out before it is believed without the table's sums. */
const ENOUGH_WITNESSES = 3

/** The patterns that most rows bear out; none when too few do. */
const borneOut = (rows: readonly (readonly Token[])[], all: readonly Pattern[]): readonly Pattern[] => {
  const telling = rows.filter((tokens) => !isUniform(tokens))
  const counts = all.map((pattern) => telling.filter((tokens) => holds(tokens, pattern)).length)
  const most = Math.max(0, ...counts)
  return most < ENOUGH_WITNESSES ? [] : all.filter((_, index) => counts[index] === most)
}

/**
 * Readings of rows with up to three figures too many. The stray cells are the same in all rows of a class, and
 * those for which the sums hold: of all rows and of the whole table, else of most rows. What is still open after
 * that is read only in the cells where all choices agree.
 *
 * @param tableHolds whether the table's sums hold with these slots for the rows of each class
 */
export const chooseFigures = (
  classes: readonly SurplusClass[],
  width: number,
  tableHolds: (slots: readonly (readonly (readonly Slot[])[])[]) => boolean,
): readonly (readonly RowReading[])[] => {
  if (classes.every(({ rows }) => rows.every(isUniform))) {
    return classes.map(({ rows }) => rows.map((tokens) => readRow(tokens, [], width)))
  }
  const all = classes.map(({ rows }) => patterns(rows[0]?.length ?? 0, (rows[0]?.length ?? 0) - width))
  const shared = all.map((own, at) =>
    own.filter((pattern) => classes[at]?.rows.every((tokens) => isUniform(tokens) || holds(tokens, pattern))),
  )
  const slotsOf = (chosen: readonly Pattern[]): readonly (readonly (readonly Slot[])[])[] =>
    classes.map(({ rows }, at) => rows.map((tokens) => without(tokens, chosen[at] ?? []).map(slotOf)))
  const proven = combinations(shared).filter((chosen) => tableHolds(slotsOf(chosen)))
  return classes.map(({ rows }, at) => {
    const ofTable = [...new Set(proven.map((chosen) => chosen[at] as Pattern))]
    const fitting = ofTable.length > 0 ? ofTable : borneOut(rows, all[at] ?? [])
    return rows.map((tokens) => readRow(tokens, fitting, width))
  })
}
