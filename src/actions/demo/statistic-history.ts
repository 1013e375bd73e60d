/** Monthly figures of table two for an invented organ: how many licences, penalties and measures, and what was charged. */
import type { OrganKind } from '../../law/organ/organ-kind.ts'
import {
  STATISTIC_METRIC_NAMES,
  type StatisticMetric,
} from '../../law/proactive-disclosure/monthly-statistics.ts'
import type { LocalDate } from '../../law/time/local-date.ts'
import { isQuietOrgan } from './county-organs.ts'
import type { Dice } from './dice.ts'

/** In an ordinary month: decisions, and fees in 元. */
type Usual = Readonly<Record<StatisticMetric, number>>

const usual = (
  licenceDecisions: number,
  penaltyDecisions: number,
  compulsionDecisions: number,
  administrativeFees: number,
): Usual => ({ licenceDecisions, penaltyDecisions, compulsionDecisions, administrativeFees })

const NOTHING = usual(0, 0, 0, 0)

/** By a part of the name; the first that fits. Organs without a power enter zeros. */
const BY_NAME: readonly (readonly [RegExp, Usual])[] = [
  [/行政审批局/, usual(420, 0, 0, 0)],
  [/公安局/, usual(260, 310, 38, 182_000)],
  [/市场监督管理局/, usual(350, 46, 9, 64_000)],
  [/自然资源局/, usual(58, 9, 2, 1_460_000)],
  [/住房和城乡建设局/, usual(72, 14, 3, 238_000)],
  [/交通运输局/, usual(84, 52, 11, 0)],
  [/农业农村局/, usual(31, 12, 2, 0)],
  [/卫生健康局/, usual(46, 15, 1, 12_000)],
  [/人力资源和社会保障局/, usual(19, 4, 0, 93_000)],
  [/城市管理局/, usual(37, 88, 24, 41_000)],
  [/水利局/, usual(12, 5, 1, 310_000)],
  [/林业局/, usual(27, 8, 1, 520_000)],
  [/生态环境/, usual(9, 7, 2, 0)],
  [/应急管理局/, usual(16, 11, 1, 0)],
  [/文化旅游局/, usual(8, 3, 0, 0)],
  [/教育体育局/, usual(11, 1, 0, 415_000)],
  [/民政局|档案局|消防|发展和改革局/, usual(6, 1, 0, 0)],
]

/** Fewer in the month of the spring festival, more before the year ends. Index 0: January. */
const SEASON = [90, 62, 104, 103, 101, 106, 98, 97, 104, 96, 112, 121] as const
/** Of a hundred entries. */
const CORRECTED = 2
const FEN_PER_YUAN = 100
/** Fees are charged in tens of yuan, so that 万元 has three decimals. */
const ROUNDED_TO_YUAN = 10

export interface HistoricFigure {
  readonly year: number
  readonly month: number
  readonly metric: StatisticMetric
  readonly revision: number
  /** A count, or 分. */
  readonly value: number
}

const usualOf = (name: string, kind: OrganKind): Usual => {
  if (isQuietOrgan(name)) return NOTHING
  if (kind === 'township') return usual(3, 2, 0, 0)
  return BY_NAME.find(([part]) => part.test(name))?.[1] ?? NOTHING
}

const figureOf = (dice: Dice, metric: StatisticMetric, base: number, month: number): number => {
  const around = (base * (SEASON[month - 1] ?? 100) * dice.between(75, 125)) / 10_000
  if (metric !== 'administrativeFees')
    return base > 0 && base < 4 ? dice.below(base * 2 + 1) : Math.round(around)
  return Math.round(around / ROUNDED_TO_YUAN) * ROUNDED_TO_YUAN * FEN_PER_YUAN
}

/** What was entered first was too low, and was put right. */
const revisionsOf = (dice: Dice, value: number): readonly number[] =>
  value > 1 && dice.percent(CORRECTED) ? [Math.floor(value / 200) * 100, value] : [value]

/** Of every month that has ended, from January of `from` on. */
export const statisticHistory = function* (
  dice: Dice,
  { name, kind }: { readonly name: string; readonly kind: OrganKind },
  { from, today }: { readonly from: number; readonly today: LocalDate },
): Generator<HistoricFigure> {
  const bases = usualOf(name, kind)
  const [thisYear, thisMonth] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))]
  for (let year = from; year <= thisYear; year += 1) {
    const months = year === thisYear ? thisMonth - 1 : 12
    for (let month = 1; month <= months; month += 1) {
      for (const metric of STATISTIC_METRIC_NAMES) {
        const values = revisionsOf(dice, figureOf(dice, metric, bases[metric], month))
        for (const [index, value] of values.entries())
          yield { year, month, metric, revision: index + 1, value }
      }
    }
  }
}
