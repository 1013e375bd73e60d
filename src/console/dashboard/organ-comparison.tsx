/** The organs side by side; every head sorts, every name leads to the pictures of that organ alone. */
import { useState } from 'react'
import { Link } from 'wouter'
import type { DashboardJson, DashboardOrganJson } from '../../contract/dashboard/dashboard-json.ts'
import { Section } from '../parts/page.tsx'
import { type Column, Table } from '../parts/table.tsx'
import { percentText } from './figure-button.tsx'
import { dashboardAddress } from './use-dashboard-place.ts'

interface Figure {
  readonly key: string
  readonly head: string
  readonly value: (organ: DashboardOrganJson) => number | null
  readonly text?: (value: number | null) => string
}

const FIGURES: readonly Figure[] = [
  { key: 'received', head: '收到', value: ({ received }) => received },
  { key: 'lastYear', head: '上年收到', value: ({ lastYear }) => lastYear },
  { key: 'finished', head: '办结', value: ({ finished }) => finished },
  { key: 'open', head: '未办结', value: ({ open }) => open },
  { key: 'granted', head: '公开率', value: ({ grantedShare }) => grantedShare, text: percentText },
  { key: 'inTime', head: '按期率', value: ({ inTimeRate }) => inTimeRate, text: percentText },
  { key: 'late', head: '逾期', value: ({ late }) => late },
  { key: 'extended', head: '延期率', value: ({ extendedShare }) => extendedShare, text: percentText },
  { key: 'median', head: '用时中位数（工作日）', value: ({ medianDays }) => medianDays },
  { key: 'remedies', head: '复议诉讼', value: ({ remedies }) => remedies },
  { key: 'corrected', head: '被纠正', value: ({ corrected }) => corrected },
]

const columnsFor = (year: number): readonly Column<DashboardOrganJson>[] => [
  {
    key: 'name',
    head: '机关',
    isRowHead: true,
    sort: 'name',
    cell: ({ id, name }) => (
      <Link className="organ-name" href={dashboardAddress({ organ: id, year, below: false, open: null })}>
        {name}
      </Link>
    ),
  },
  ...FIGURES.map(
    ({ key, head, value, text }): Column<DashboardOrganJson> => ({
      key,
      head,
      isFigure: true,
      sort: key,
      cell: (organ) => text?.(value(organ)) ?? value(organ) ?? '—',
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

export const OrganComparison = ({ dashboard: { organs, year } }: { readonly dashboard: DashboardJson }) => {
  const [by, setBy] = useState('received')
  const [isDescending, setDescending] = useState(true)
  const onSort = (next: string) => {
    setDescending(next === by ? !isDescending : next !== 'name')
    setBy(next)
  }
  return (
    <Section title="各机关比较">
      <p className="chart-note">
        公开率：予以公开和部分公开占办结的比例；按期率含延期后按期；延期率：延期后按期占答复的比例。
      </p>
      <Table
        caption={`${year}年各机关比较`}
        captionHidden
        columns={columnsFor(year)}
        rows={sorted(organs, by, isDescending)}
        rowKey={({ id }) => id}
        sorting={{ by, isDescending, onSort }}
      />
    </Section>
  )
}
