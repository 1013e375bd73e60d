/** Addresses of manuscripts in the staff interface, each with what it answers. */
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type {
  ManuscriptCountsJson,
  ManuscriptFindingJson,
  ManuscriptJson,
  ManuscriptListJson,
} from '../../contract/disclosure/manuscript-json.ts'
import type { DisclosureContent } from '../../law/proactive-disclosure/disclosure-content.ts'
import type { DisclosureKind } from '../../law/proactive-disclosure/disclosure-kind.ts'
import type { ManuscriptEventType } from '../../law/proactive-disclosure/manuscript-event.ts'
import { post, put, type QueryValue, read, remove, staffAddress } from '../api/staff-api.ts'

export type ManuscriptQuery = Readonly<Record<string, QueryValue>>

const COUNTS_AGAIN_MS = 60_000

export const manuscriptsQuery = (query: ManuscriptQuery) =>
  infiniteQueryOptions({
    queryKey: ['manuscripts', 'list', query],
    queryFn: ({ pageParam }) => read<ManuscriptListJson>('/manuscripts', { ...query, after: pageParam }),
    initialPageParam: '' as string,
    getNextPageParam: ({ next }) => next,
  })

export const manuscriptCountsQuery = (organ: number | null) =>
  queryOptions({
    queryKey: ['manuscripts', 'counts', organ],
    queryFn: () => read<ManuscriptCountsJson>('/manuscripts/counts', { organ }),
    refetchInterval: COUNTS_AGAIN_MS,
  })

export const manuscriptQuery = (id: number) =>
  queryOptions({
    queryKey: ['manuscripts', 'one', id],
    queryFn: () => read<ManuscriptJson>(`/manuscripts/${id}`),
  })

/** What the checks find in what was last saved. */
export const checksQuery = (id: number, revision: number) =>
  queryOptions({
    queryKey: ['manuscripts', 'checks', id, revision],
    queryFn: async () =>
      (await read<{ readonly items: readonly ManuscriptFindingJson[] }>(`/manuscripts/${id}/checks`)).items,
    retry: false,
  })

/** A content that was sent into review: it never changes. */
export const contentQuery = (id: number, number: number) =>
  queryOptions({
    queryKey: ['manuscripts', 'content', id, number],
    queryFn: async () =>
      (await read<{ readonly content: DisclosureContent }>(`/manuscripts/${id}/contents/${number}`)).content,
  })

export const startManuscript = (
  organ: number,
  body: { readonly kind: DisclosureKind; readonly title: string },
  key: string,
): Promise<{ readonly id: number }> => post(`/organs/${organ}/manuscripts`, body, key)

export interface Saved {
  readonly revision: number
  readonly savedAt: string
}

export const saveContent = (id: number, revision: number, content: DisclosureContent): Promise<Saved> =>
  put(`/manuscripts/${id}/content`, { revision, content })

export interface ManuscriptActBody {
  readonly version: number
  readonly type: ManuscriptEventType
  readonly [field: string]: unknown
}

export const actOnManuscript = (
  id: number,
  body: ManuscriptActBody,
  key: string,
): Promise<{ readonly version: number }> => post(`/manuscripts/${id}/acts`, body, key)

export const manuscriptFileAddress = (id: number, file: string): string =>
  staffAddress(`/manuscripts/${id}/files/${encodeURIComponent(file)}`)

export const removeManuscriptFile = (id: number, file: string): Promise<unknown> =>
  remove(`/manuscripts/${id}/files/${encodeURIComponent(file)}`)
