/** Whose year is shown and which figure is open, kept in the address so that the way back leads to it. */
import { useCallback, useMemo } from 'react'
import { useLocation, useSearch } from 'wouter'
import { DASHBOARD_FIGURES, type DashboardFigure } from '../../contract/dashboard/dashboard-json.ts'
import { DASHBOARD } from '../addresses.ts'

export interface OpenFigure {
  readonly figure: DashboardFigure
  /** Which month, way, row …; empty where nothing is to be said. */
  readonly value: string
  /** One of the organs that are counted; null or left out: all of them. */
  readonly only?: number | null
  /** 1: of the year before, at the same organs; left out: of the year. */
  readonly yearsBack?: 0 | 1
}

export interface DashboardPlace {
  /** Null: the one of the head of the page. */
  readonly organ: number | null
  /** Null: this year. */
  readonly year: number | null
  /** Null: as the role has it. */
  readonly below: boolean | null
  readonly open: OpenFigure | null
}

const numberOf = (text: string | null, form: RegExp): number | null =>
  text !== null && form.test(text) ? Number(text) : null

export const parseDashboard = (search: string): DashboardPlace => {
  const given = new URLSearchParams(search)
  const figure = DASHBOARD_FIGURES.find((each) => each === given.get('figure'))
  const below = given.get('below')
  const only = numberOf(given.get('only'), /^\d{1,9}$/)
  const yearsBack = given.get('back') === '1' ? 1 : 0
  return {
    organ: numberOf(given.get('organ'), /^\d{1,9}$/),
    year: numberOf(given.get('year'), /^20\d\d$/),
    below: below === null ? null : below === 'true',
    open:
      figure === undefined
        ? null
        : { figure, value: (given.get('value') ?? '').slice(0, 40), only, yearsBack },
  }
}

export const dashboardAddress = ({ organ, year, below, open }: DashboardPlace): string => {
  const given = new URLSearchParams()
  if (organ !== null) given.set('organ', String(organ))
  if (year !== null) given.set('year', String(year))
  if (below !== null) given.set('below', String(below))
  if (open !== null) given.set('figure', open.figure)
  if (open !== null && open.value !== '') given.set('value', open.value)
  if (open !== null && (open.only ?? null) !== null) given.set('only', String(open.only))
  if (open?.yearsBack === 1) given.set('back', '1')
  const text = given.toString()
  return text === '' ? DASHBOARD : `${DASHBOARD}?${text}`
}

export const useDashboardPlace = () => {
  const search = useSearch()
  const [, go] = useLocation()
  const place = useMemo(() => parseDashboard(search), [search])
  const change = useCallback(
    (next: Partial<DashboardPlace>) => go(dashboardAddress({ ...place, open: null, ...next })),
    [go, place],
  )
  return { place, change }
}

/** Opens the list behind a figure. */
export type OpenList = (open: OpenFigure | null) => void
