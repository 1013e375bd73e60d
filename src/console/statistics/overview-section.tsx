/** Sums of every organ within reach, and the months they left out. */
import { useQuery } from '@tanstack/react-query'
import type { StatisticOverviewJson } from '../../contract/statistics/statistics-json.ts'
import {
  STATISTIC_METRIC_NAMES,
  STATISTIC_METRICS,
} from '../../law/proactive-disclosure/monthly-statistics.ts'
import { Awaited } from '../parts/awaited.tsx'
import { Section } from '../parts/page.tsx'
import { type Column, Table } from '../parts/table.tsx'
import { statisticOverviewQuery, sumsAddress } from './statistics-api.ts'

type Row = StatisticOverviewJson['organs'][number]

const COLUMNS: readonly Column<Row>[] = [
  { key: 'organ', head: '机关', isRowHead: true, cell: ({ name }) => name },
  ...STATISTIC_METRIC_NAMES.map((metric): Column<Row> => {
    const { name, unit } = STATISTIC_METRICS[metric]
    return {
      key: metric,
      head: (
        <>
          {name}
          <br />（{unit === 'count' ? '件' : '万元'}）
        </>
      ),
      isFigure: true,
      cell: ({ totals }) => totals[metric] ?? <span className="soft">—</span>,
    }
  }),
  {
    key: 'missing',
    head: '漏报月份',
    cell: ({ missing }) => (missing.length === 0 ? '' : `${missing.join('、')}月`),
  },
]

export const OverviewSection = ({ year }: { readonly year: number }) => {
  const overview = useQuery(statisticOverviewQuery(year))
  return (
    <Section
      title="各机关合计"
      actions={
        <>
          <a className="button" href={sumsAddress(year, 'xlsx')} download>
            导出工作簿
          </a>
          <a className="button" href={sumsAddress(year, 'csv')} download>
            导出 CSV
          </a>
        </>
      }
    >
      <Awaited query={overview}>
        {({ organs, total }) => (
          <Table
            caption={`${year}年各机关合计`}
            captionHidden
            columns={COLUMNS}
            rows={[...organs, { id: 0, name: '合计', totals: total, missing: [] }]}
            rowKey={({ id }) => id}
            rowClass={({ id }) => (id === 0 ? 'sum-row' : undefined)}
          />
        )}
      </Awaited>
    </Section>
  )
}
