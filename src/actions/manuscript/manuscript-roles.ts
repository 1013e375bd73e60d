/** In which roles somebody acts on a manuscript. */
import { rolesFor } from '../../access/permission.ts'
import type { StaffRole } from '../../access/staff-role.ts'
import { dueStage, type ManuscriptState } from '../../law/proactive-disclosure/manuscript/manuscript-state.ts'
import { ROLES, type Role } from '../../law/request/role.ts'
import type { LocalDate } from '../../law/time/local-date.ts'
import type { Database } from '../../store/database.ts'
import { organInTree } from '../../store/organ-tree.ts'
import type { Actor } from '../actor.ts'

const isLawRole = (role: StaffRole): role is StaffRole & Role => (ROLES as readonly string[]).includes(role)

/** Whether somebody reviews the manuscripts of other organs for legality at this one: a role of their own or on loan. */
export const reviewsLegality = async (
  db: Database,
  actor: Actor,
  legalOrganId: number,
  today: LocalDate,
): Promise<boolean> => {
  const organ = await organInTree(db, legalOrganId, today)
  return (
    organ !== null &&
    actor.roles.some(({ role, organId }) => role === 'legalReviewer' && organId === organ.id)
  )
}

/** Those held for the organ, lent ones included; 合法性审查 is done by the people of the organ that has to do it, and by no others. */
export const manuscriptRoles = async (
  db: Database,
  actor: Actor,
  organId: number,
  state: ManuscriptState,
  today: LocalDate,
): Promise<readonly Role[]> => {
  if (actor.id === 'system') return ['system']
  const organ = await organInTree(db, organId, today)
  const own = organ === null ? [] : rolesFor(actor.roles, 'manuscript.act', organ).filter(isLawRole)
  const legalOrganId = state.submission?.legalOrganId ?? null
  if (legalOrganId === null) return own
  const without = own.filter((role) => role !== 'legalReviewer')
  const isDue = dueStage(state) === 'legal'
  const reviews = isDue && (await reviewsLegality(db, actor, legalOrganId, today))
  return reviews ? [...without, 'legalReviewer'] : without
}
