import { useCallback, useMemo } from 'react'
import { useLocation, useSearch } from 'wouter'
import { type ManuscriptFilter, makeManuscriptSearch, parseManuscriptFilter } from './manuscript-filter.ts'

export interface ManuscriptFilterInAddress {
  readonly filter: ManuscriptFilter
  /** Changes what is given and keeps the rest. */
  readonly narrow: (change: Partial<ManuscriptFilter>) => void
  readonly replace: (filter: ManuscriptFilter) => void
}

export const useManuscriptFilter = (): ManuscriptFilterInAddress => {
  const search = useSearch()
  const [location, go] = useLocation()
  const filter = useMemo(() => parseManuscriptFilter(search), [search])
  const replace = useCallback(
    (next: ManuscriptFilter) => {
      const text = makeManuscriptSearch(next)
      go(text === '' ? location : `${location}?${text}`, { replace: true })
    },
    [go, location],
  )
  const narrow = useCallback(
    (change: Partial<ManuscriptFilter>) => replace({ ...filter, ...change }),
    [filter, replace],
  )
  return { filter, narrow, replace }
}
