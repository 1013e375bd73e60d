/** Addresses of the register of documents in the staff interface, each with what it answers. */
import { queryOptions } from '@tanstack/react-query'
import type {
  CleanupListJson,
  CleanupResult,
  CountyCountsJson,
  ImportJson,
  RegisterCountsJson,
  RegisteredDetailJson,
  RegisterJson,
  UninterpretedJson,
} from '../../contract/normative-document/register-json.ts'
import type { InterpretationForm } from '../../law/proactive-disclosure/disclosure-kind.ts'
import type {
  DocumentChangeKind,
  RegisteredKind,
} from '../../law/proactive-disclosure/registered-document.ts'
import { post, postFiles, put, type QueryValue, read, remove, staffAddress } from '../api/staff-api.ts'

/** Everything of the register: told anew after each act. */
export const REGISTER_KEY = ['register-of-documents']

export type RegisterFilterValues = Readonly<Record<string, QueryValue>>

const documentsOf = (organ: number): string => `/organs/${organ}/normative-documents`
const documentOf = (organ: number, id: number): string => `${documentsOf(organ)}/${id}`

export const registerQuery = (organ: number, filter: RegisterFilterValues) =>
  queryOptions({
    queryKey: [...REGISTER_KEY, organ, 'list', filter],
    queryFn: () => read<RegisterJson>(documentsOf(organ), filter),
  })

export const documentQuery = (organ: number, id: number) =>
  queryOptions({
    queryKey: [...REGISTER_KEY, organ, id],
    queryFn: () => read<RegisteredDetailJson>(documentOf(organ, id)),
  })

export const countsQuery = (organ: number, year: number) =>
  queryOptions({
    queryKey: [...REGISTER_KEY, organ, 'counts', year],
    queryFn: () => read<RegisterCountsJson>(`/organs/${organ}/normative-document-counts`, { year }),
  })

export const countyCountsQuery = (year: number) =>
  queryOptions({
    queryKey: [...REGISTER_KEY, 'county', year],
    queryFn: () => read<CountyCountsJson>(`/normative-document-counts/${year}`),
  })

export const cleanupsQuery = (organ: number) =>
  queryOptions({
    queryKey: [...REGISTER_KEY, organ, 'cleanups'],
    queryFn: () => read<CleanupListJson>(`/organs/${organ}/document-cleanups`),
  })

export const uninterpretedQuery = (organ: number, after: number) =>
  queryOptions({
    queryKey: [...REGISTER_KEY, organ, 'uninterpreted', after],
    queryFn: () => read<UninterpretedJson>(`/organs/${organ}/uninterpreted-policies`, { after }),
  })

export const exportAddress = (organ: number, filter: RegisterFilterValues): string =>
  staffAddress(`${documentsOf(organ)}/export`, filter)

export const importFormAddress = (organ: number): string => staffAddress(`${documentsOf(organ)}/import-form`)

export interface DocumentBody {
  readonly kind: RegisteredKind
  readonly documentNumber: string
  readonly title: string
  readonly formedOn: string
  readonly publishedOn: string | null
  readonly effectiveOn: string | null
  readonly expiresOn: string | null
  readonly leadOrgan: string
  readonly jointOrgans: readonly string[]
  readonly filingNumber: string
  readonly filedOn: string | null
  readonly sourceUrl: string
}

export const enterDocument = (organ: number, body: DocumentBody): Promise<{ readonly id: number }> =>
  post(documentsOf(organ), body)

export const changeDocument = (
  organ: number,
  id: number,
  body: DocumentBody & { readonly version: number },
): Promise<unknown> => put(documentOf(organ, id), body)

export const strikeDocument = (
  organ: number,
  id: number,
  body: { readonly version: number; readonly reason: string },
): Promise<unknown> => post(`${documentOf(organ, id)}/strike`, body)

export const confirmDocuments = (
  organ: number,
  documents: readonly number[],
): Promise<{ readonly confirmed: number }> => post(`${documentsOf(organ)}/confirm`, { documents })

export interface ChangeBody {
  readonly effect: DocumentChangeKind
  readonly on: string
  readonly byTitle: string
  readonly byNumber: string
}

export const enterChange = (organ: number, id: number, body: ChangeBody): Promise<unknown> =>
  post(`${documentOf(organ, id)}/changes`, body)

export const decideChange = (
  organ: number,
  id: number,
  change: number,
  decision: 'confirm' | 'drop',
): Promise<unknown> => post(`${documentOf(organ, id)}/changes/${change}/${decision}`, {})

export const importTable = (organ: number, mode: 'preview' | 'save', file: File): Promise<ImportJson> =>
  postFiles(`${documentsOf(organ)}/import`, { mode }, [file])

export interface CleanupBody {
  readonly title: string
  readonly documentNumber: string
  readonly decidedOn: string
  readonly effectiveOn: string
  readonly items: readonly { readonly documentId: number; readonly result: CleanupResult }[]
}

export const enterCleanup = (organ: number, body: CleanupBody): Promise<unknown> =>
  post(`/organs/${organ}/document-cleanups`, body)

export const confirmCleanup = (organ: number, id: number): Promise<unknown> =>
  post(`/organs/${organ}/document-cleanups/${id}/confirm`, {})

export interface InterpretationBody {
  readonly disclosureId: number
  readonly form: InterpretationForm
  readonly title: string
  readonly url: string
  readonly publishedOn: string
}

export const addInterpretation = (organ: number, body: InterpretationBody): Promise<unknown> =>
  post(`/organs/${organ}/interpretations`, body)

export const confirmInterpretation = (organ: number, id: number): Promise<unknown> =>
  post(`/organs/${organ}/interpretations/${id}/confirm`, {})

export const dropInterpretation = (organ: number, id: number): Promise<unknown> =>
  remove(`/organs/${organ}/interpretations/${id}`)
