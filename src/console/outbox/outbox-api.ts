/** Messages on their way out, and the program's own jobs, in the staff interface. */
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { JobJson, OutboxListJson, OutboxStatus } from '../../contract/outbox/outbox-json.ts'
import { post, read } from '../api/staff-api.ts'

export const outboxQuery = (status: OutboxStatus | '') =>
  infiniteQueryOptions({
    queryKey: ['outbox', status],
    queryFn: ({ pageParam }) => read<OutboxListJson>('/outbox', { status, cursor: pageParam }),
    initialPageParam: '' as string,
    getNextPageParam: ({ next }) => next,
  })

export const jobsQuery = queryOptions({
  queryKey: ['jobs'],
  queryFn: () => read<{ readonly items: readonly JobJson[] }>('/jobs'),
})

export const retryMessage = (id: number): Promise<unknown> => post(`/outbox/${id}/retry`, undefined)
