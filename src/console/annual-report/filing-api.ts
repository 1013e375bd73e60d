/** The making of annual reports in the staff interface. */
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type {
  CellRecordsJson,
  FilingJson,
  FilingListJson,
  FrozenDifferencesJson,
} from '../../contract/annual-report-filing/filing-json.ts'
import type { FrozenFiguresJson } from '../../contract/annual-report-filing/frozen-json.ts'
import type { CellPath } from '../../law/annual-report/annual-report.ts'
import type { FilingCommand, FilingPhase } from '../../law/annual-report/filing/filing-event.ts'
import { post, type QueryValue, read, staffAddress } from '../api/staff-api.ts'

/** The report that an organ makes for a year. */
export interface FilingOf {
  readonly organ: number
  readonly year: number
}

export interface FilingListQuery extends Readonly<Record<string, QueryValue>> {
  readonly year: number
  readonly organ: number | null
  readonly below: 0 | 1
  readonly phase: FilingPhase | 'unopened' | null
  readonly late: 1 | null
}

/** All that is known of the making of reports: thrown away after every act. */
export const FILINGS = ['annual-reports'] as const

const pathOf = ({ organ, year }: FilingOf): string => `/organs/${organ}/annual-reports/${year}`

export const filingListQuery = (query: FilingListQuery) =>
  infiniteQueryOptions({
    queryKey: [...FILINGS, 'list', query],
    queryFn: ({ pageParam }) => read<FilingListJson>('/annual-reports', { ...query, cursor: pageParam }),
    initialPageParam: '' as string,
    getNextPageParam: ({ next }) => next,
  })

/** How the reports of one organ stand, a year each; its own alone. */
export const ownYearQuery = ({ organ, year }: FilingOf) =>
  queryOptions({
    queryKey: [...FILINGS, 'own', organ, year],
    queryFn: () => read<FilingListJson>('/annual-reports', { year, organ, below: 0 }),
  })

export const filingQuery = (of: FilingOf) =>
  queryOptions({
    queryKey: [...FILINGS, 'one', of.organ, of.year],
    queryFn: () => read<FilingJson>(pathOf(of)),
  })

/** @param freeze number of a signature; null: as it is now */
export const cellRecordsQuery = (of: FilingOf, cell: CellPath, freeze: number | null = null) =>
  infiniteQueryOptions({
    queryKey: [...FILINGS, 'cell', of.organ, of.year, cell, freeze],
    queryFn: ({ pageParam }) =>
      read<CellRecordsJson>(`${pathOf(of)}/cells/${encodeURIComponent(cell)}`, { cursor: pageParam, freeze }),
    initialPageParam: '' as string,
    getNextPageParam: ({ next }) => next,
  })

export const frozenFiguresQuery = (of: FilingOf, freeze: number) =>
  queryOptions({
    queryKey: [...FILINGS, 'freeze', of.organ, of.year, freeze],
    queryFn: () => read<FrozenFiguresJson>(`${pathOf(of)}/freezes/${freeze}`),
  })

export const differencesQuery = (of: FilingOf) =>
  queryOptions({
    queryKey: [...FILINGS, 'differences', of.organ, of.year],
    queryFn: () => read<FrozenDifferencesJson>(`${pathOf(of)}/differences`),
  })

/** An act as it is asked for; numbers of freezes and versions are the server's to give. */
export type AskedFilingAct =
  | Exclude<FilingCommand, { readonly type: 'signed' | 'published' | 'opened' }>
  | { readonly type: 'signed'; readonly hash: string }
  | { readonly type: 'published' }

/** @param version count of the events that were seen; another one now is refused with `filing-changed` */
export const actOnFiling = (
  of: FilingOf,
  version: number,
  act: AskedFilingAct,
): Promise<{ readonly version: number }> => post(`${pathOf(of)}/acts`, { version, ...act })

/** Who was told, and who was not and why. */
export interface Chased {
  readonly chased: readonly number[]
  readonly refused: readonly { readonly organ: number; readonly message: string }[]
}

/** 催报. */
export const chase = (year: number, organs: readonly number[], text: string): Promise<Chased> =>
  post('/annual-reports/chases', { year, organs, text })

export const EXPORT_KINDS = [
  { to: 'docx', name: 'Word（DOCX）' },
  { to: 'pdf', name: 'PDF' },
  { to: 'html', name: '网页（HTML）' },
  { to: 'xlsx', name: '表格（XLSX）' },
  { to: 'json', name: 'JSON' },
  { to: 'csv', name: 'CSV' },
  { to: 'picture.svg', name: '一图读懂（SVG）' },
  { to: 'picture.png', name: '一图读懂（PNG）' },
] as const

/** @param freeze number of a signature; null: the last one, or the draft */
export const exportAddress = (
  of: FilingOf,
  to: (typeof EXPORT_KINDS)[number]['to'],
  freeze: number | null = null,
): string => staffAddress(`${pathOf(of)}/export`, { to, freeze })
