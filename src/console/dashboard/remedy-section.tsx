/** 行政复议 and 行政诉讼 of the year by result, and the share that was corrected. */
import { Link } from 'wouter'
import type { DashboardJson, DashboardRemedyJson } from '../../contract/dashboard/dashboard-json.ts'
import { REMEDY_RESULT_LABELS } from '../../law/annual-report/form.ts'
import { FigureAddress } from '../parts/figure-address.tsx'
import { Section } from '../parts/page.tsx'
import { type Column, Table } from '../parts/table.tsx'
import { remediesAddress } from '../remedy/remedy-place.ts'
import { ChartKey } from './chart/chart-key.tsx'
import { PartsOfWhole } from './chart/parts-of-whole.tsx'
import { percentText } from './figure-button.tsx'
import { remediesBehind } from './remedies-behind.ts'

const RESULTS = [
  ['upheld', 'kind-1'],
  ['corrected', 'kind-3'],
  ['other', 'kind-6'],
  ['pending', 'kind-4'],
] as const
const PAINTS = RESULTS.map(([, paint]) => paint)

type Opens = (place: { readonly group: string; readonly result?: string }) => string | null

const columnsFor = (opens: Opens): readonly Column<DashboardRemedyJson>[] => [
  { key: 'label', head: '类别', isRowHead: true, cell: ({ label }) => label },
  ...RESULTS.map(
    ([result]): Column<DashboardRemedyJson> => ({
      key: result,
      head: REMEDY_RESULT_LABELS[result],
      isFigure: true,
      cell: (row) => (
        <FigureAddress
          count={row[result]}
          label={`${row.label}${REMEDY_RESULT_LABELS[result]}`}
          href={opens({ group: row.group, result })}
        />
      ),
    }),
  ),
  {
    key: 'total',
    head: REMEDY_RESULT_LABELS.total,
    isFigure: true,
    cell: ({ group, label, upheld, corrected, other, pending }) => (
      <FigureAddress
        count={upheld + corrected + other + pending}
        label={`${label}${REMEDY_RESULT_LABELS.total}`}
        href={opens({ group })}
      />
    ),
  },
]

export const RemedySection = ({ dashboard }: { readonly dashboard: DashboardJson }) => {
  const { year, remedies, lists } = dashboard
  const behind = remediesBehind(dashboard)
  const opens: Opens = (place) => (lists.remedies ? remediesAddress({ ...behind, ...place }) : null)
  return (
    <Section
      title="行政复议和行政诉讼"
      actions={
        lists.remedies && remedies.total > 0 ? (
          <Link href={remediesAddress(behind)}>查看案件</Link>
        ) : undefined
      }
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
            columns={columnsFor(opens)}
            rows={remedies.groups}
            rowKey={({ group }) => group}
          />
        </div>
      </div>
    </Section>
  )
}
