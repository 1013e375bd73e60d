/** Addresses of the audit log and of retention in the staff interface. */
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { RetentionJson } from '../../contract/trace/retention-json.ts'
import type { AuditListJson } from '../../contract/trace/trace-json.ts'
import type { RetentionRule } from '../../law/retention/retention.ts'
import { addCalendarDays, parseLocalDate } from '../../law/time/local-date.ts'
import { post, put, read } from '../api/staff-api.ts'

export interface AuditView {
  /** Id of an account, `applicant`, `system`, or empty for all. */
  readonly actor: string
  /** Days, the last one included; empty: no bound. */
  readonly from: string
  readonly to: string
}

/** Midnight in the county. */
const midnight = (day: string): string => (day === '' ? '' : `${day}T00:00:00+08:00`)

const dayAfter = (day: string): string => {
  const date = parseLocalDate(day)
  return date.ok ? addCalendarDays(date.value, 1) : ''
}

export const auditQuery = (organId: number, { actor, from, to }: AuditView) =>
  infiniteQueryOptions({
    queryKey: ['audit', organId, actor, from, to],
    queryFn: ({ pageParam }) =>
      read<AuditListJson>(`/organs/${organId}/audit`, {
        cursor: pageParam,
        actor,
        from: midnight(from),
        until: midnight(dayAfter(to)),
      }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  })

export const retentionQuery = (organId: number) =>
  queryOptions({
    queryKey: ['retention', organId],
    queryFn: () => read<RetentionJson>(`/organs/${organId}/retention`),
  })

/** @param rule null: the rule for everybody again */
export const setRule = (organId: number, rule: RetentionRule | null): Promise<unknown> =>
  put(`/organs/${organId}/retention`, { rule })

/** @param keepYears null: the case is anonymised now */
export const reviewCase = (id: number, keepYears: number | null, reason: string): Promise<unknown> =>
  post(`/requests/${id}/retention-review`, { keepYears, reason })
