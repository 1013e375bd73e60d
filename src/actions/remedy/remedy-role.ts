/** In which role of the law somebody keeps the register of remedies. */
import { rolesFor } from '../../access/permission.ts'
import { REMEDY_ROLES } from '../../law/remedy/remedy-case.ts'
import { ROLES, type Role } from '../../law/request/role.ts'
import { dateOf, type LocalDateTime } from '../../law/time/local-date.ts'
import type { Database } from '../../store/database.ts'
import { organInTree } from '../../store/organ-tree.ts'
import type { Actor } from '../actor.ts'

/** The first fitting role held for the organ; otherwise one that the law refuses. */
export const remedyRole = async (
  db: Database,
  actor: Actor,
  organId: number,
  now: LocalDateTime,
): Promise<Role> => {
  const organ = await organInTree(db, organId, dateOf(now))
  const held: readonly string[] = organ === null ? [] : rolesFor(actor.roles, 'remedy.read', organ)
  const own = ROLES.filter((role) => held.includes(role))
  return own.find((role) => REMEDY_ROLES.includes(role)) ?? own[0] ?? 'applicant'
}
