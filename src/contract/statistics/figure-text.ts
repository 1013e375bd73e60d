/** Figures of the statistics as people read them. */
import { FEN_PER_YUAN, makeWanYuan } from '../../law/annual-report/amount.ts'
import { STATISTIC_METRICS, type StatisticMetric } from '../../law/proactive-disclosure/monthly-statistics.ts'

const CENT_DIGITS = 2
/** Table two prints 万元 with four decimals. */
const PRINTED_DECIMALS = 4

/** A count, or 分 as 元: `12`, `1034.50`. */
export const figureText = (metric: StatisticMetric, value: number): string => {
  if (STATISTIC_METRICS[metric].unit === 'count') return String(value)
  const fen = String(value % FEN_PER_YUAN).padStart(CENT_DIGITS, '0')
  return `${Math.floor(value / FEN_PER_YUAN)}.${fen}`
}

/** As table two has it: a count, or 万元. */
export const printedFigure = (metric: StatisticMetric, value: number): string =>
  STATISTIC_METRICS[metric].unit === 'count' ? String(value) : makeWanYuan(value, PRINTED_DECIMALS)
