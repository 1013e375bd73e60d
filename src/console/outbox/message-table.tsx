import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from 'wouter'
import type { OutboxItemJson } from '../../contract/outbox/outbox-json.ts'
import { caseAddress } from '../addresses.ts'
import { useMay } from '../api/session.ts'
import { errorText } from '../api/staff-error.ts'
import { useAnnounce } from '../parts/announce.tsx'
import { Button } from '../parts/button.tsx'
import { momentText } from '../parts/day-text.ts'
import { type Column, Table } from '../parts/table.tsx'
import { retryMessage } from './outbox-api.ts'

const Status = ({ item }: { readonly item: OutboxItemJson }) => (
  <>
    <span
      className={`badge ${item.status === 'failed' ? 'badge-red' : item.status === 'sent' ? 'badge-green' : ''}`}
    >
      {item.statusName}
    </span>
    {item.problem !== '' && <span className="cell-note">{item.problem}</span>}
    {item.nextAt !== null && item.attempts > 0 && (
      <span className="cell-note">{momentText(item.nextAt)} 再试</span>
    )}
  </>
)

const Retry = ({ item }: { readonly item: OutboxItemJson }) => {
  const client = useQueryClient()
  const announce = useAnnounce()
  const retrying = useMutation({
    mutationFn: () => retryMessage(item.id),
    onSuccess: async () => {
      announce.done('已安排重新发送。')
      await client.invalidateQueries({ queryKey: ['outbox'] })
    },
    onError: (error) => announce.wrong(errorText(error)),
  })
  if (item.status !== 'failed') return null
  return (
    <Button
      kind="quiet"
      busy={retrying.isPending}
      label={`重新发送给${item.to}`}
      onPress={() => retrying.mutate()}
    >
      重新发送
    </Button>
  )
}

const columnsFor = (mayOpen: boolean): readonly Column<OutboxItemJson>[] => [
  { key: 'to', head: '收件人', isRowHead: true, cell: ({ to, channelName }) => `${channelName} ${to}` },
  { key: 'status', head: '状态', cell: (item) => <Status item={item} /> },
  {
    key: 'case',
    head: '案件',
    cell: ({ requestId, number }) =>
      requestId === null || number === null || !mayOpen ? (
        <span className="case-number">{number}</span>
      ) : (
        <Link href={caseAddress(requestId)} className="case-number">
          {number}
        </Link>
      ),
  },
  { key: 'organ', head: '机关', cell: ({ organName }) => organName ?? '' },
  { key: 'attempts', head: '次数', isFigure: true, cell: ({ attempts }) => attempts },
  {
    key: 'created',
    head: '生成',
    cell: ({ createdAt }) => <span className="nowrap">{momentText(createdAt)}</span>,
  },
  {
    key: 'sent',
    head: '发出',
    cell: ({ sentAt }) => (sentAt === null ? '' : <span className="nowrap">{momentText(sentAt)}</span>),
  },
  { key: 'acts', head: '操作', cell: (item) => <Retry item={item} /> },
]

interface MessageTableProps {
  readonly items: readonly OutboxItemJson[]
  readonly more: { readonly onMore: () => void; readonly busy: boolean } | null
}

export const MessageTable = ({ items, more }: MessageTableProps) => {
  const mayOpen = useMay('request.read')
  return (
    <Table
      caption="对外通知，新的在前"
      columns={columnsFor(mayOpen)}
      rows={items}
      rowKey={({ id }) => id}
      more={more}
    />
  )
}
