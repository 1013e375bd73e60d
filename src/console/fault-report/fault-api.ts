/** 网民纠错 in the staff interface. */
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type {
  FaultCountsJson,
  FaultListJson,
  FaultReportJson,
} from '../../contract/fault-report/fault-json.ts'
import type { FaultAct } from '../../law/fault-report/fault-report.ts'
import { post, read } from '../api/staff-api.ts'

/** `''`: everything. */
export type FaultView = 'open' | 'overdue' | 'urgent' | 'answered' | 'closed' | ''

export interface FaultScope {
  readonly organId: number
  readonly below: boolean
}

const queryOf = (view: FaultView) => {
  if (view === 'overdue') return { state: 'open', overdue: 1 }
  if (view === 'urgent') return { state: 'open', urgent: 1 }
  return { state: view }
}

export const faultsQuery = ({ organId, below }: FaultScope, view: FaultView) =>
  infiniteQueryOptions({
    queryKey: ['faults', organId, below, view],
    queryFn: ({ pageParam }) =>
      read<FaultListJson>(`/organs/${organId}/fault-reports`, {
        ...queryOf(view),
        below: below ? 1 : 0,
        cursor: pageParam,
      }),
    initialPageParam: '' as string,
    getNextPageParam: ({ next }) => next,
  })

export const faultCountsQuery = ({ organId, below }: FaultScope) =>
  queryOptions({
    queryKey: ['faults', organId, below, 'counts'],
    queryFn: () => read<FaultCountsJson>(`/organs/${organId}/fault-counts`, { below: below ? 1 : 0 }),
  })

export const faultQuery = (organId: number, id: number) =>
  queryOptions({
    queryKey: ['faults', organId, 'one', id],
    queryFn: () => read<FaultReportJson>(`/organs/${organId}/fault-reports/${id}`),
  })

export const actOnFault = (
  { organ, id, version }: Pick<FaultReportJson, 'organ' | 'id' | 'version'>,
  act: FaultAct,
): Promise<{ readonly version: number }> =>
  post(`/organs/${organ.id}/fault-reports/${id}/acts`, { version, act })
