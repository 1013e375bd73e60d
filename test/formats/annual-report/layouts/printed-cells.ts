/** How a figure is printed in a cell, with what a faithful reader makes of it. */
import type { Cell } from '../../../../src/law/annual-report/annual-report.ts'

const FEN_PER_YUAN = 100
const YUAN_PER_WAN = 10_000

export const numberCell = (value: number): Cell => ({ state: 'number', value, printed: String(value) })

export const blankCell: Cell = { state: 'blank', printed: '' }

export const strokeCell = (stroke: '/' | '—' | '-'): Cell => ({ state: 'notApplicable', printed: stroke })

/** `digits` with the decimal point `decimals` places from the right: (1033879, 4) → 103.3879. */
export const decimalText = (digits: number, decimals: number): string => {
  if (decimals === 0) return String(digits)
  const padded = String(digits).padStart(decimals + 1, '0')
  return `${padded.slice(0, -decimals)}.${padded.slice(-decimals)}`
}

/** An amount under a 万元 header, with or without its unit. */
export const wanYuanCell = (digits: number, decimals: number, unit: '' | '万元'): Cell => ({
  state: 'number',
  value: (digits * YUAN_PER_WAN * FEN_PER_YUAN) / 10 ** decimals,
  printed: `${decimalText(digits, decimals)}${unit}`,
  decimals,
})

export const yuanCell = (yuan: number): Cell => ({
  state: 'number',
  value: yuan * FEN_PER_YUAN,
  printed: `${yuan}元`,
  decimals: 0,
})

/** An amount whose unit the office left out, as in table two of the 2019 form. */
export const bareAmountCell = (amount: number): Cell => ({
  state: 'number',
  value: amount,
  printed: String(amount),
  unit: 'unknown',
})

export const CHANGE_STYLES = ['plain', 'sign', 'words'] as const

/** 本年增/减 in the styles offices use: -4, +4, 减4. */
export const changeCell = (value: number, style: (typeof CHANGE_STYLES)[number]): Cell => {
  const magnitude = Math.abs(value)
  if (value === 0 || style === 'plain') return numberCell(value)
  const [up, down] = style === 'sign' ? ['+', '-'] : ['增', '减']
  return { state: 'number', value, printed: `${value > 0 ? up : down}${magnitude}` }
}

export const annotatedCell = (value: number, note: string): Cell => ({
  state: 'annotated',
  value,
  printed: `${value}（${note}）`,
})
