/** How many messages are unread, and the way to them. */
import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { INBOX } from '../addresses.ts'
import { read } from '../api/staff-api.ts'

const ASK_AGAIN_MS = 60_000

export const InboxBell = () => {
  const { data } = useQuery({
    queryKey: ['inbox', 'unread'],
    queryFn: () => read<{ readonly unread: number }>('/inbox/unread'),
    refetchInterval: ASK_AGAIN_MS,
    retry: false,
  })
  const unread = data?.unread ?? 0
  return (
    <Link href={INBOX} className="bell">
      <svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true" focusable="false">
        <path
          d="M12 3a6 6 0 0 0-6 6v4l-2 3h16l-2-3V9a6 6 0 0 0-6-6zM9.5 19a2.6 2.6 0 0 0 5 0"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.8"
          strokeLinejoin="round"
          strokeLinecap="round"
        />
      </svg>
      <span className="spoken">{unread === 0 ? '消息' : `消息，${unread}条未读`}</span>
      {unread > 0 && (
        <span className="bell-count" aria-hidden="true">
          {unread > 99 ? '99+' : unread}
        </span>
      )}
    </Link>
  )
}
