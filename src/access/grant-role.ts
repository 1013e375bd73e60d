/** Who may give and take which roles: an organ's administrator within that organ, and never a role beyond their own. */
import { type Grant, PERMISSIONS } from './permission.ts'
import { type HeldRole, STAFF_ROLES, type StaffRole } from './staff-role.ts'

const GRANTABLE: Readonly<Partial<Record<StaffRole, readonly StaffRole[]>>> = {
  organAdministrator: [
    'handler',
    'reviewer',
    'secrecyReviewer',
    'legalReviewer',
    'signer',
    'organAdministrator',
  ],
  systemAdministrator: STAFF_ROLES,
}

const ARRANGE: Grant = PERMISSIONS['account.arrange']

/** A lent role gives no lasting power: who stands in for an administrator grants nothing. */
export const mayGrant = (held: readonly HeldRole[], role: StaffRole, organId: number): boolean =>
  held.some(
    (own) =>
      own.lentBy === undefined &&
      (GRANTABLE[own.role] ?? []).includes(role) &&
      (ARRANGE[own.role] === 'everyOrgan' || own.organId === organId),
  )

/** Roles that somebody may give in an organ, in the order of the table of roles. */
export const grantableRoles = (held: readonly HeldRole[], organId: number): readonly StaffRole[] =>
  STAFF_ROLES.filter((role) => mayGrant(held, role, organId))

/**
 * Whether somebody may do to an account what would let them act in its name or lock it out
 * (a new invitation, taking away its second factor, disabling it): only with power over all of its roles.
 */
export const mayArrangeAccount = (held: readonly HeldRole[], roles: readonly HeldRole[]): boolean =>
  roles.every(({ role, organId }) => mayGrant(held, role, organId))
