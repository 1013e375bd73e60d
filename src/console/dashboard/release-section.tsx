/** By which channels information was released, beside the year before. */
import { Link } from 'wouter'
import type { DashboardJson, DashboardReleaseJson } from '../../contract/dashboard/dashboard-json.ts'
import type { ReleaseChannel } from '../../law/proactive-disclosure/release-channel.ts'
import { channelsAddress } from '../channel/channel-place.ts'
import { EmptyState } from '../parts/empty-state.tsx'
import { FigureAddress } from '../parts/figure-address.tsx'
import { Section } from '../parts/page.tsx'
import { type Column, Table } from '../parts/table.tsx'
import { Bars } from './chart/bars.tsx'
import { BarsKey } from './chart/chart-key.tsx'

/** Both years of the same organs: those that the pictures count. */
const addressOf = (
  { organ, below, year: counted }: DashboardJson,
  year: number,
  channel: ReleaseChannel | null,
): string => channelsAddress({ organ: organ.id, below, reported: below ? null : counted, year, channel })

const columnsFor = (dashboard: DashboardJson, mayList: boolean): readonly Column<DashboardReleaseJson>[] => {
  const { year } = dashboard
  const figure = (count: number, of: number, { channel, label }: DashboardReleaseJson) => (
    <FigureAddress
      count={count}
      label={`${of}年${label}`}
      href={mayList ? addressOf(dashboard, of, channel) : null}
    />
  )
  return [
    { key: 'label', head: '渠道', isRowHead: true, cell: ({ label }) => label },
    { key: 'times', head: `${year}年（条次）`, isFigure: true, cell: (row) => figure(row.times, year, row) },
    {
      key: 'lastYear',
      head: `${year - 1}年`,
      isFigure: true,
      cell: (row) => figure(row.lastYear, year - 1, row),
    },
  ]
}

const Releases = ({
  dashboard,
  mayList,
}: {
  readonly dashboard: DashboardJson
  readonly mayList: boolean
}) => (
  <div className="chart-pair">
    <figure>
      <BarsKey year={dashboard.year} />
      <Bars
        title="各渠道发布条次的条形图，数字见表"
        bars={dashboard.releases.map(({ channel, label, times, lastYear }) => ({
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
        columns={columnsFor(dashboard, mayList)}
        rows={dashboard.releases}
        rowKey={({ channel }) => channel}
      />
    </div>
  </div>
)

export const ReleaseSection = ({ dashboard }: { readonly dashboard: DashboardJson }) => {
  const mayList = dashboard.lists.releases
  return (
    <Section
      title="发布渠道"
      actions={
        mayList ? <Link href={addressOf(dashboard, dashboard.year, null)}>查看每条发布记录</Link> : undefined
      }
    >
      {dashboard.releases.length === 0 ? (
        <EmptyState title="这两年没有发布记录。" />
      ) : (
        <Releases dashboard={dashboard} mayList={mayList} />
      )}
    </Section>
  )
}
