/** In whose place somebody acts with a role that was lent to them. */
import type { HeldRole, StaffRole } from './staff-role.ts'

/** Null when the role is held of one's own in one of these organs, or not at all. */
export const actingFor = (
  held: readonly HeldRole[],
  roles: readonly StaffRole[],
  organIds: readonly number[],
): { readonly accountId: number; readonly name: string } | null => {
  const fitting = held.filter(({ role, organId }) => roles.includes(role) && organIds.includes(organId))
  if (fitting.some(({ lentBy }) => lentBy === undefined)) return null
  return fitting[0]?.lentBy ?? null
}

/** How a person stands in the trace: 甲, or 甲 代 乙. */
export const actingName = (name: string, lender: { readonly name: string } | null): string =>
  lender === null ? name : `${name} 代 ${lender.name}`
