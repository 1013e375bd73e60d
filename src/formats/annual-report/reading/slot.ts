/** One figure's place in a statutory table, as the reader filled it. */
import type { Token } from './printed-row.ts'

export type Slot =
  | { readonly kind: 'value'; readonly token: Token }
  | { readonly kind: 'blank'; readonly token: Token | null }
  | { readonly kind: 'unreadable'; readonly token: Token | null; readonly reason: string }

/** How the figures of a row were found; every kind but `plain` is said in a remark. */
export type ReadingMode =
  | 'plain'
  | 'surplusDropped'
  | 'placedByPosition'
  | 'mergedCell'
  | 'pageMarkDropped'
  | 'displaced'
  | 'labelLost'
  | 'totalOnly'
  | 'totalMissing'

export interface RowReading {
  readonly slots: readonly Slot[]
  readonly mode: ReadingMode
}

export const slotOf = (token: Token): Slot => {
  if (token.kind === 'value' && token.value !== null) return { kind: 'value', token }
  if (token.kind === 'blank') return { kind: 'blank', token }
  return { kind: 'unreadable', token, reason: `格内文字“${token.text.slice(0, 20)}”不是数字` }
}

export const plainReading = (tokens: readonly Token[]): RowReading => ({
  slots: tokens.map(slotOf),
  mode: 'plain',
})

export const unreadableRow = (width: number, reason: string): RowReading => ({
  slots: Array.from({ length: width }, (): Slot => ({ kind: 'unreadable', token: null, reason })),
  mode: 'plain',
})

/** The count a slot stands for in sums: strokes and blanks are nothing; null when it cannot be known. */
export const countOf = (slot: Slot): number | null => {
  if (slot.kind === 'blank') return 0
  if (slot.kind === 'unreadable') return null
  const value = slot.token.value
  if (value?.kind === 'number') return Number(value.decimal)
  return value === null ? null : 0
}

/** Whether something is printed in the slot that can be held against a sum. */
const isPrintedNumber = (slot: Slot | undefined): boolean =>
  slot?.kind === 'value' && slot.token.value?.kind === 'number'

/** True when the last slot is the sum of the others. A total that is not printed proves nothing and refutes nothing. */
export const sumHolds = (slots: readonly Slot[]): boolean | 'unknown' => {
  const total = slots.at(-1)
  if (!isPrintedNumber(total)) return 'unknown'
  const parts = slots.slice(0, -1).map(countOf)
  if (parts.includes(null)) return 'unknown'
  const sum = parts.reduce((all: number, part) => all + (part ?? 0), 0)
  return sum === countOf(total as Slot)
}
