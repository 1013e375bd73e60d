/** Roles that accounts hold of their own. */
import { sql } from 'kysely'
import type { HeldRole, StaffRole } from '../access/staff-role.ts'
import type { Database } from './database.ts'

/** Any number of its own, the same for every process. */
const ADMINISTRATORS_LOCK = 7_110_002

/** Until the transaction ends nobody else takes the role of system administrator from anyone. */
export const lockSystemAdministrators = async (trx: Database): Promise<void> => {
  await sql`select pg_advisory_xact_lock(${ADMINISTRATORS_LOCK})`.execute(trx)
}

/** How many others could still administer the system. */
export const countOtherSystemAdministrators = async (trx: Database, accountId: number): Promise<number> => {
  const { count } = await trx
    .selectFrom('account_role')
    .innerJoin('account', 'account.id', 'account_role.account_id')
    .select(({ fn }) => fn.count<number>('account.id').distinct().as('count'))
    .where('account_role.role', '=', 'systemAdministrator')
    .where('account.status', '=', 'active')
    .where('account.id', '!=', accountId)
    .executeTakeFirstOrThrow()
  return count
}

export const ownRoles = async (db: Database, accountId: number): Promise<readonly HeldRole[]> =>
  db
    .selectFrom('account_role')
    .select(['role', 'organ_id as organId'])
    .where('account_id', '=', accountId)
    .orderBy('organ_id')
    .orderBy('role')
    .execute()

/** @returns false when it is held already */
export const giveRole = async (
  trx: Database,
  given: {
    readonly accountId: number
    readonly organId: number
    readonly role: StaffRole
    readonly by: string
    readonly at: Date
  },
): Promise<boolean> => {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('account_role')
    .values({
      account_id: given.accountId,
      organ_id: given.organId,
      role: given.role,
      granted_by: given.by,
      granted_at: given.at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** Ends what was lent of it as well. @returns false when it was not held */
export const takeRole = async (
  trx: Database,
  accountId: number,
  held: HeldRole,
  at: Date,
): Promise<boolean> => {
  const { numDeletedRows } = await trx
    .deleteFrom('account_role')
    .where('account_id', '=', accountId)
    .where('organ_id', '=', held.organId)
    .where('role', '=', held.role)
    .executeTakeFirstOrThrow()
  await trx
    .updateTable('delegation')
    .set({ ended_at: at })
    .where('from_account_id', '=', accountId)
    .where('organ_id', '=', held.organId)
    .where('role', '=', held.role)
    .where('ended_at', 'is', null)
    .execute()
  return numDeletedRows > 0n
}
