/** Who is signed in, and for which organ work is done at the moment. */
import { queryOptions, useQuery } from '@tanstack/react-query'
import { createContext, useContext } from 'react'
import type { Permission } from '../../access/permission.ts'
import type { Me, MeOrgan } from '../../contract/staff/me.ts'
import { read } from './staff-api.ts'

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: () => read<Me>('/me'),
  retry: false,
  staleTime: 60_000,
})

export interface Workplace {
  readonly me: Me
  /** Chosen in the head of the page; null: everything that may be seen. */
  readonly organ: MeOrgan | null
  readonly chooseOrgan: (id: number | null) => void
}

export const WorkplaceContext = createContext<Workplace | null>(null)

export const useMe = () => useQuery(meQuery)

export const useWorkplace = (): Workplace => {
  const workplace = useContext(WorkplaceContext)
  if (workplace === null) throw new Error('a page stands outside the workplace')
  return workplace
}

/** Whether the permission is held: for the organ given, or for any. It decides what is shown; the server decides what is done. */
export const holds = (me: Me, permission: Permission, organId?: number): boolean => {
  if (organId === undefined) return me.permissions.includes(permission)
  return me.organs.some(({ id, permissions }) => id === organId && permissions.includes(permission))
}

export const useMay = (permission: Permission, organId?: number): boolean => {
  const { me } = useWorkplace()
  return holds(me, permission, organId)
}
