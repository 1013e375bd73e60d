import { queryOptions } from '@tanstack/react-query'
import type { PersonJson } from '../../contract/request/case-json.ts'
import { post, read } from './staff-api.ts'

/** Who handles cases of an organ. */
export const handlersQuery = (organId: number) =>
  queryOptions({
    queryKey: ['handlers', organId],
    queryFn: async () =>
      (await read<{ readonly items: readonly PersonJson[] }>(`/organs/${organId}/handlers`)).items,
  })

/** What could be assigned was; the others with the reason. */
export interface Assigned {
  readonly assigned: readonly number[]
  readonly refused: readonly { readonly id: number; readonly message: string }[]
}

/** @param to null takes the cases back */
export const assignCases = (requests: readonly number[], to: number | null): Promise<Assigned> =>
  post<Assigned>('/requests/assign', { requests, to })
