/** The cases behind a figure: numbers and days, nobody's name. */
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import type { DashboardCaseJson } from '../../contract/dashboard/dashboard-json.ts'
import { caseAddress } from '../addresses.ts'
import { useMay } from '../api/session.ts'
import { Awaited } from '../parts/awaited.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { EmptyState } from '../parts/empty-state.tsx'
import { type Column, Table } from '../parts/table.tsx'
import { type DashboardOf, dashboardCasesQuery } from './dashboard-api.ts'
import type { OpenFigure } from './use-dashboard-place.ts'

const columnsFor = (mayOpen: boolean): readonly Column<DashboardCaseJson>[] => [
  {
    key: 'number',
    head: '受理号',
    isRowHead: true,
    cell: ({ id, number }) =>
      mayOpen ? (
        <Link href={caseAddress(id)} className="case-number">
          {number}
        </Link>
      ) : (
        <span className="case-number">{number}</span>
      ),
  },
  { key: 'organ', head: '机关', cell: ({ organ }) => <span className="organ-name">{organ.name}</span> },
  {
    key: 'received',
    head: '收到申请',
    cell: ({ receivedOn }) => <span className="nowrap">{receivedOn ?? ''}</span>,
  },
  {
    key: 'due',
    head: '答复期限',
    isMinor: true,
    cell: ({ replyDueOn, isExtended }) => (
      <>
        <span className="nowrap">{replyDueOn ?? ''}</span>
        {isExtended && <span className="cell-note">已延期</span>}
      </>
    ),
  },
  {
    key: 'closed',
    head: '办结',
    cell: ({ closedOn }) => <span className="nowrap">{closedOn ?? ''}</span>,
  },
  {
    key: 'outcome',
    head: '结果',
    cell: ({ outcomeName, phaseName }) => <span className="organ-name">{outcomeName ?? phaseName}</span>,
  },
]

export const FigureCases = ({
  of,
  open,
  onClose,
}: {
  readonly of: DashboardOf
  readonly open: OpenFigure
  readonly onClose: () => void
}) => {
  const list = useInfiniteQuery(dashboardCasesQuery(of, open))
  const mayOpen = useMay('request.read')
  const title = list.data?.pages[0]?.title ?? '案件'
  return (
    <Dialog title={title} size="large" onClose={onClose}>
      <div className="dialog-body dense">
        <Awaited query={list}>
          {({ pages }) => {
            const items = pages.flatMap((page) => page.items)
            if (items.length === 0) return <EmptyState title="没有这样的案件。" />
            const more = { onMore: () => list.fetchNextPage(), busy: list.isFetchingNextPage }
            return (
              <Table
                caption={`${title}的清单`}
                captionHidden
                columns={columnsFor(mayOpen)}
                rows={items}
                rowKey={({ id }) => id}
                more={list.hasNextPage ? more : null}
              />
            )
          }}
        </Awaited>
      </div>
    </Dialog>
  )
}
