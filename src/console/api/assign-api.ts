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

/** @param to null takes the cases back */
export const assignCases = (requests: readonly number[], to: number | null): Promise<unknown> =>
  post('/requests/assign', { requests, to })
