/** Applications over the year, month by month beside the year before. */
import type { DashboardJson, DashboardMonthJson } from '../../contract/dashboard/dashboard-json.ts'
import { Section } from '../parts/page.tsx'
import { type Column, Table } from '../parts/table.tsx'
import { ChartKey } from './chart/chart-key.tsx'
import { MonthChart } from './chart/month-chart.tsx'
import { FigureButton } from './figure-button.tsx'
import type { OpenList } from './use-dashboard-place.ts'

const columnsFor = (year: number, openList: OpenList): readonly Column<DashboardMonthJson>[] => [
  { key: 'month', head: '月份', isRowHead: true, cell: ({ month }) => `${month}月` },
  {
    key: 'received',
    head: `${year}年`,
    isFigure: true,
    cell: ({ month, received }) =>
      received === null ? (
        <span className="faint">未到</span>
      ) : (
        <FigureButton
          count={received}
          label={`${month}月收到`}
          opens={{ figure: 'receivedInMonth', value: String(month) }}
          openList={openList}
        />
      ),
  },
  {
    key: 'lastYear',
    head: `${year - 1}年`,
    isFigure: true,
    cell: ({ month, lastYear }) => (
      <FigureButton
        count={lastYear}
        label={`${year - 1}年${month}月收到`}
        opens={{ figure: 'receivedInMonth', value: String(month), yearsBack: 1 }}
        openList={openList}
      />
    ),
  },
]

export const MonthSection = ({
  dashboard: { year, months },
  openList,
}: {
  readonly dashboard: DashboardJson
  readonly openList: OpenList
}) => (
  <Section title="各月收到的申请">
    <div className="chart-pair chart-pair-months">
      <figure>
        <ChartKey
          kinds={[
            ['series-3', `${year - 1}年`],
            ['series-1', `${year}年`],
          ]}
        />
        <MonthChart
          title={`${year}年各月收到申请件数的柱形图，并列上一年，数字见表`}
          columns={months.map(({ month, received, lastYear }) => ({ month, value: received, lastYear }))}
        />
      </figure>
      <div>
        <Table
          caption="各月收到的申请的数据"
          captionHidden
          columns={columnsFor(year, openList)}
          rows={months}
          rowKey={({ month }) => month}
        />
      </div>
    </div>
  </Section>
)
