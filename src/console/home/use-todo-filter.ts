import { useCallback, useMemo } from 'react'
import { useLocation, useSearch } from 'wouter'
import { makeTodoSearch, parseTodoFilter, type TodoFilter } from './todo-filter.ts'

export interface TodoFilterInAddress {
  readonly filter: TodoFilter
  /** Changes what is given and keeps the rest. */
  readonly narrow: (change: Partial<TodoFilter>) => void
  readonly replace: (filter: TodoFilter) => void
}

export const useTodoFilter = (): TodoFilterInAddress => {
  const search = useSearch()
  const [location, go] = useLocation()
  const filter = useMemo(() => parseTodoFilter(search), [search])
  const replace = useCallback(
    (next: TodoFilter) => {
      const text = makeTodoSearch(next)
      go(text === '' ? location : `${location}?${text}`, { replace: true })
    },
    [go, location],
  )
  const narrow = useCallback(
    (change: Partial<TodoFilter>) => replace({ ...filter, ...change }),
    [filter, replace],
  )
  return { filter, narrow, replace }
}
