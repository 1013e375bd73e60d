/** Organs to which a permission reaches, as lists ask for them: the answer of `organIdsFor`. */
import type { Permission } from '../access/permission.ts'
import type { HeldRole } from '../access/staff-role.ts'
import type { LocalDate } from '../law/time/local-date.ts'
import type { Database } from './database.ts'
import { organIdsFor } from './organ-tree.ts'

/** Null: every organ. */
export type OrgansInReach = readonly number[] | null

export const organsInReach = async (
  db: Database,
  held: readonly HeldRole[],
  permission: Permission,
  today: LocalDate,
): Promise<OrgansInReach> => {
  const ids = await organIdsFor(db, held, permission, today)
  return ids === 'every' ? null : ids
}
