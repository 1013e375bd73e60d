/** Values that a region sets, in the staff interface. */
import { queryOptions } from '@tanstack/react-query'
import type { PolicyJson } from '../../contract/policy/policy-json.ts'
import { post, read } from '../api/staff-api.ts'

export const policyQuery = (region: string) =>
  queryOptions({
    queryKey: ['policy', region],
    queryFn: () => read<PolicyJson>('/policy', { region }),
  })

export interface PolicyBody {
  readonly region: string
  readonly from: string
  readonly value: unknown
  readonly instrument: string
}

export const setPolicy = (name: string, body: PolicyBody): Promise<{ readonly changed: number }> =>
  post(`/policy/${encodeURIComponent(name)}`, body)

export const withdrawPolicy = (name: string, region: string): Promise<unknown> =>
  post(`/policy/${encodeURIComponent(name)}/withdraw`, { region })
