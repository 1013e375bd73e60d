/** By which channels information was released, beside the year before. */
import { Link } from 'wouter'
import type { DashboardJson, DashboardReleaseJson } from '../../contract/dashboard/dashboard-json.ts'
import { CHANNELS } from '../addresses.ts'
import { useMay } from '../api/session.ts'
import { EmptyState } from '../parts/empty-state.tsx'
import { Section } from '../parts/page.tsx'
import { type Column, Table } from '../parts/table.tsx'
import { Bars } from './chart/bars.tsx'
import { BarsKey } from './chart/chart-key.tsx'

const columnsFor = (year: number): readonly Column<DashboardReleaseJson>[] => [
  { key: 'label', head: '渠道', isRowHead: true, cell: ({ label }) => label },
  { key: 'times', head: `${year}年（条次）`, isFigure: true, cell: ({ times }) => times },
  { key: 'lastYear', head: `${year - 1}年`, isFigure: true, cell: ({ lastYear }) => lastYear },
]

const Releases = ({ dashboard: { year, releases } }: { readonly dashboard: DashboardJson }) => (
  <div className="chart-pair">
    <figure>
      <BarsKey year={year} />
      <Bars
        title="各渠道发布条次的条形图，数字见表"
        bars={releases.map(({ channel, label, times, lastYear }) => ({
          key: channel,
          label,
          value: times,
          lastYear,
        }))}
      />
    </figure>
    <div>
      <Table
        caption="发布渠道的数据"
        captionHidden
        columns={columnsFor(year)}
        rows={releases}
        rowKey={({ channel }) => channel}
      />
    </div>
  </div>
)

export const ReleaseSection = ({ dashboard }: { readonly dashboard: DashboardJson }) => {
  const mayList = useMay('manuscript.list')
  return (
    <Section title="发布渠道" actions={mayList ? <Link href={CHANNELS}>查看每条发布记录</Link> : undefined}>
      {dashboard.releases.length === 0 ? (
        <EmptyState title="这两年没有发布记录。" />
      ) : (
        <Releases dashboard={dashboard} />
      )}
    </Section>
  )
}
