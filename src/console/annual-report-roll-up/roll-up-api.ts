/** The roll-up of an area's reports in the staff interface. */
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type {
  ReportImportJson,
  RollUpCellJson,
  RollUpJson,
} from '../../contract/annual-report-filing/roll-up-json.ts'
import type { CellPath } from '../../law/annual-report/annual-report.ts'
import type { FilingOf } from '../annual-report/filing-api.ts'
import { postFiles, read } from '../api/staff-api.ts'
import type { RollUpFilter } from './roll-up-address.ts'

/** Thrown away after an import. */
export const ROLL_UPS = ['annual-report-roll-up'] as const

/** A county has some eighty. */
const ORGANS_AT_ONCE = 200

const pathOf = ({ organ, year }: FilingOf): string => `/organs/${organ}/annual-report-roll-up/${year}`

export const rollUpQuery = (of: FilingOf) =>
  queryOptions({
    queryKey: [...ROLL_UPS, 'one', of.organ, of.year],
    queryFn: () => read<RollUpJson>(pathOf(of), { limit: ORGANS_AT_ONCE }),
  })

/** The organs that meet the filter, page by page. */
export const rollUpOrgansQuery = (of: FilingOf, { state, only }: RollUpFilter) =>
  infiniteQueryOptions({
    queryKey: [...ROLL_UPS, 'organs', of.organ, of.year, state, only],
    queryFn: ({ pageParam }) => read<RollUpJson>(pathOf(of), { state, only, cursor: pageParam }),
    initialPageParam: '' as string,
    getNextPageParam: ({ next }) => next,
  })

export const rollUpCellQuery = (of: FilingOf, cell: CellPath) =>
  infiniteQueryOptions({
    queryKey: [...ROLL_UPS, 'cell', of.organ, of.year, cell],
    queryFn: ({ pageParam }) =>
      read<RollUpCellJson>(`${pathOf(of)}/cells/${encodeURIComponent(cell)}`, { cursor: pageParam }),
    initialPageParam: '' as string,
    getNextPageParam: ({ next }) => next,
  })

export interface ImportBody {
  readonly year: number
  /** Null: only to look. */
  readonly confirm: string | null
  readonly acceptsOrgan: boolean
  readonly acceptsYear: boolean
}

export const importReport = (organ: number, body: ImportBody, file: File): Promise<ReportImportJson> =>
  postFiles<ReportImportJson>(`/organs/${organ}/annual-report-imports`, body, [file])
