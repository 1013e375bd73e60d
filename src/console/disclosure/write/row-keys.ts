import { useRef } from 'react'
import { newKey } from '../../api/staff-api.ts'

interface RowKeys {
  readonly keyAt: (place: number) => string
  readonly removeAt: (place: number) => void
}

/** Keys of rows that have no id of their own: a row keeps its key while it is typed in. */
export const useRowKeys = (count: number): RowKeys => {
  const keys = useRef<string[]>([])
  while (keys.current.length < count) keys.current.push(newKey())
  keys.current.length = count
  return {
    keyAt: (place) => keys.current[place] ?? '',
    removeAt: (place) => {
      keys.current.splice(place, 1)
    },
  }
}
