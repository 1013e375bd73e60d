/** One's own messages in the staff interface. */
import { infiniteQueryOptions } from '@tanstack/react-query'
import type { InboxListJson } from '../../contract/inbox/inbox-json.ts'
import { post, read } from '../api/staff-api.ts'

export const inboxQuery = (unreadOnly: boolean) =>
  infiniteQueryOptions({
    queryKey: ['inbox', 'list', unreadOnly],
    queryFn: ({ pageParam }) =>
      read<InboxListJson>('/inbox', { unread: unreadOnly ? '1' : '', cursor: pageParam }),
    initialPageParam: '' as string,
    getNextPageParam: ({ next }) => next,
  })

/** @param ids null: all of them */
export const markRead = (ids: readonly number[] | null): Promise<unknown> =>
  post('/inbox/read', ids === null ? {} : { ids })
