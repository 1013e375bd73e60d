/** Who did what with the case, when and from where, as the audit log has it. */
import { useInfiniteQuery } from '@tanstack/react-query'
import type { AuditEntryJson, AuditListJson } from '../../contract/trace/trace-json.ts'
import { read } from '../api/staff-api.ts'
import { Awaited } from '../parts/awaited.tsx'
import { Section } from '../parts/page.tsx'
import { type Column, Table } from '../parts/table.tsx'
import { changeWords } from './audit-change-words.ts'

const clock = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'medium',
})

export const AUDIT_COLUMNS: readonly Column<AuditEntryJson>[] = [
  { key: 'seq', head: '序号', isFigure: true, cell: ({ seq }) => seq },
  { key: 'at', head: '时间', cell: ({ at }) => <span className="nowrap">{clock.format(new Date(at))}</span> },
  { key: 'by', head: '操作人', cell: ({ byName }) => byName },
  { key: 'act', head: '操作', isRowHead: true, cell: ({ actName }) => actName },
  {
    key: 'changes',
    head: '变化',
    cell: ({ changes }) => (
      <ul className="audit-changes">
        {changeWords(changes).map(({ field, text }) => (
          <li key={field} className="audit-change">
            <span className="soft">{field}</span> {text}
          </li>
        ))}
      </ul>
    ),
  },
  { key: 'address', head: '来源地址', cell: ({ address }) => <code>{address}</code> },
]

export const CaseAudit = ({ id }: { readonly id: number }) => {
  const list = useInfiniteQuery({
    queryKey: ['requests', 'case', id, 'audit'],
    queryFn: ({ pageParam }) => read<AuditListJson>(`/requests/${id}/audit`, { cursor: pageParam }),
    initialPageParam: '' as string,
    getNextPageParam: ({ next }) => next,
  })
  return (
    <Section title="操作记录">
      <p className="soft">记录首尾相接，任何改动都能被查出。</p>
      <Awaited query={list}>
        {({ pages }) => (
          <Table
            caption="操作记录的列表"
            captionHidden
            columns={AUDIT_COLUMNS}
            rows={pages.flatMap(({ items }) => items)}
            rowKey={({ seq }) => seq}
            more={
              list.hasNextPage ? { onMore: () => list.fetchNextPage(), busy: list.isFetchingNextPage } : null
            }
          />
        )}
      </Awaited>
    </Section>
  )
}
