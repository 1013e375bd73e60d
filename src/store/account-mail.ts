/** Mail addresses of accounts, as they were entered. */
import type { Database } from './database.ts'

export interface AccountMail {
  readonly id: number
  /** Not checked: it may be no address at all. */
  readonly email: string
}

/** Accounts in use that have one, ascending. */
export const mailsOfAccounts = async (
  db: Database,
  accountIds: readonly number[],
): Promise<readonly AccountMail[]> => {
  if (accountIds.length === 0) return []
  return db
    .selectFrom('account')
    .select(['id', 'email'])
    .where('id', 'in', accountIds)
    .where('status', '=', 'active')
    .where('email', '<>', '')
    .orderBy('id')
    .execute()
}
