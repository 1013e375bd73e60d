/** Addresses of cases in the staff interface, each with what it answers. */
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { ApplicantDetails, ConsultedParty } from '../../contract/request/applicant-details.ts'
import type {
  ActAnswerJson,
  ActBody,
  CaseJson,
  TodoCountsJson,
  TodoListJson,
} from '../../contract/request/case-json.ts'
import { post, postFiles, type QueryValue, read } from './staff-api.ts'

export type TodoQuery = Readonly<Record<string, QueryValue>>

const COUNTS_AGAIN_MS = 60_000

export const todoQuery = (query: TodoQuery) =>
  infiniteQueryOptions({
    queryKey: ['requests', 'list', query],
    queryFn: ({ pageParam }) => read<TodoListJson>('/requests', { ...query, cursor: pageParam }),
    initialPageParam: '' as string,
    getNextPageParam: ({ next }) => next,
  })

export const countsQuery = (query: TodoQuery) =>
  queryOptions({
    queryKey: ['requests', 'counts', query],
    queryFn: () => read<TodoCountsJson>('/requests/counts', query),
    refetchInterval: COUNTS_AGAIN_MS,
  })

export const caseQuery = (id: number) =>
  queryOptions({
    queryKey: ['requests', 'case', id],
    queryFn: () => read<CaseJson>(`/requests/${id}`),
  })

export const act = (
  id: number,
  body: ActBody,
  files: readonly File[],
  idempotencyKey: string,
): Promise<ActAnswerJson> =>
  files.length === 0
    ? post<ActAnswerJson>(`/requests/${id}/acts`, body, idempotencyKey)
    : postFiles<ActAnswerJson>(`/requests/${id}/acts`, body, files, idempotencyKey)

const UNMASKED = [
  'name',
  'idNumber',
  'representative',
  'phone',
  'email',
  'address',
  'contactPerson',
  'agent',
] as const satisfies readonly (keyof ApplicantDetails)[]

export const unmask = async (id: number, reason: string): Promise<Partial<ApplicantDetails>> => {
  const { fields } = await post<{ readonly fields: Partial<ApplicantDetails> }>(`/requests/${id}/unmask`, {
    fields: UNMASKED,
    reason,
  })
  return fields
}

export const acknowledgeUrge = (request: number, urge: number, answer: string): Promise<unknown> =>
  post(`/requests/${request}/urges/${urge}/acknowledge`, { answer })

/** A part of the form; the secret code of a new part is told this once. */
export interface PartJson {
  readonly id: number
  readonly number: string
  readonly accessCode: string | null
}

export const splitRequest = (id: number, body: SplitBody): Promise<{ readonly parts: readonly PartJson[] }> =>
  post(`/requests/${id}/split`, body)

export interface SplitBody {
  readonly parts: readonly string[]
  readonly expectedVersion: number
}

export const unmaskParty = async (
  id: number,
  consultation: string,
  reason: string,
): Promise<ConsultedParty> => {
  const address = `/requests/${id}/consultations/${encodeURIComponent(consultation)}/unmask`
  const { party } = await post<{ readonly party: ConsultedParty }>(address, { reason })
  return party
}
