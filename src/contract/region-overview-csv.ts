/** The overview of a region as records. */
import type { CsvValue } from './csv.ts'
import { BALANCE_ROWS, type BalanceRow, type RegionOverview } from './region-overview.ts'

/** Column keys with their Chinese headings, in order. */
export const OVERVIEW_COLUMNS = {
  region: '地区',
  year: '年度',
  part: '类别',
  key: '代码',
  label: '项目',
  value: '数值',
  share: '占比',
  reportsLeftOut: '未计入份数',
} as const

type OverviewRow = Readonly<Record<keyof typeof OVERVIEW_COLUMNS, CsvValue>>

const BALANCE_LABELS: Readonly<Record<BalanceRow, string>> = {
  newReceived: '本年新收',
  carriedOver: '上年结转',
  totalProcessed: '办理结果总计',
  carriedForward: '结转下年度',
}

interface Figure {
  readonly key: string
  readonly label: string
  readonly value: number
  readonly share?: number | null
  readonly reportsLeftOut?: number
}

export const presentOverviewRows = (overview: RegionOverview): readonly OverviewRow[] => {
  const { region, year } = overview
  const rowsOf = (part: string, figures: readonly Figure[]): readonly OverviewRow[] =>
    figures.map(({ key, label, value, share = null, reportsLeftOut = null }) => ({
      region,
      year,
      part,
      key,
      label,
      value,
      share,
      reportsLeftOut,
    }))
  return [
    ...rowsOf('报送情况', [
      { key: 'filed', label: '已有本年度报告的机关', value: overview.filed.length },
      { key: 'notFiled', label: '没有本年度报告的机关', value: overview.notFiled.length },
    ]),
    ...rowsOf(
      '申请数量',
      BALANCE_ROWS.map((key) => ({ key, label: BALANCE_LABELS[key], ...overview.requests[key] })),
    ),
    ...rowsOf('办理结果', overview.outcomes),
    ...rowsOf('不予公开理由', overview.refusalGrounds),
    ...rowsOf('行政复议和行政诉讼', overview.remedies),
  ]
}
