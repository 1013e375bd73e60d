/** From which organs a permission reaches, for lists that are asked for without naming an organ. */
import { type Grant, PERMISSIONS, type Permission } from './permission.ts'
import type { HeldRole } from './staff-role.ts'

export interface ReachedOrgans {
  readonly everyOrgan: boolean
  /** These alone. */
  readonly only: readonly number[]
  /** These and what is below them. */
  readonly withBelow: readonly number[]
}

export const reachedOrgans = (held: readonly HeldRole[], permission: Permission): ReachedOrgans => {
  const grant: Grant = PERMISSIONS[permission]
  const idsWith = (reach: string): readonly number[] => [
    ...new Set(held.filter(({ role }) => grant[role] === reach).map(({ organId }) => organId)),
  ]
  return {
    everyOrgan: idsWith('everyOrgan').length > 0,
    only: idsWith('organ'),
    withBelow: idsWith('organsBelow'),
  }
}
