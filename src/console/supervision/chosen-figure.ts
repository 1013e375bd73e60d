/** Which figure is open, kept in the address so that the way back leads to it. */
import { useCallback, useMemo } from 'react'
import { useLocation, useSearch } from 'wouter'
import { SUPERVISION_FIGURES, type SupervisionFigure } from '../../contract/supervision/supervision-json.ts'

export interface ChosenFigure {
  readonly figure: SupervisionFigure
  /** Null: of every organ. */
  readonly organ: number | null
}

const isFigure = (text: string | null): text is SupervisionFigure =>
  SUPERVISION_FIGURES.some((figure) => figure === text)

const parseChosen = (search: string): ChosenFigure | null => {
  const given = new URLSearchParams(search)
  const figure = given.get('figure')
  const organ = given.get('organ') ?? ''
  return isFigure(figure) ? { figure, organ: /^\d{1,9}$/.test(organ) ? Number(organ) : null } : null
}

export const useChosenFigure = () => {
  const search = useSearch()
  const [location, go] = useLocation()
  const chosen = useMemo(() => parseChosen(search), [search])
  const choose = useCallback(
    (next: ChosenFigure | null) => {
      const organ = next?.organ == null ? '' : `&organ=${next.organ}`
      go(next === null ? location : `${location}?figure=${next.figure}${organ}`)
    },
    [go, location],
  )
  return { chosen, choose }
}

export type Choose = (next: ChosenFigure | null) => void
