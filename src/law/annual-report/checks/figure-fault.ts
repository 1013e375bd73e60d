/** What a single figure of table two may not be (K2-1). The report's check and the monthly entry ask the same. */

/** Decimal places of 万元 at which the form stops: 0.0001 万元 is 1 yuan. */
export const FEE_DECIMALS = 4

export type FigureFault = 'negative' | 'not-whole' | 'too-fine'

/**
 * @param value a count, or an amount in 分
 * @param decimals of 万元 that an amount has
 */
export const figureFault = (unit: string, value: number, decimals: number): FigureFault | null => {
  if (unit === 'change') return null
  if (value < 0) return 'negative'
  if (unit === 'wanYuan' && decimals > FEE_DECIMALS) return 'too-fine'
  return unit === 'count' && !Number.isInteger(value) ? 'not-whole' : null
}
