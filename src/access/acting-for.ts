/** In whose place somebody acts with a role that was lent to them. */
import { may, type OrganInTree, type Permission } from './permission.ts'
import type { HeldRole, StaffRole } from './staff-role.ts'

/** Null when the role, with which the permission reaches the organ, is also held of one's own, or not at all. */
export const actingFor = (
  held: readonly HeldRole[],
  role: StaffRole,
  permission: Permission,
  organ: OrganInTree,
): { readonly accountId: number; readonly name: string } | null => {
  const fitting = held.filter((each) => each.role === role && may([each], permission, organ))
  if (fitting.some(({ lentBy }) => lentBy === undefined)) return null
  return fitting[0]?.lentBy ?? null
}

/** How a person stands in the trace: 甲, or 甲 代 乙. */
export const actingName = (name: string, lender: { readonly name: string } | null): string =>
  lender === null ? name : `${name} 代 ${lender.name}`
