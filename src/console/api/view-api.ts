import { queryOptions } from '@tanstack/react-query'
import { post, read, remove } from './staff-api.ts'

export interface SavedView {
  readonly id: number
  readonly name: string
  readonly filter: Readonly<Record<string, unknown>>
}

export const viewsQuery = queryOptions({
  queryKey: ['views'],
  queryFn: async () => (await read<{ readonly items: readonly SavedView[] }>('/saved-views')).items,
})

export const makeView = (name: string, filter: Readonly<Record<string, string>>): Promise<unknown> =>
  post('/saved-views', { name, filter })

export const removeView = (id: number): Promise<unknown> => remove(`/saved-views/${id}`)
