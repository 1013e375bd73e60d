/** The queue of 网民纠错: urgent ones first, then what is due first. */
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'wouter'
import type { FaultCountJson, FaultItemJson } from '../../contract/fault-report/fault-json.ts'
import { faultAddress } from '../addresses.ts'
import { Awaited } from '../parts/awaited.tsx'
import { CheckField } from '../parts/choice-field.tsx'
import { momentText } from '../parts/day-text.ts'
import { EmptyState } from '../parts/empty-state.tsx'
import { SelectField } from '../parts/field.tsx'
import { Page, Section } from '../parts/page.tsx'
import { type Column, Table } from '../parts/table.tsx'
import { OrganChoice } from '../trace/organ-choice.tsx'
import { type FaultScope, type FaultView, faultCountsQuery, faultsQuery } from './fault-api.ts'
import { FaultLamp } from './fault-lamp.tsx'

const VIEWS: readonly { readonly value: FaultView; readonly label: string }[] = [
  { value: 'open', label: '办理中' },
  { value: 'urgent', label: '办理中的个人信息问题' },
  { value: 'overdue', label: '已逾期' },
  { value: 'answered', label: '已答复' },
  { value: 'closed', label: '已办结（不答复）' },
  { value: '', label: '全部' },
]

const COLUMNS: readonly Column<FaultItemJson>[] = [
  {
    key: 'number',
    head: '编号',
    isRowHead: true,
    cell: ({ id, organ, number }) => (
      <Link href={faultAddress(organ.id, id)} className="case-number">
        {number}
      </Link>
    ),
  },
  {
    key: 'kind',
    head: '类型',
    cell: ({ kindName, isUrgent }) => (
      <>
        {kindName}
        {isUrgent && <span className="badge badge-red">急</span>}
      </>
    ),
  },
  { key: 'lamp', head: '期限', cell: (item) => <FaultLamp {...item} /> },
  { key: 'organ', head: '机关', isMinor: true, cell: ({ organ }) => organ.name },
  { key: 'assigned', head: '经办人', isMinor: true, cell: ({ assignedTo }) => assignedTo ?? '' },
  { key: 'page', head: '页面', isMinor: true, cell: ({ page }) => <span className="long-word">{page}</span> },
  {
    key: 'received',
    head: '收到',
    cell: ({ receivedAt }) => <span className="nowrap">{momentText(receivedAt)}</span>,
  },
]

const FIGURES: readonly Column<FaultCountJson>[] = [
  { key: 'organ', head: '机关', isRowHead: true, cell: ({ organ }) => organ.name },
  { key: 'open', head: '办理中', isFigure: true, cell: ({ open }) => open },
  { key: 'urgent', head: '个人信息', isFigure: true, cell: ({ urgent }) => urgent },
  { key: 'today', head: '今日到期', isFigure: true, cell: ({ dueToday }) => dueToday },
  { key: 'overdue', head: '已逾期', isFigure: true, cell: ({ overdue }) => overdue },
  { key: 'inTime', head: '今年按期办结', isFigure: true, cell: ({ inTime }) => inTime },
  { key: 'late', head: '今年逾期办结', isFigure: true, cell: ({ late }) => late },
]

const Figures = ({ scope }: { readonly scope: FaultScope }) => {
  const counts = useQuery(faultCountsQuery(scope))
  return (
    <Section title="办理情况">
      <Awaited query={counts}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title="还没有收到纠错。" />
          ) : (
            <Table
              caption="各机关办理网民纠错的情况"
              captionHidden
              columns={FIGURES}
              rows={items}
              rowKey={({ organ }) => organ.id}
            />
          )
        }
      </Awaited>
    </Section>
  )
}

const Queue = ({ scope }: { readonly scope: FaultScope }) => {
  const [view, setView] = useState<FaultView>('open')
  const list = useInfiniteQuery(faultsQuery(scope, view))
  return (
    <Section title="纠错清单">
      <div className="inline-form">
        <SelectField label="显示" value={view} choices={VIEWS} onChange={setView} />
      </div>
      <Awaited query={list}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items)
          if (items.length === 0) return <EmptyState title="没有这样的纠错。" />
          const more = list.hasNextPage
            ? { onMore: () => list.fetchNextPage(), busy: list.isFetchingNextPage }
            : null
          return (
            <Table
              caption="网民纠错"
              captionHidden
              columns={COLUMNS}
              rows={items}
              rowKey={({ id }) => id}
              more={more}
            />
          )
        }}
      </Awaited>
    </Section>
  )
}

const FaultsOf = ({ organId }: { readonly organId: number }) => {
  const [below, setBelow] = useState(false)
  const scope = { organId, below }
  return (
    <>
      <CheckField label="包括下级机关" value={below} onChange={setBelow} />
      <Queue scope={scope} />
      <Figures scope={scope} />
    </>
  )
}

export const FaultListPage = () => (
  <Page title="网民纠错" lead="公众通过每个网页上的“我要纠错”反映的问题，应当在期限内答复">
    <OrganChoice permission="faultReport.read">
      {(organId) => <FaultsOf key={organId} organId={organId} />}
    </OrganChoice>
  </Page>
)
