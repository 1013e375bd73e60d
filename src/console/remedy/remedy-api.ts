/** 复议诉讼 in the staff interface. */
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type {
  RemedyCountsJson,
  RemedyFiguresJson,
  RemedyItemJson,
  RemedyJson,
  RemedyListJson,
  RemedyRequestJson,
  RetiringRemedyJson,
} from '../../contract/remedy/remedy-json.ts'
import type { JointBasis, RemedyCommand, RemedyDocument } from '../../law/remedy/remedy-event.ts'
import { post, postFiles, put, read, staffAddress } from '../api/staff-api.ts'

export interface RemedyScope {
  readonly organId: number
  readonly below: boolean
}

/** Empty: not asked for. */
export interface RemedyView {
  readonly stage: string
  readonly group: string
  readonly lamp: string
  readonly result: string
  readonly year: string
  /** `untold`: what was attacked was not told. */
  readonly attacked: string
  /** With the organs that the organ reports for in the year. */
  readonly reported: boolean
  readonly followUp: boolean
  readonly q: string
}

const within = ({ organId, below }: RemedyScope) => ({ organ: organId, below: below ? 1 : 0 })

export const remediesQuery = (scope: RemedyScope, view: RemedyView) =>
  infiniteQueryOptions({
    queryKey: ['remedies', 'list', scope, view],
    queryFn: ({ pageParam }) =>
      read<RemedyListJson>('/remedies', {
        ...within(scope),
        ...view,
        followUp: view.followUp ? 1 : 0,
        reported: view.reported ? 1 : 0,
        cursor: pageParam,
      }),
    initialPageParam: '' as string,
    getNextPageParam: ({ next }) => next,
  })

export const remedyCountsQuery = (scope: RemedyScope) =>
  queryOptions({
    queryKey: ['remedies', 'counts', scope],
    queryFn: () => read<RemedyCountsJson>('/remedies/counts', within(scope)),
  })

export const remedyFiguresQuery = ({ organId, below }: RemedyScope, year: number) =>
  queryOptions({
    queryKey: ['remedies', 'figures', organId, below, year],
    queryFn: () =>
      read<RemedyFiguresJson>(`/organs/${organId}/remedy-figures`, { year, below: below ? 1 : 0 }),
  })

export const remedyQuery = (id: number) =>
  queryOptions({
    queryKey: ['remedies', 'one', id],
    queryFn: () => read<RemedyJson>(`/remedies/${id}`),
  })

export const remediesOfRequestQuery = (requestId: number) =>
  queryOptions({
    queryKey: ['remedies', 'request', requestId],
    queryFn: () => read<{ readonly items: readonly RemedyItemJson[] }>(`/requests/${requestId}/remedies`),
  })

export const attackedRequestQuery = (organId: number, number: string) =>
  queryOptions({
    queryKey: ['remedies', 'attacked', organId, number],
    queryFn: () => read<RemedyRequestJson>(`/organs/${organId}/remedy-request`, { number }),
    enabled: number !== '',
    retry: false,
  })

export const registerRemedy = (
  organId: number,
  body: Readonly<Record<string, unknown>>,
): Promise<{ readonly id: number }> => post(`/organs/${organId}/remedies`, body)

export interface JoinBody {
  readonly caseNumber: string
  readonly forum: string
  readonly basis: JointBasis
}

/** Joins the case of that number, which another organ keeps. */
export const joinRemedy = (organId: number, body: JoinBody): Promise<{ readonly id: number }> =>
  post(`/organs/${organId}/remedy-joins`, body)

export const retiringRemediesQuery = (organId: number) =>
  queryOptions({
    queryKey: ['remedies', 'retiring', organId],
    queryFn: () =>
      read<{ readonly items: readonly RetiringRemedyJson[] }>(`/organs/${organId}/remedy-retention`),
  })

/** @param keepYears null: the case is anonymised now */
export const reviewRemedy = (id: number, keepYears: number | null, reason: string): Promise<unknown> =>
  post(`/remedies/${id}/retention-review`, { keepYears, reason })

type Seen = Pick<RemedyJson, 'id' | 'version'>

export const actOnRemedy = ({ id, version }: Seen, command: RemedyCommand): Promise<unknown> =>
  post(`/remedies/${id}/acts`, { version, command })

export interface DocumentBody {
  readonly document: RemedyDocument
  readonly direction: 'in' | 'out'
  readonly on: string
  readonly number: string
}

export const exchangeDocument = (
  { id, version }: Seen,
  body: DocumentBody,
  files: readonly File[],
): Promise<unknown> => postFiles(`/remedies/${id}/documents`, { version, ...body }, files)

export interface PartyBody {
  readonly name: string
  readonly agent: string
  readonly contact: string
}

export const describeRemedy = (
  { id, version }: Seen,
  body: { readonly caseNumber: string; readonly forum: string; readonly party: PartyBody | null },
): Promise<unknown> => put(`/remedies/${id}/description`, { version, ...body })

export const unmaskRemedyParty = (id: number, reason: string): Promise<PartyBody> =>
  post(`/remedies/${id}/party`, { reason })

export const remedyFileAddress = (id: number, file: string): string =>
  staffAddress(`/remedies/${id}/files/${encodeURIComponent(file)}`)
