/** The organs side by side; every head sorts, every name leads to the pictures of that organ alone. */
import { useState } from 'react'
import { Link } from 'wouter'
import type {
  DashboardFigure,
  DashboardJson,
  DashboardOrganJson,
} from '../../contract/dashboard/dashboard-json.ts'
import { FigureAddress } from '../parts/figure-address.tsx'
import { Section } from '../parts/page.tsx'
import { type Column, Table } from '../parts/table.tsx'
import { remediesAddress } from '../remedy/remedy-place.ts'
import { percentText } from './figure-button.tsx'
import { dashboardAddress } from './use-dashboard-place.ts'

interface Figure {
  readonly key: string
  readonly head: string
  readonly value: (organ: DashboardOrganJson) => number | null
  readonly text?: (value: number | null) => string
  /** What a count opens. */
  readonly opens?: OpenedCount
}

/** Cases of the dashboard's own list, of the year or of the year before; or remedies of a result, empty: all. */
type OpenedCount =
  | { readonly figure: DashboardFigure; readonly yearsBack: 0 | 1 }
  | { readonly remedies: '' | 'corrected' }

const FIGURES: readonly Figure[] = [
  {
    key: 'received',
    head: '收到',
    value: ({ received }) => received,
    opens: { figure: 'received', yearsBack: 0 },
  },
  {
    key: 'lastYear',
    head: '上年收到',
    value: ({ lastYear }) => lastYear,
    opens: { figure: 'received', yearsBack: 1 },
  },
  {
    key: 'finished',
    head: '办结',
    value: ({ finished }) => finished,
    opens: { figure: 'finished', yearsBack: 0 },
  },
  { key: 'open', head: '未办结', value: ({ open }) => open, opens: { figure: 'open', yearsBack: 0 } },
  { key: 'granted', head: '公开率', value: ({ grantedShare }) => grantedShare, text: percentText },
  { key: 'inTime', head: '按期率', value: ({ inTimeRate }) => inTimeRate, text: percentText },
  { key: 'late', head: '逾期', value: ({ late }) => late, opens: { figure: 'answeredLate', yearsBack: 0 } },
  { key: 'extended', head: '延期率', value: ({ extendedShare }) => extendedShare, text: percentText },
  { key: 'median', head: '中位用时', value: ({ medianDays }) => medianDays },
  { key: 'remedies', head: '复议诉讼', value: ({ remedies }) => remedies, opens: { remedies: '' } },
  { key: 'corrected', head: '被纠正', value: ({ corrected }) => corrected, opens: { remedies: 'corrected' } },
]

/** The list behind a count of one organ; of the same organs as the comparison, so that it is as long as the count. */
const addressOf = (dashboard: DashboardJson, organ: number, opens: OpenedCount): string => {
  const { year, below } = dashboard
  if ('remedies' in opens) return remediesAddress({ organ, year: String(year), result: opens.remedies })
  const open = { ...opens, value: '', only: organ }
  return dashboardAddress({ organ: dashboard.organ.id, year, below, open })
}

const Count = ({
  figure: { head, value, opens },
  organ,
  dashboard,
}: {
  readonly figure: Figure
  readonly organ: DashboardOrganJson
  readonly dashboard: DashboardJson
}) => {
  const count = value(organ)
  if (count === null) return '—'
  if (opens === undefined || ('remedies' in opens && !dashboard.lists.remediesOfEach)) return count
  const href = addressOf(dashboard, organ.id, opens)
  return <FigureAddress count={count} label={`${organ.name}${head}`} href={href} />
}

const columnsFor = (dashboard: DashboardJson): readonly Column<DashboardOrganJson>[] => [
  {
    key: 'name',
    head: '机关',
    isRowHead: true,
    sort: 'name',
    cell: ({ id, name }) =>
      // Organs that one reports for are not organs whose pictures one may see by themselves.
      dashboard.below ? (
        <Link
          className="organ-name"
          href={dashboardAddress({ organ: id, year: dashboard.year, below: false, open: null })}
        >
          {name}
        </Link>
      ) : (
        <span className="organ-name">{name}</span>
      ),
  },
  ...FIGURES.map(
    (figure): Column<DashboardOrganJson> => ({
      key: figure.key,
      head: figure.head,
      isFigure: true,
      sort: figure.key,
      cell: (organ) =>
        figure.text?.(figure.value(organ)) ?? <Count figure={figure} organ={organ} dashboard={dashboard} />,
    }),
  ),
]

/** What cannot be told stands last, whichever way it is sorted. */
const sorted = (
  organs: readonly DashboardOrganJson[],
  by: string,
  isDescending: boolean,
): readonly DashboardOrganJson[] => {
  const figure = FIGURES.find(({ key }) => key === by)
  const direction = isDescending ? -1 : 1
  if (figure === undefined) {
    return [...organs].sort((a, b) => direction * a.name.localeCompare(b.name, 'zh-CN'))
  }
  const missing = isDescending ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY
  const placeOf = (organ: DashboardOrganJson): number => figure.value(organ) ?? missing
  return [...organs].sort((a, b) => {
    const [left, right] = [placeOf(a), placeOf(b)]
    return left === right ? a.id - b.id : direction * (left < right ? -1 : 1)
  })
}

export const OrganComparison = ({ dashboard }: { readonly dashboard: DashboardJson }) => {
  const { organs, year } = dashboard
  const [by, setBy] = useState('received')
  const [isDescending, setDescending] = useState(true)
  const onSort = (next: string) => {
    setDescending(next === by ? !isDescending : next !== 'name')
    setBy(next)
  }
  return (
    <Section title="各机关比较">
      <p className="chart-note">
        公开率：予以公开和部分公开占办结的比例；按期率含延期后按期；延期率：延期后按期占答复的比例；中位用时：用时的中位数，单位为工作日。
      </p>
      <div className="dense">
        <Table
          caption={`${year}年各机关比较`}
          captionHidden
          columns={columnsFor(dashboard)}
          rows={sorted(organs, by, isDescending)}
          rowKey={({ id }) => id}
          sorting={{ by, isDescending, onSort }}
        />
      </div>
    </Section>
  )
}
