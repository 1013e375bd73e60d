/** In which roles of the law somebody acts on a case. */
import { rolesFor } from '../../access/permission.ts'
import type { StaffRole } from '../../access/staff-role.ts'
import { ROLES, type Role } from '../../law/request/role.ts'
import type { LocalDate } from '../../law/time/local-date.ts'
import type { Database } from '../../store/database.ts'
import { organInTree } from '../../store/organ-tree.ts'
import type { Actor } from '../actor.ts'

const isCaseRole = (role: StaffRole): role is StaffRole & Role => (ROLES as readonly string[]).includes(role)

/** Applicants and the program have a role of their own; staff those they hold for the organ, lent ones included. */
export const caseRoles = async (
  db: Database,
  actor: Actor,
  organId: number,
  today: LocalDate,
): Promise<readonly Role[]> => {
  if (actor.id === 'applicant' || actor.id === 'system') return [actor.id]
  const organ = await organInTree(db, organId, today)
  return organ === null ? [] : rolesFor(actor.roles, 'request.act', organ).filter(isCaseRole)
}
