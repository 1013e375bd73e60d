/** Addresses of the supervising office in the staff interface. */
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type {
  SupervisedCaseListJson,
  SupervisionFigure,
  SupervisionJson,
} from '../../contract/supervision/supervision-json.ts'
import { post, read, staffAddress } from '../api/staff-api.ts'

const AGAIN_MS = 60_000

export const supervisionQuery = queryOptions({
  queryKey: ['supervision', 'figures'],
  queryFn: () => read<SupervisionJson>('/supervision'),
  refetchInterval: AGAIN_MS,
})

export const supervisedCasesQuery = (figure: SupervisionFigure, organ: number | null) =>
  infiniteQueryOptions({
    queryKey: ['supervision', 'cases', figure, organ],
    queryFn: ({ pageParam }) =>
      read<SupervisedCaseListJson>('/supervision/cases', { figure, organ, cursor: pageParam }),
    initialPageParam: '' as string,
    getNextPageParam: ({ next }) => next,
  })

export const exportAddress = (format: 'xlsx' | 'csv'): string =>
  staffAddress('/supervision/export', { format })

export interface UrgeAnswer {
  readonly urged: readonly number[]
  readonly refused: readonly { readonly requestId: number; readonly message: string }[]
}

export const urge = (requestIds: readonly number[], text: string): Promise<UrgeAnswer> =>
  post<UrgeAnswer>('/urges', { requestIds, text })
