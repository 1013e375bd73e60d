/** A year of an organ's monthly statistics with its sums, and the sums of every organ within reach. */
import { figureText, printedFigure } from '../../contract/statistics/figure-text.ts'
import type {
  MonthFigureJson,
  StatisticMonthJson,
  StatisticOverviewJson,
  StatisticTotalJson,
  StatisticYearJson,
} from '../../contract/statistics/statistics-json.ts'
import {
  type MonthlyFigures,
  monthObjection,
  STATISTIC_METRIC_NAMES,
  STATISTIC_METRICS,
  type StatisticMetric,
  type YearTotal,
  yearTotal,
} from '../../law/proactive-disclosure/monthly-statistics.ts'
import { SOURCES } from '../../law/sources.ts'
import { dateOf, type LocalDate } from '../../law/time/local-date.ts'
import { namesOfActors } from '../../store/account-names.ts'
import { readStatistics, type StatisticEntry } from '../../store/monthly-statistic.ts'
import type { ActContext } from '../act-context.ts'

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1)

const byMetric = <T>(value: (metric: StatisticMetric) => T): Record<StatisticMetric, T> =>
  Object.fromEntries(STATISTIC_METRIC_NAMES.map((metric) => [metric, value(metric)])) as Record<
    StatisticMetric,
    T
  >

const figuresOf = (entries: readonly StatisticEntry[], metric: StatisticMetric): MonthlyFigures =>
  Object.fromEntries(
    entries.filter((each) => each.metric === metric).map(({ month, value }) => [month, value]),
  )

const totalsOf = (
  entries: readonly StatisticEntry[],
  on: { readonly year: number; readonly today: LocalDate },
): Record<StatisticMetric, YearTotal> =>
  byMetric((metric) => yearTotal(metric, figuresOf(entries, metric), on))

const presentFigure = (
  metric: StatisticMetric,
  entry: StatisticEntry | undefined,
  names: ReadonlyMap<string, string>,
): MonthFigureJson => ({
  value: entry?.value == null ? null : figureText(metric, entry.value),
  note: entry?.note ?? '',
  enteredByName: entry === undefined ? '' : (names.get(entry.enteredBy) ?? ''),
  enteredAt: entry?.enteredAt.toISOString() ?? null,
})

const presentTotal = (
  metric: StatisticMetric,
  { total, missing, isTooFine }: YearTotal,
): StatisticTotalJson => ({
  printed: total === null ? null : printedFigure(metric, total),
  missing,
  remark: isTooFine ? '合计不是整元，年度报告以万元为单位保留4位小数时会失去角、分' : '',
})

export const readStatisticYear = async (
  context: ActContext,
  organ: { readonly id: number; readonly name: string },
  year: number,
  mayWrite: boolean,
): Promise<StatisticYearJson> => {
  const today = dateOf(context.now())
  const entries = await readStatistics(context.db, [organ.id], year)
  const names = await namesOfActors(context.db, [...new Set(entries.map(({ enteredBy }) => enteredBy))])
  const entryOf = (month: number, metric: StatisticMetric): StatisticEntry | undefined =>
    entries.find((each) => each.month === month && each.metric === metric)
  const months = MONTHS.map(
    (month): StatisticMonthJson => ({
      month,
      isOpen: monthObjection({ year, month }, today) === null,
      figures: byMetric((metric) => presentFigure(metric, entryOf(month, metric), names)),
    }),
  )
  const totals = totalsOf(entries, { year, today })
  return {
    organ: { id: organ.id, name: organ.name },
    year,
    mayWrite,
    metrics: STATISTIC_METRIC_NAMES.map((metric) => {
      const { name, unit, source } = STATISTIC_METRICS[metric]
      return { metric, name, unit: unit === 'count' ? '件' : '元', article: SOURCES[source].label }
    }),
    months,
    totals: byMetric((metric) => presentTotal(metric, totals[metric])),
  }
}

/** @param organs in the order in which they are listed */
export const readStatisticOverview = async (
  context: ActContext,
  organs: readonly { readonly id: number; readonly name: string }[],
  year: number,
): Promise<StatisticOverviewJson> => {
  const on = { year, today: dateOf(context.now()) }
  const entries = await readStatistics(
    context.db,
    organs.map(({ id }) => id),
    year,
  )
  const sums = byMetric((): number | null => null)
  const rows = organs.map(({ id, name }) => {
    const totals = totalsOf(
      entries.filter(({ organId }) => organId === id),
      on,
    )
    for (const metric of STATISTIC_METRIC_NAMES) {
      const { total } = totals[metric]
      if (total !== null) sums[metric] = (sums[metric] ?? 0) + total
    }
    const missing = new Set(STATISTIC_METRIC_NAMES.flatMap((metric) => totals[metric].missing))
    return {
      id,
      name,
      totals: byMetric((metric) => {
        const { total } = totals[metric]
        return total === null ? null : printedFigure(metric, total)
      }),
      missing: [...missing].sort((a, b) => a - b),
    }
  })
  return {
    year,
    organs: rows,
    total: byMetric((metric) => {
      const sum = sums[metric]
      return sum === null ? null : printedFigure(metric, sum)
    }),
  }
}
