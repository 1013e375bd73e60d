/** Counts by kind with their shares of the whole: bars, and the table beside them. */
import type { RegionShare } from '../../contract/region-overview.ts'
import { BarChart } from '../chart/bar-chart.tsx'
import { ChartPanel } from '../chart/chart-panel.tsx'
import { figureText } from '../chart/figure.ts'

interface SharePanelProps {
  readonly id: string
  readonly heading: string
  readonly note: string
  readonly shares: readonly RegionShare[]
}

/** 属于国家秘密, without the group and the number that the heading already says. */
const shortGround = (label: string): string => label.replace(/^（[^）]*）[^\d]*\d+\./u, '')

const shareOf = (share: number | null): string => (share === null ? '—' : `${(share * 100).toFixed(1)}%`)

export const SharePanel = ({ id, heading, note, shares }: SharePanelProps) => (
  <ChartPanel
    id={id}
    heading={heading}
    note={note}
    chart={
      <BarChart
        title={`${heading}，数据见旁边的表格`}
        bars={shares.map(({ label, value }) => ({ label: shortGround(label), value }))}
      />
    }
    head={['情形', '件数', '占比']}
    rows={[
      ...shares.map(({ label, value, share }) => [shortGround(label), figureText(value), shareOf(share)]),
      ['合计', figureText(shares.reduce((sum, { value }) => sum + value, 0)), ''],
    ]}
  />
)
