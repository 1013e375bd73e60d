import type { Database } from './database.ts'

/** Accounts that administer the organ now. */
export const organAdministrators = async (db: Database, organId: number): Promise<readonly number[]> => {
  const rows = await db
    .selectFrom('account_role')
    .innerJoin('account', 'account.id', 'account_role.account_id')
    .select('account.id')
    .where('account_role.organ_id', '=', organId)
    .where('account_role.role', '=', 'organAdministrator')
    .where('account.status', '=', 'active')
    .execute()
  return rows.map(({ id }) => id)
}
