import { actingFor } from '../../access/acting-for.ts'
import { STAFF_ROLES, type StaffRole } from '../../access/staff-role.ts'
import type { LocalDate } from '../../law/time/local-date.ts'
import type { Database } from '../../store/database.ts'
import { organInTree } from '../../store/organ-tree.ts'
import type { Actor } from '../actor.ts'

const isStaffRole = (role: string): role is StaffRole => (STAFF_ROLES as readonly string[]).includes(role)

/** In whose place somebody acts in a role on a case of an organ; null when in their own. */
export const lenderOf = async (
  db: Database,
  actor: Actor,
  role: string,
  organId: number,
  today: LocalDate,
): Promise<{ readonly accountId: number; readonly name: string } | null> => {
  if (!isStaffRole(role) || !actor.roles.some(({ lentBy }) => lentBy !== undefined)) return null
  const organ = await organInTree(db, organId, today)
  return organ === null ? null : actingFor(actor.roles, role, 'request.act', organ)
}
