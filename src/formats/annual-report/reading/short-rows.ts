/**
 * Reads what can be proven of rows that lost the places of their blanks: where every row ends with its total and
 * all totals of the table fit each other, the totals are known, and rows of zeros are known to hold nothing else.
 */
import type { Token } from './printed-row.ts'
import { countOf, type RowReading, type Slot, slotOf } from './slot.ts'

/** Whether the last figure is the sum of those before it; a single figure is its own total. */
export const endsWithTotal = (values: readonly Token[]): boolean => {
  const numbers = values.map((token) => countOf(slotOf(token)))
  const last = numbers.at(-1)
  if (last === undefined || last === null || numbers.includes(null)) return false
  if (numbers.length === 1) return true
  return numbers.slice(0, -1).reduce((all: number, number) => all + (number ?? 0), 0) === last
}

const BLANK: Slot = { kind: 'blank', token: null }
const UNPLACED: Slot = { kind: 'unreadable', token: null, reason: '本行有空格而列位不明，只能确定总计' }

/**
 * The reading of a row whose last figure is proven to be its total.
 *
 * @param values figures of the row in printed order; fewer than there are columns
 */
export const readTotalOnly = (values: readonly Token[], width: number): RowReading => {
  const total = values.at(-1)
  if (total === undefined) return { slots: Array.from({ length: width }, () => BLANK), mode: 'totalOnly' }
  const others = countOf(slotOf(total)) === 0 ? BLANK : UNPLACED
  return {
    slots: [...Array.from({ length: width - 1 }, () => others), slotOf(total)],
    mode: 'totalOnly',
  }
}

const NO_TOTAL: Slot = { kind: 'unreadable', token: null, reason: '本行缺总计，其余各格经各列合计证明' }

/**
 * The reading of a row of which every figure but the total is printed.
 *
 * @param isWholeColumn whether no row has a total, so that the column is blank; else it may be lost
 */
export const readPartsOnly = (values: readonly Token[], isWholeColumn: boolean): RowReading => ({
  slots: [...values.map(slotOf), isWholeColumn ? BLANK : NO_TOTAL],
  mode: 'totalMissing',
})
