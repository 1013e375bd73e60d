/** Monthly statistics as tables: one organ's year to fill in and send back, and the sums of all organs. */
import { figureText } from '../../contract/statistics/figure-text.ts'
import {
  STATISTIC_METRIC_NAMES,
  STATISTIC_METRICS,
  type StatisticMetric,
} from '../../law/proactive-disclosure/monthly-statistics.ts'
import { appendAudit } from '../../store/audit.ts'
import { readStatistics } from '../../store/monthly-statistic.ts'
import type { ActContext } from '../act-context.ts'
import type { Actor } from '../actor.ts'
import { makeTableFile, type TableFile, type TableFormat } from '../table-file.ts'
import { statisticOverview } from './statistic-overview.ts'

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1)
const NARROW = 14
const WIDE = 28

const enteredHead = (metric: StatisticMetric): string => {
  const { name, unit } = STATISTIC_METRICS[metric]
  return `${name}（${unit === 'count' ? '件' : '元'}）`
}

const printedHead = (metric: StatisticMetric): string => {
  const { name, unit } = STATISTIC_METRICS[metric]
  return `${name}（${unit === 'count' ? '件' : '万元'}）`
}

/** With what stands there; `importStatistics` reads it back. */
export const statisticsTemplate = async (
  context: ActContext,
  organ: { readonly id: number; readonly name: string },
  year: number,
): Promise<TableFile> => {
  const entries = await readStatistics(context.db, [organ.id], year)
  const textOf = (month: number, metric: StatisticMetric): string | null => {
    const value = entries.find((entry) => entry.month === month && entry.metric === metric)?.value
    return value == null ? null : figureText(metric, value)
  }
  return makeTableFile(
    {
      name: `${organ.name}${year}年月度统计`,
      tab: `${year}年`,
      columns: [
        { name: '月份', width: NARROW },
        ...STATISTIC_METRIC_NAMES.map((metric) => ({ name: enteredHead(metric), width: WIDE })),
      ],
      rows: MONTHS.map((month) => [
        `${year}年${month}月`,
        ...STATISTIC_METRIC_NAMES.map((metric) => textOf(month, metric)),
      ]),
    },
    'xlsx',
  )
}

/** One row an organ, the sum last; as table two prints the figures. Kept in the audit log. */
export const exportStatistics = async (
  context: ActContext,
  actor: Actor,
  year: number,
  format: TableFormat,
): Promise<TableFile> => {
  const { organs, total } = await statisticOverview(context, actor, year)
  await context.db.transaction().execute((trx) =>
    appendAudit(trx, {
      chain: actor.roles[0]?.organId ?? 0,
      at: context.instant(),
      actor: actor.id,
      address: actor.address,
      act: 'statistics.exported',
      subjectKind: 'statistics',
      subjectId: String(year),
      detail: { format, organs: organs.length },
    }),
  )
  const rows = [
    ...organs.map(({ name, totals, missing }) => [
      name,
      ...STATISTIC_METRIC_NAMES.map((metric) => totals[metric]),
      missing.length === 0 ? '' : `${missing.join('、')}月`,
    ]),
    ['合计', ...STATISTIC_METRIC_NAMES.map((metric) => total[metric]), ''],
  ]
  const columns = [
    { name: '机关', width: WIDE },
    ...STATISTIC_METRIC_NAMES.map((metric) => ({ name: printedHead(metric), width: WIDE })),
    { name: '漏报月份', width: WIDE },
  ]
  return makeTableFile({ name: `${year}年统计数据合计`, tab: `${year}年`, columns, rows }, format)
}
