import type { RefObject } from 'react'
import type { ManuscriptItemJson } from '../../../contract/disclosure/manuscript-json.ts'
import { manuscriptAddress } from '../../addresses.ts'
import { useWorkplace } from '../../api/session.ts'
import { EmptyState } from '../../parts/empty-state.tsx'
import { Table } from '../../parts/table.tsx'
import { useListKeys } from '../../shell/use-list-keys.ts'
import { manuscriptColumns } from './manuscript-columns.tsx'

interface ManuscriptListProps {
  readonly items: readonly ManuscriptItemJson[]
  readonly isNarrowed: boolean
  readonly searchBox: RefObject<HTMLInputElement | null>
  readonly more: { readonly onMore: () => void; readonly busy: boolean } | null
}

export const ManuscriptList = ({ items, isNarrowed, searchBox, more }: ManuscriptListProps) => {
  const { organ } = useWorkplace()
  const current = useListKeys({ items, searchBox, addressOf: manuscriptAddress })
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
