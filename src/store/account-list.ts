/** Accounts of an organ, as its administrator sees them. */
import { sql } from 'kysely'
import type { StaffRole } from '../access/staff-role.ts'
import type { Database } from './database.ts'
import type { AccountStatus } from './schema/account-tables.ts'

export interface ListedAccount {
  readonly id: number
  readonly loginName: string
  readonly displayName: string
  readonly email: string
  readonly status: AccountStatus
  readonly hasSecondFactor: boolean
  readonly isLinked: boolean
  readonly lockedUntil: Date | null
  /** Roles in this organ. */
  readonly roles: readonly StaffRole[]
  readonly lastSeenAt: Date | null
}

export const accountsOfOrgan = async (db: Database, organId: number): Promise<readonly ListedAccount[]> => {
  const { rows } = await sql<ListedAccount>`
    select a.id, a.login_name as "loginName", a.display_name as "displayName", a.email, a.status,
      a.totp_since is not null as "hasSecondFactor", a.oidc_subject is not null as "isLinked",
      a.locked_until as "lockedUntil", array_agg(r.role order by r.role) as roles,
      (select max(s.last_seen_at) from session s where s.account_id = a.id) as "lastSeenAt"
    from account a join account_role r on r.account_id = a.id and r.organ_id = ${organId}
    group by a.id order by a.status = 'disabled', a.display_name collate "C", a.id`.execute(db)
  return rows
}

export interface Colleague {
  readonly id: number
  readonly displayName: string
}

/** Active accounts with a role in the organ: those to whom a role may be lent. */
export const colleaguesIn = async (db: Database, organId: number): Promise<readonly Colleague[]> =>
  db
    .selectFrom('account')
    .select(['id', 'display_name as displayName'])
    .where('status', '=', 'active')
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('account_role')
          .select('role')
          .whereRef('account_role.account_id', '=', 'account.id')
          .where('organ_id', '=', organId),
      ),
    )
    .orderBy(sql`display_name collate "C"`)
    .orderBy('id')
    .execute()

export interface OpenCase {
  readonly id: number
  readonly number: string
  readonly organId: number
}

/** Open cases that somebody works on, the most urgent first: to be given to others when the account is disabled. */
export const openCasesOf = async (db: Database, accountId: number): Promise<readonly OpenCase[]> =>
  db
    .selectFrom('request')
    .select(['id', 'number', 'organ_id as organId'])
    .where('assigned_to', '=', accountId)
    .where('phase', 'not in', ['closed', 'archived'])
    .orderBy('deadline_on')
    .orderBy('id')
    .execute()
