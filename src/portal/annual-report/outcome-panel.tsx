/** What became of the applications: shares as bars, counts as a table. */

import type { StoredReport } from '../../contract/annual-report-library.ts'
import { OUTCOME_KINDS } from '../../contract/region-overview.ts'
import { ChartPanel } from '../chart/chart-panel.tsx'
import { figureText } from '../chart/figure.ts'
import { ShareChart } from '../chart/share-chart.tsx'
import { OUTCOME_GROUPS, outcomeOf, totalOf } from './figure-sum.ts'

export interface LabelledReport {
  readonly label: string
  readonly stored: StoredReport
}

const KINDS = OUTCOME_GROUPS.map((group) => OUTCOME_KINDS[group])

interface OutcomePanelProps {
  readonly heading: string
  /** Head of the first column: 年度, 单位. */
  readonly corner: string
  readonly reports: readonly LabelledReport[]
}

export const OutcomePanel = ({ heading, corner, reports }: OutcomePanelProps) => (
  <ChartPanel
    id="outcomes"
    hasWideTable
    heading={heading}
    note="每条横线是一份报告的全部办理结果，按六类情形划分；横线上的数字是件数。"
    chart={
      <ShareChart
        title={`${heading}，数据见旁边的表格`}
        kinds={KINDS}
        rows={reports.map(({ label, stored }) => ({
          label,
          parts: OUTCOME_GROUPS.map((group) => outcomeOf(stored.report, group) ?? 0),
        }))}
      />
    }
    head={[corner, ...KINDS, '总计']}
    rows={reports.map(({ label, stored }) => [
      label,
      ...OUTCOME_GROUPS.map((group) => figureText(outcomeOf(stored.report, group))),
      figureText(totalOf(stored.report.cells, 'totalProcessed')),
    ])}
  />
)
