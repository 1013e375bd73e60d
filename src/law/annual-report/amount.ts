/** Amounts of money: counted in 分, printed in 万元. */
import type { Cell } from './annual-report.ts'

/** 1 万元 in 分. */
export const FEN_PER_WAN_YUAN = 1_000_000
/** 1 元 in 分. */
export const FEN_PER_YUAN = 100

const DECIMALS_OF_FEN = 6

/**
 * 分 as a decimal number of 万元.
 * @param decimals least number of decimal places to print; more are printed when the amount needs them
 */
export const makeWanYuan = (fen: number, decimals = 0): string => {
  const sign = fen < 0 ? '-' : ''
  const digits = String(Math.abs(fen)).padStart(DECIMALS_OF_FEN + 1, '0')
  const whole = digits.slice(0, -DECIMALS_OF_FEN)
  const fraction = digits.slice(-DECIMALS_OF_FEN).replace(/0+$/, '').padEnd(decimals, '0')
  return fraction === '' ? `${sign}${whole}` : `${sign}${whole}.${fraction}`
}

/** 分, or null when the text is not a plain decimal number or is finer than 分. */
export const parseWanYuan = (text: string): number | null => {
  const match = /^(-?)(\d{1,9})(?:\.(\d{1,6})0*)?$/.exec(text)
  if (match === null) return null
  const [, sign, whole = '', fraction = ''] = match
  const fen = Number(whole) * FEN_PER_WAN_YUAN + Number(fraction.padEnd(DECIMALS_OF_FEN, '0'))
  return sign === '-' ? -fen : fen
}

/** Decimal places of 万元 that an amount has, as printed or as its value needs. */
export const amountDecimals = (cell: Cell): number => {
  if (!('value' in cell)) return 0
  const [, fraction = ''] = makeWanYuan(cell.value, cell.decimals ?? 0).split('.')
  return fraction.length
}
