import type { RefObject } from 'react'
import type { TodoItemJson } from '../../contract/request/case-json.ts'
import { caseAddress } from '../addresses.ts'
import { holds, useWorkplace } from '../api/session.ts'
import { EmptyState } from '../parts/empty-state.tsx'
import { Table } from '../parts/table.tsx'
import { useListKeys } from '../shell/use-list-keys.ts'
import { AssignBar } from './assign-bar.tsx'
import { todoColumns } from './todo-columns.tsx'
import { isFiltered, type TodoFilter } from './todo-filter.ts'

interface TodoListProps {
  readonly items: readonly TodoItemJson[]
  readonly filter: TodoFilter
  readonly chosen: ReadonlySet<number>
  readonly setChosen: (chosen: ReadonlySet<number>) => void
  readonly searchBox: RefObject<HTMLInputElement | null>
  readonly more: { readonly onMore: () => void; readonly busy: boolean } | null
}

export const TodoList = ({ items, filter, chosen, setChosen, searchBox, more }: TodoListProps) => {
  const { me, organ } = useWorkplace()
  const assignsFor = organ !== null && holds(me, 'request.assign', organ.id) ? organ.id : null
  const toggle = (id: number) => {
    const next = new Set(chosen)
    if (!next.delete(id)) next.add(id)
    setChosen(next)
  }
  const current = useListKeys({
    items,
    searchBox,
    addressOf: caseAddress,
    ...(assignsFor === null ? {} : { toggle }),
  })
  if (items.length === 0) {
    return (
      <EmptyState title={isFiltered(filter) ? '没有符合条件的案件。' : '没有待办的案件。'}>
        <p>新的申请到达后会出现在这里。</p>
      </EmptyState>
    )
  }
  return (
    <>
      {assignsFor !== null && (
        <AssignBar organId={assignsFor} chosen={[...chosen]} onDone={() => setChosen(new Set())} />
      )}
      <Table
        caption="待办案件，期限近的在前"
        columns={todoColumns(assignsFor === null ? null : { chosen, toggle }, organ === null)}
        rows={items}
        rowKey={({ id }) => id}
        rowClass={({ id }) => (id === current ? 'is-current' : undefined)}
        more={more}
      />
    </>
  )
}
