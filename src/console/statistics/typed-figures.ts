/** What somebody has typed into the grid of a year and not yet saved. */
import type { StatisticMonthJson, StatisticYearJson } from '../../contract/statistics/statistics-json.ts'
import {
  STATISTIC_METRIC_NAMES,
  type StatisticMetric,
} from '../../law/proactive-disclosure/monthly-statistics.ts'
import type { MonthTexts } from './statistics-api.ts'

/** `3.licenceDecisions` → text. */
export type TypedFigures = Readonly<Record<string, string>>

export const cellKey = (month: number, metric: StatisticMetric): string => `${month}.${metric}`

export const shownText = (
  { month, figures }: StatisticMonthJson,
  metric: StatisticMetric,
  typed: TypedFigures,
): string => typed[cellKey(month, metric)] ?? figures[metric].value ?? ''

const isTyped = (subject: StatisticMonthJson, metric: StatisticMetric, typed: TypedFigures): boolean =>
  shownText(subject, metric, typed).trim() !== (subject.figures[metric].value ?? '')

export interface TypedMonth {
  readonly month: number
  readonly figures: MonthTexts
  readonly seen: MonthTexts
}

/** Months with something to save, each with what stood there before. */
export const typedMonths = ({ months }: StatisticYearJson, typed: TypedFigures): readonly TypedMonth[] =>
  months.flatMap((subject) => {
    const metrics = STATISTIC_METRIC_NAMES.filter((metric) => isTyped(subject, metric, typed))
    if (metrics.length === 0) return []
    const textsOf = (text: (metric: StatisticMetric) => string | null): MonthTexts =>
      Object.fromEntries(metrics.map((metric) => [metric, text(metric)]))
    return [
      {
        month: subject.month,
        figures: textsOf((metric) => shownText(subject, metric, typed).trim() || null),
        seen: textsOf((metric) => subject.figures[metric].value),
      },
    ]
  })
