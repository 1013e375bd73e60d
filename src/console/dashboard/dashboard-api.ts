/** Addresses of the pictures of a year in the staff interface. */
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { DashboardCasesJson, DashboardJson } from '../../contract/dashboard/dashboard-json.ts'
import { read } from '../api/staff-api.ts'
import type { OpenFigure } from './use-dashboard-place.ts'

export interface DashboardOf {
  readonly organ: number
  readonly year: number
  readonly below: boolean
}

export const dashboardQuery = ({ organ, year, below }: DashboardOf) =>
  queryOptions({
    queryKey: ['dashboard', organ, year, below],
    queryFn: () => read<DashboardJson>(`/organs/${organ}/dashboard`, { year, below }),
    placeholderData: keepPreviousData,
  })

export const dashboardCasesQuery = (
  { organ, year, below }: DashboardOf,
  { figure, value, only = null, yearsBack = 0 }: OpenFigure,
) =>
  infiniteQueryOptions({
    queryKey: ['dashboard', 'cases', organ, year, below, figure, value, only, yearsBack],
    queryFn: ({ pageParam }) =>
      read<DashboardCasesJson>(`/organs/${organ}/dashboard/cases`, {
        year,
        below,
        figure,
        value,
        only,
        back: yearsBack,
        cursor: pageParam,
      }),
    initialPageParam: '' as string,
    getNextPageParam: ({ next }) => next,
  })
