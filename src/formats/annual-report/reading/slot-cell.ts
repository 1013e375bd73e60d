/** Turns what stands in a slot into a cell of the report. */
import type { Cell } from '../../../law/annual-report/annual-report.ts'
import type { ProactiveMeasure } from '../../../law/annual-report/form.ts'
import type { NumberInPrint } from '../../number-in-print.ts'
import type { RemarkId } from '../remarks.ts'
import type { Slot } from './slot.ts'

export type CellUnit = ProactiveMeasure['unit']

export interface ReadCell {
  readonly cell: Cell
  readonly remarks: readonly RemarkId[]
}

/** 分 in one 万元, as a power of ten; in one 元. */
const FEN_DIGITS = { wanYuan: 6, yuan: 2 } as const

/** Exact decimal arithmetic: the amount in 分; null when it is finer than 1 分 or too large to be exact. */
const toFen = (decimal: string, unit: 'wanYuan' | 'yuan'): number | null => {
  const [whole = '', fraction = ''] = decimal.split('.')
  const digits = FEN_DIGITS[unit]
  if (/[1-9]/.test(fraction.slice(digits))) return null
  const fen = Number(`${whole}${fraction.slice(0, digits).padEnd(digits, '0')}`)
  return Number.isSafeInteger(fen) ? fen : null
}

const unreadable = (printed: string, reason: string): ReadCell => ({
  cell: { state: 'unreadable', printed, reason },
  remarks: [],
})

const NONE: readonly RemarkId[] = []

const countCell = (number: NumberInPrint, printed: string): ReadCell => {
  const value = Number(number.decimal)
  if (number.unit !== null) return unreadable(printed, '件数栏印有金额单位')
  if (!Number.isSafeInteger(value)) return unreadable(printed, '件数不是整数')
  const state = number.note === null ? 'number' : 'annotated'
  if (number.note === null && !number.doubtfulSign) return { cell: { state, value, printed }, remarks: NONE }
  const remarks: RemarkId[] = [
    ...(number.note === null ? [] : (['I-23'] as const)),
    ...(number.doubtfulSign ? (['I-22'] as const) : []),
  ]
  return { cell: { state, value, printed }, remarks }
}

const amountCell = (
  number: NumberInPrint,
  printed: string,
  headUnit: 'wanYuan' | 'yuan' | null,
): ReadCell => {
  const unit = number.unit ?? headUnit
  const { decimals } = number
  const state = number.note === null ? 'number' : 'annotated'
  if (unit === null) {
    return {
      cell: { state, value: Number(number.decimal), printed, decimals, unit: 'unknown' },
      remarks: ['I-24'],
    }
  }
  const value = toFen(number.decimal, unit)
  if (value === null) return unreadable(printed, '金额的位数超出可精确记录的范围')
  const converted = number.unit !== null && number.unit !== headUnit && headUnit !== null
  return { cell: { state, value, printed, decimals }, remarks: converted || unit === 'yuan' ? ['I-11'] : [] }
}

/** @param headUnit unit that the head of a column of amounts names, where it does */
export const readCell = (slot: Slot, unit: CellUnit, headUnit: 'wanYuan' | 'yuan' | null): ReadCell => {
  const printed = slot.token?.text.trim() ?? ''
  if (slot.kind === 'unreadable') return unreadable(printed, slot.reason)
  const value = slot.token?.value ?? null
  if (slot.kind === 'blank' || value === null || value.kind === 'blank') {
    return { cell: { state: 'blank', printed }, remarks: ['I-6'] }
  }
  if (value.kind === 'stroke') return { cell: { state: 'notApplicable', printed }, remarks: ['I-8'] }
  if (unit === 'count' || unit === 'change') return countCell(value, printed)
  return amountCell(value, printed, unit === 'wanYuan' ? (headUnit ?? 'wanYuan') : headUnit)
}
