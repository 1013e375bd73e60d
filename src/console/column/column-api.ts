/** Addresses of columns in the staff interface, each with what it answers. */
import { queryOptions } from '@tanstack/react-query'
import type { ColumnListJson } from '../../contract/column/column-json.ts'
import type { ColumnPace } from '../../law/proactive-disclosure/column-pace.ts'
import { post, put, read } from '../api/staff-api.ts'

export const arrangedColumnsQuery = (organ: number) =>
  queryOptions({
    queryKey: ['columns', organ, 'arranged'],
    queryFn: () => read<ColumnListJson>(`/organs/${organ}/columns/arranged`),
  })

export interface ColumnBody {
  readonly parentId: number | null
  readonly name: string
  readonly about: string
  readonly pace: ColumnPace
  readonly isKeyArea: boolean
}

export const addColumn = (organ: number, body: ColumnBody): Promise<unknown> =>
  post(`/organs/${organ}/columns`, body)

export const changeColumn = (organ: number, column: number, body: ColumnBody): Promise<unknown> =>
  put(`/organs/${organ}/columns/${column}`, body)

export const orderColumns = (organ: number, ids: readonly number[]): Promise<unknown> =>
  put(`/organs/${organ}/columns/order`, { ids })

export const closeColumn = (organ: number, column: number, reason: string): Promise<unknown> =>
  post(`/organs/${organ}/columns/${column}/close`, { reason })

export const reopenColumn = (organ: number, column: number): Promise<unknown> =>
  post(`/organs/${organ}/columns/${column}/reopen`, {})
