import { type RefObject, useState } from 'react'
import { useLocation } from 'wouter'
import type { ManuscriptItemJson } from '../../../contract/disclosure/manuscript-json.ts'
import { manuscriptAddress } from '../../addresses.ts'
import { useWorkplace } from '../../api/session.ts'
import { EmptyState } from '../../parts/empty-state.tsx'
import { Table } from '../../parts/table.tsx'
import { useShortcuts } from '../../shell/shortcut.ts'
import { manuscriptColumns } from './manuscript-columns.tsx'

interface ManuscriptListProps {
  readonly items: readonly ManuscriptItemJson[]
  readonly isNarrowed: boolean
  readonly searchBox: RefObject<HTMLInputElement | null>
  readonly more: { readonly onMore: () => void; readonly busy: boolean } | null
}

/** j and k move, Enter opens, / goes to the search. */
const useDeskKeys = (
  items: readonly ManuscriptItemJson[],
  searchBox: RefObject<HTMLInputElement | null>,
): number | null => {
  const [current, setCurrent] = useState<number | null>(null)
  const [, go] = useLocation()
  const at = items.findIndex(({ id }) => id === current)
  const move = (step: number) => {
    const next = items[Math.min(Math.max(at + step, 0), items.length - 1)]
    if (next === undefined) return
    setCurrent(next.id)
    document
      .querySelector(`a[href$="${manuscriptAddress(next.id)}"].case-link`)
      ?.scrollIntoView({ block: 'nearest' })
  }
  const open = () => {
    if (current !== null) go(manuscriptAddress(current))
  }
  useShortcuts({
    j: () => move(1),
    k: () => move(-1),
    ...(current === null ? {} : { Enter: open }),
    '/': () => searchBox.current?.focus(),
  })
  return current
}

export const ManuscriptList = ({ items, isNarrowed, searchBox, more }: ManuscriptListProps) => {
  const { organ } = useWorkplace()
  const current = useDeskKeys(items, searchBox)
  if (items.length === 0) {
    return (
      <EmptyState title={isNarrowed ? '没有符合条件的稿件。' : '还没有稿件。'}>
        <p>{isNarrowed ? '可以清除筛选再看。' : '要公开信息，请先撰写稿件。'}</p>
      </EmptyState>
    )
  }
  return (
    <Table
      caption="稿件，最近变动的在前"
      columns={manuscriptColumns(organ === null)}
      rows={items}
      rowKey={({ id }) => id}
      rowClass={({ id }) => (id === current ? 'is-current' : undefined)}
      more={more}
    />
  )
}
