/** How the replies kept their terms, beside the year before. */
import type { DashboardFigure, DashboardJson } from '../../contract/dashboard/dashboard-json.ts'
import { DASHBOARD_FIGURE_NAMES } from '../../contract/dashboard/dashboard-words.ts'
import { Section } from '../parts/page.tsx'
import { type Column, Table } from '../parts/table.tsx'
import { ChartKey } from './chart/chart-key.tsx'
import { PartsOfWhole } from './chart/parts-of-whole.tsx'
import { daysText, FigureButton, percentText } from './figure-button.tsx'
import type { OpenList } from './use-dashboard-place.ts'

const KINDS = [
  ['inTime', 'answeredInTime', 'kind-1'],
  ['extended', 'answeredExtended', 'kind-4'],
  ['late', 'answeredLate', 'kind-3'],
] as const
const PAINTS = KINDS.map(([, , paint]) => paint)

interface Row {
  readonly key: string
  readonly label: string
  readonly year: string | number
  readonly lastYear: string | number
  readonly opens: DashboardFigure | null
}

const rowsOf = ({ timeliness, lastYearTimeliness }: DashboardJson): readonly Row[] => [
  ...KINDS.map(([key, figure]) => ({
    key,
    label: DASHBOARD_FIGURE_NAMES[figure],
    year: timeliness[key],
    lastYear: lastYearTimeliness[key],
    opens: figure,
  })),
  {
    key: 'rate',
    label: '按期率（含延期后按期）',
    year: percentText(timeliness.inTimeRate),
    lastYear: percentText(lastYearTimeliness.inTimeRate),
    opens: null,
  },
  {
    key: 'median',
    label: '用时中位数',
    year: daysText(timeliness.medianDays),
    lastYear: daysText(lastYearTimeliness.medianDays),
    opens: null,
  },
]

const columnsFor = (year: number, openList: OpenList): readonly Column<Row>[] => [
  { key: 'label', head: '时限', isRowHead: true, cell: ({ label }) => label },
  {
    key: 'year',
    head: `${year}年`,
    isFigure: true,
    cell: ({ label, year: count, opens }) =>
      opens === null || typeof count === 'string' ? (
        count
      ) : (
        <FigureButton count={count} label={label} opens={{ figure: opens, value: '' }} openList={openList} />
      ),
  },
  {
    key: 'lastYear',
    head: `${year - 1}年`,
    isFigure: true,
    cell: ({ label, lastYear: count, opens }) =>
      opens === null || typeof count === 'string' ? (
        count
      ) : (
        <FigureButton
          count={count}
          label={`${year - 1}年${label}`}
          opens={{ figure: opens, value: '', yearsBack: 1 }}
          openList={openList}
        />
      ),
  },
]

export const TimelinessSection = ({
  dashboard,
  openList,
}: {
  readonly dashboard: DashboardJson
  readonly openList: OpenList
}) => {
  const { year, timeliness, lastYearTimeliness } = dashboard
  const partsOf = (given: typeof timeliness) => KINDS.map(([key]) => given[key])
  return (
    <Section title="答复时限">
      <p className="chart-note">申请人撤回、逾期不补正、逾期不缴费的，没有答复，不计在内。</p>
      <div className="chart-pair">
        <figure>
          <ChartKey kinds={KINDS.map(([, figure, paint]) => [paint, DASHBOARD_FIGURE_NAMES[figure]])} />
          <PartsOfWhole
            title="按期、延期后按期、逾期答复件数的比例图，数字见表"
            paints={PAINTS}
            rows={[
              { label: `${year}年`, parts: partsOf(timeliness) },
              { label: `${year - 1}年`, parts: partsOf(lastYearTimeliness) },
            ]}
          />
        </figure>
        <div>
          <Table
            caption="答复时限的数据"
            captionHidden
            columns={columnsFor(year, openList)}
            rows={rowsOf(dashboard)}
            rowKey={({ key }) => key}
          />
        </div>
      </div>
    </Section>
  )
}
