import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { ColumnJson, ColumnListJson } from '../../contract/column/column-json.ts'
import { Button } from '../parts/button.tsx'
import { EmptyState } from '../parts/empty-state.tsx'
import { ProblemBox } from '../parts/problem-box.tsx'
import { type Column, Table } from '../parts/table.tsx'
import { arrangedColumnsQuery, orderColumns } from './column-api.ts'
import { columnCells } from './column-cells.tsx'
import { ChangeColumnDialog, CloseColumnDialog, ReopenColumnDialog } from './column-dialogs.tsx'
import { asTree, movedOrder } from './column-order.ts'

type What = 'change' | 'close' | 'reopen'

const DIALOGS = { change: ChangeColumnDialog, close: CloseColumnDialog, reopen: ReopenColumnDialog } as const

interface ColumnTableProps {
  readonly organ: number
  readonly list: ColumnListJson
  readonly parents: readonly ColumnJson[]
}

export const ColumnTable = ({ organ, list: { items, mostCounted }, parents }: ColumnTableProps) => {
  const client = useQueryClient()
  const [opened, setOpened] = useState<{ readonly column: ColumnJson; readonly what: What } | null>(null)
  const order = useMutation({
    mutationFn: (ids: readonly number[]) => orderColumns(organ, ids),
    onSettled: () => client.invalidateQueries({ queryKey: arrangedColumnsQuery(organ).queryKey }),
  })
  const mover = (column: ColumnJson, by: -1 | 1) => {
    const ids = movedOrder(items, column, by)
    const way = by === -1 ? '上移' : '下移'
    return (
      <Button
        kind="quiet"
        label={`${way}：${column.name}`}
        off={ids === null ? { text: by === -1 ? '已经是第一个。' : '已经是最后一个。' } : null}
        onPress={() => ids !== null && order.mutate(ids)}
      >
        {way}
      </Button>
    )
  }
  const opener = (column: ColumnJson, what: What, words: string) => (
    <Button kind="quiet" label={`${words}：${column.name}`} onPress={() => setOpened({ column, what })}>
      {words}
    </Button>
  )
  const acts: Column<ColumnJson> = {
    key: 'acts',
    head: '操作',
    cell: (column) => (
      <div className="row-acts">
        {mover(column, -1)}
        {mover(column, 1)}
        {column.closedAt === null ? opener(column, 'change', '修改') : opener(column, 'reopen', '恢复更新')}
        {column.closedAt === null && opener(column, 'close', '停止更新')}
      </div>
    ),
  }
  const OpenedDialog = opened === null ? null : DIALOGS[opened.what]
  if (items.length === 0) return <EmptyState title="还没有栏目。可以在下面新设。" />
  return (
    <>
      <ProblemBox error={order.error} />
      <Table
        caption="栏目"
        captionHidden
        columns={[...columnCells(mostCounted), acts]}
        rows={asTree(items)}
        rowKey={({ id }) => id}
      />
      {opened !== null && OpenedDialog !== null && (
        <OpenedDialog
          organ={organ}
          column={opened.column}
          parents={parents}
          onClose={() => setOpened(null)}
        />
      )}
    </>
  )
}
