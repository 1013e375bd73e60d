/** Accounts of the demonstration county. */
import type { StaffRole } from '../access/staff-role.ts'
import type { Database } from './database.ts'

export interface DemoAccountRow {
  readonly loginName: string
  readonly displayName: string
  readonly organId: number
  readonly role: StaffRole
}

/** Adds accounts that are not there yet, each with its role; those that are get the password, where one is given. @returns ids by login name */
export const addDemoAccounts = async (
  trx: Database,
  accounts: readonly DemoAccountRow[],
  passwordHash: string | null,
  at: Date,
): Promise<ReadonlyMap<string, number>> => {
  await trx
    .insertInto('account')
    .values(
      accounts.map(({ loginName, displayName }) => ({
        login_name: loginName,
        display_name: displayName,
        status: 'active' as const,
        password_hash: passwordHash,
        password_set_at: passwordHash === null ? null : at,
        created_at: at,
      })),
    )
    .onConflict((conflict) =>
      passwordHash === null
        ? conflict.column('login_name').doNothing()
        : conflict.column('login_name').doUpdateSet({ password_hash: passwordHash, password_set_at: at }),
    )
    .execute()
  const names = accounts.map(({ loginName }) => loginName)
  const rows = await trx
    .selectFrom('account')
    .select(['id', 'login_name'])
    .where('login_name', 'in', names)
    .execute()
  const ids = new Map(rows.map(({ id, login_name }) => [login_name, id]))
  const granted = accounts.flatMap(({ loginName, organId, role }) => {
    const id = ids.get(loginName)
    return id === undefined
      ? []
      : [{ account_id: id, organ_id: organId, role, granted_by: 'system', granted_at: at }]
  })
  await trx
    .insertInto('account_role')
    .values(granted)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return ids
}
