/** Bars of one kind with the table that has their figures; each figure opens its cases. */
import type { DashboardFigure, DashboardItemJson } from '../../contract/dashboard/dashboard-json.ts'
import { Section } from '../parts/page.tsx'
import { type Column, Table } from '../parts/table.tsx'
import { Bars } from './chart/bars.tsx'
import { BarsKey } from './chart/chart-key.tsx'
import { FigureButton, percentText } from './figure-button.tsx'
import type { OpenList } from './use-dashboard-place.ts'

interface ItemSectionProps {
  readonly title: string
  /** Head of the first column. */
  readonly what: string
  readonly year: number
  readonly items: readonly DashboardItemJson[]
  readonly figure: DashboardFigure
  readonly openList: OpenList
  readonly note?: string
}

const columnsFor = ({
  what,
  year,
  figure,
  openList,
}: Pick<ItemSectionProps, 'what' | 'year' | 'figure' | 'openList'>): readonly Column<DashboardItemJson>[] => [
  { key: 'label', head: what, isRowHead: true, cell: ({ label }) => label },
  {
    key: 'count',
    head: `${year}年`,
    isFigure: true,
    cell: ({ key, label, count }) => (
      <FigureButton count={count} label={label} opens={{ figure, value: key }} openList={openList} />
    ),
  },
  { key: 'share', head: '占比', isFigure: true, cell: ({ share }) => percentText(share) },
  {
    key: 'lastYear',
    head: `${year - 1}年`,
    isFigure: true,
    cell: ({ key, label, lastYear }) => (
      <FigureButton
        count={lastYear}
        label={`${year - 1}年${label}`}
        opens={{ figure, value: key, yearsBack: 1 }}
        openList={openList}
      />
    ),
  },
]

export const ItemSection = ({ title, items, note, ...given }: ItemSectionProps) => (
  <Section title={title}>
    {note !== undefined && <p className="chart-note">{note}</p>}
    <div className="chart-pair">
      <figure>
        <BarsKey year={given.year} />
        <Bars
          title={`${title}的条形图，数字见表`}
          bars={items.map(({ key, label, count, lastYear }) => ({ key, label, value: count, lastYear }))}
        />
      </figure>
      <div>
        <Table
          caption={`${title}的数据`}
          captionHidden
          columns={columnsFor(given)}
          rows={items}
          rowKey={({ key }) => key}
        />
      </div>
    </div>
  </Section>
)
