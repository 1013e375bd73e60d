/** Addresses of the monthly statistics in the staff interface. */
import { queryOptions } from '@tanstack/react-query'
import type {
  StatisticImportJson,
  StatisticOverviewJson,
  StatisticYearJson,
} from '../../contract/statistics/statistics-json.ts'
import type { StatisticMetric } from '../../law/proactive-disclosure/monthly-statistics.ts'
import { postFiles, put, read, staffAddress } from '../api/staff-api.ts'

const base = (organ: number, year: number): string => `/organs/${organ}/statistics/${year}`

export const statisticYearQuery = (organ: number, year: number) =>
  queryOptions({
    queryKey: ['statistics', organ, year],
    queryFn: () => read<StatisticYearJson>(base(organ, year)),
  })

export const statisticOverviewQuery = (year: number) =>
  queryOptions({
    queryKey: ['statistics', 'overview', year],
    queryFn: () => read<StatisticOverviewJson>(`/statistics/${year}`),
  })

export type MonthTexts = Readonly<Partial<Record<StatisticMetric, string | null>>>

export const enterMonth = (
  organ: number,
  year: number,
  month: number,
  body: { readonly figures: MonthTexts; readonly seen: MonthTexts; readonly note: string },
): Promise<{ readonly changed: number }> => put(`${base(organ, year)}/${month}`, body)

export const importTable = (
  organ: number,
  year: number,
  file: File,
  isTrial: boolean,
): Promise<StatisticImportJson> => postFiles(`${base(organ, year)}/import`, { isTrial }, [file])

export const tableAddress = (organ: number, year: number): string =>
  staffAddress(`${base(organ, year)}/table`)

export const sumsAddress = (year: number, format: 'xlsx' | 'csv'): string =>
  staffAddress(`/statistics/${year}/export`, { format })
