/** 行政复议 and 行政诉讼 of the year by result, and the share that was corrected. */
import { Link } from 'wouter'
import type { DashboardJson, DashboardRemedyJson } from '../../contract/dashboard/dashboard-json.ts'
import { REMEDY_RESULT_LABELS } from '../../law/annual-report/form.ts'
import { REMEDIES } from '../addresses.ts'
import { useMay } from '../api/session.ts'
import { Section } from '../parts/page.tsx'
import { type Column, Table } from '../parts/table.tsx'
import { ChartKey } from './chart/chart-key.tsx'
import { PartsOfWhole } from './chart/parts-of-whole.tsx'
import { percentText } from './figure-button.tsx'

const RESULTS = [
  ['upheld', 'kind-1'],
  ['corrected', 'kind-3'],
  ['other', 'kind-6'],
  ['pending', 'kind-4'],
] as const
const PAINTS = RESULTS.map(([, paint]) => paint)

const COLUMNS: readonly Column<DashboardRemedyJson>[] = [
  { key: 'label', head: '类别', isRowHead: true, cell: ({ label }) => label },
  ...RESULTS.map(
    ([result]): Column<DashboardRemedyJson> => ({
      key: result,
      head: REMEDY_RESULT_LABELS[result],
      isFigure: true,
      cell: (row) => row[result],
    }),
  ),
  {
    key: 'total',
    head: REMEDY_RESULT_LABELS.total,
    isFigure: true,
    cell: ({ upheld, corrected, other, pending }) => upheld + corrected + other + pending,
  },
]

export const RemedySection = ({ dashboard: { year, remedies } }: { readonly dashboard: DashboardJson }) => {
  const mayRead = useMay('remedy.read')
  return (
    <Section
      title="行政复议和行政诉讼"
      actions={mayRead && remedies.total > 0 ? <Link href={REMEDIES}>查看案件</Link> : undefined}
    >
      <p className="chart-note">
        {year}年纠错率{percentText(remedies.correctionRate)}（结果纠正占已审结的比例），上年
        {percentText(remedies.lastYearRate)}。
      </p>
      <div className="chart-pair">
        <figure>
          <ChartKey kinds={RESULTS.map(([result, paint]) => [paint, REMEDY_RESULT_LABELS[result]])} />
          <PartsOfWhole
            title="各类案件结果的比例图，数字见表"
            paints={PAINTS}
            rows={remedies.groups.map((group) => ({
              label: group.label,
              parts: RESULTS.map(([result]) => group[result]),
            }))}
          />
        </figure>
        <div>
          <Table
            caption="行政复议和行政诉讼的数据"
            captionHidden
            columns={COLUMNS}
            rows={remedies.groups}
            rowKey={({ group }) => group}
          />
        </div>
      </div>
    </Section>
  )
}
