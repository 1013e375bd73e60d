/** What one was told: newest first. */
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'wouter'
import type { InboxItemJson } from '../../contract/inbox/inbox-json.ts'
import {
  annualReportAddress,
  COLUMNS,
  caseAddress,
  FAULTS,
  GUIDE,
  manuscriptAddress,
  remedyAddress,
} from '../addresses.ts'
import { Awaited } from '../parts/awaited.tsx'
import { Button } from '../parts/button.tsx'
import { CheckField } from '../parts/choice-field.tsx'
import { momentText } from '../parts/day-text.ts'
import { EmptyState } from '../parts/empty-state.tsx'
import { Page } from '../parts/page.tsx'
import { inboxQuery, markRead } from './inbox-api.ts'

interface MessageProps {
  readonly item: InboxItemJson
  readonly onRead: (id: number) => void
}

/** Where a message leads that is about no single case. */
const PLACES: Readonly<Record<string, { readonly address: string; readonly label: string }>> = {
  guideToReview: { address: GUIDE, label: '核对公开指南' },
  columnLate: { address: COLUMNS, label: '打开栏目' },
  faultReport: { address: FAULTS, label: '打开网民纠错' },
}

const PlaceLink = ({ item, onRead }: MessageProps) => {
  const place = PLACES[item.kind]
  return place === undefined ? null : (
    <Link href={place.address} onClick={() => onRead(item.id)}>
      {place.label}
    </Link>
  )
}

const Message = ({ item, onRead }: MessageProps) => (
  <li className={item.isRead ? 'message' : 'message message-new'}>
    <div className="message-head">
      <strong>{item.kindName}</strong>
      <span>{momentText(item.at)}</span>
      {!item.isRead && <span className="badge badge-blue">未读</span>}
    </div>
    <p>{item.text}</p>
    <div className="actions">
      <PlaceLink item={item} onRead={onRead} />
      {item.requestId !== null && (
        <Link href={caseAddress(item.requestId)} onClick={() => onRead(item.id)}>
          打开案件
        </Link>
      )}
      {item.remedyId !== null && (
        <Link href={remedyAddress(item.remedyId)} onClick={() => onRead(item.id)}>
          打开案件
        </Link>
      )}
      {item.manuscriptId !== null && (
        <Link href={manuscriptAddress(item.manuscriptId)} onClick={() => onRead(item.id)}>
          打开稿件
        </Link>
      )}
      {item.filing !== null && (
        <Link href={annualReportAddress(item.filing.organ, item.filing.year)} onClick={() => onRead(item.id)}>
          打开年度报告
        </Link>
      )}
      {!item.isRead && (
        <Button kind="quiet" label={`标为已读：${item.text}`} onPress={() => onRead(item.id)}>
          标为已读
        </Button>
      )}
    </div>
  </li>
)

export const InboxPage = () => {
  const [unreadOnly, setUnreadOnly] = useState(false)
  const client = useQueryClient()
  const list = useInfiniteQuery(inboxQuery(unreadOnly))
  const reading = useMutation({
    mutationFn: markRead,
    onSuccess: () => client.invalidateQueries({ queryKey: ['inbox'] }),
  })
  const unread = list.data?.pages[0]?.unread ?? 0
  return (
    <Page
      title="消息"
      lead={unread === 0 ? '没有未读的消息' : `${unread}条未读`}
      actions={
        <Button
          busy={reading.isPending}
          off={unread === 0 ? { text: '没有未读的消息。' } : null}
          onPress={() => reading.mutate(null)}
        >
          全部标为已读
        </Button>
      }
    >
      <div className="sheet section">
        <CheckField label="只看未读" value={unreadOnly} onChange={setUnreadOnly} />
        <Awaited query={list}>
          {({ pages }) => {
            const items = pages.flatMap((page) => page.items)
            if (items.length === 0) return <EmptyState title="没有消息。" />
            return (
              <ul className="messages">
                {items.map((item) => (
                  <Message key={item.id} item={item} onRead={(id) => reading.mutate([id])} />
                ))}
              </ul>
            )
          }}
        </Awaited>
        {list.hasNextPage && (
          <p className="more">
            <Button busy={list.isFetchingNextPage} onPress={() => list.fetchNextPage()}>
              显示更多
            </Button>
          </p>
        )}
      </div>
    </Page>
  )
}
