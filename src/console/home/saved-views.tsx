/** Filters that somebody keeps under a name. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { makeView, removeView, type SavedView, viewsQuery } from '../api/view-api.ts'
import { Button } from '../parts/button.tsx'
import { TextField } from '../parts/field.tsx'
import { ProblemBox } from '../parts/problem-box.tsx'
import { isFiltered, makeTodoSearch, parseTodoFilter } from './todo-filter.ts'
import type { TodoFilterInAddress } from './use-todo-filter.ts'

const textsOf = (filter: SavedView['filter']): Record<string, string> =>
  Object.fromEntries(Object.entries(filter).map(([name, value]) => [name, String(value)]))

export const SavedViews = ({ address }: { readonly address: TodoFilterInAddress }) => {
  const { filter, replace } = address
  const [name, setName] = useState('')
  const client = useQueryClient()
  const { data: views = [] } = useQuery(viewsQuery)
  const again = () => client.invalidateQueries({ queryKey: viewsQuery.queryKey })
  const keep = useMutation({
    mutationFn: () => makeView(name.trim(), parseFilterOut(filter)),
    onSuccess: () => {
      setName('')
      return again()
    },
  })
  const drop = useMutation({ mutationFn: removeView, onSuccess: again })
  return (
    <details className="saved-views">
      <summary>常用筛选{views.length > 0 && `（${views.length}）`}</summary>
      <ul>
        {views.map((view) => (
          <li key={view.id}>
            <Button
              kind="quiet"
              onPress={() => replace(parseTodoFilter(new URLSearchParams(textsOf(view.filter)).toString()))}
            >
              {view.name}
            </Button>
            <Button kind="quiet" label={`删除常用筛选“${view.name}”`} onPress={() => drop.mutate(view.id)}>
              删除
            </Button>
          </li>
        ))}
      </ul>
      {isFiltered(filter) ? (
        <form
          className="inline-form"
          onSubmit={(event) => {
            event.preventDefault()
            if (name.trim() !== '') keep.mutate()
          }}
        >
          <TextField label="把当前筛选存为" value={name} onChange={setName} maxLength={40} />
          <Button type="submit" busy={keep.isPending}>
            保存
          </Button>
        </form>
      ) : (
        <p className="soft">先选好筛选条件，就可以在这里保存。</p>
      )}
      <ProblemBox error={keep.error ?? drop.error} />
    </details>
  )
}

const parseFilterOut = (filter: TodoFilterInAddress['filter']): Record<string, string> =>
  Object.fromEntries(new URLSearchParams(makeTodoSearch(filter)))
