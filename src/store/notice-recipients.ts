/** Whom a message about an organ's work reaches: holders of a role, and those to whom it is lent. */
import type { StaffRole } from '../access/staff-role.ts'
import type { LocalDate } from '../law/time/local-date.ts'
import type { Database } from './database.ts'

/** Accounts in use that hold one of the roles in the organ today, lent roles included; ascending, each once. */
export const accountsInRoles = async (
  db: Database,
  organId: number,
  roles: readonly StaffRole[],
  today: LocalDate,
): Promise<readonly number[]> => {
  if (roles.length === 0) return []
  const holders = db
    .selectFrom('account_role')
    .select('account_id as id')
    .where('organ_id', '=', organId)
    .where('role', 'in', roles)
  const borrowers = db
    .selectFrom('delegation')
    .select('to_account_id as id')
    .where('organ_id', '=', organId)
    .where('role', 'in', roles)
    .where('from_on', '<=', today)
    .where('until_on', '>=', today)
    .where('ended_at', 'is', null)
  const rows = await db
    .selectFrom('account')
    .select('id')
    .where('status', '=', 'active')
    .where('id', 'in', holders.union(borrowers))
    .orderBy('id')
    .execute()
  return rows.map(({ id }) => id)
}

/** Of these accounts those that are in use, and whoever has the role of one of them on loan today. */
export const accountsAndStandIns = async (
  db: Database,
  accountIds: readonly number[],
  organId: number,
  role: StaffRole,
  today: LocalDate,
): Promise<readonly number[]> => {
  if (accountIds.length === 0) return []
  const standIns = db
    .selectFrom('delegation')
    .select('to_account_id')
    .where('organ_id', '=', organId)
    .where('role', '=', role)
    .where('from_account_id', 'in', accountIds)
    .where('from_on', '<=', today)
    .where('until_on', '>=', today)
    .where('ended_at', 'is', null)
  const rows = await db
    .selectFrom('account')
    .select('id')
    .where('status', '=', 'active')
    .where((eb) => eb.or([eb('id', 'in', accountIds), eb('id', 'in', standIns)]))
    .orderBy('id')
    .execute()
  return rows.map(({ id }) => id)
}
