/** Sessions of staff. Only the hash of a token is kept. */
import { randomUUID } from 'node:crypto'
import type { Database } from './database.ts'
import type { AccountTable } from './schema/account-tables.ts'

export interface OpenSession {
  readonly id: string
  readonly accountId: number
  readonly createdAt: Date
  readonly lastSeenAt: Date
  readonly expiresAt: Date
  readonly secondFactorAt: Date | null
  readonly loginName: AccountTable['login_name']
  readonly displayName: string
  readonly hasSecondFactor: boolean
  readonly mustChangePassword: boolean
}

export interface NewSession {
  readonly tokenHash: Buffer
  readonly accountId: number
  readonly at: Date
  readonly expiresAt: Date
  readonly address: string
  readonly userAgent: string
  readonly secondFactorAt: Date | null
}

const LONGEST_USER_AGENT = 300

export const addSession = async (db: Database, given: NewSession): Promise<string> => {
  const id = randomUUID()
  await db
    .insertInto('session')
    .values({
      id,
      token_hash: given.tokenHash,
      account_id: given.accountId,
      created_at: given.at,
      last_seen_at: given.at,
      expires_at: given.expiresAt,
      address: given.address,
      user_agent: given.userAgent.slice(0, LONGEST_USER_AGENT),
      second_factor_at: given.secondFactorAt,
    })
    .execute()
  return id
}

/**
 * The session of a token, while it has not ended, run out or idled away, and its account may work.
 * @param idleSince sessions last seen before are over
 */
export const findOpenSession = async (
  db: Database,
  tokenHash: Buffer,
  at: Date,
  idleSince: Date,
): Promise<OpenSession | null> => {
  const row = await db
    .selectFrom('session')
    .innerJoin('account', 'account.id', 'session.account_id')
    .select([
      'session.id',
      'session.account_id as accountId',
      'session.created_at as createdAt',
      'session.last_seen_at as lastSeenAt',
      'session.expires_at as expiresAt',
      'session.second_factor_at as secondFactorAt',
      'account.login_name as loginName',
      'account.display_name as displayName',
      'account.must_change_password as mustChangePassword',
      'account.totp_since as totpSince',
    ])
    .where('session.token_hash', '=', tokenHash)
    .where('session.ended_at', 'is', null)
    .where('session.expires_at', '>', at)
    .where('session.last_seen_at', '>', idleSince)
    .where('account.status', '=', 'active')
    .executeTakeFirst()
  if (row === undefined) return null
  const { totpSince, ...session } = row
  return { ...session, hasSecondFactor: totpSince !== null }
}

export const touchSession = async (db: Database, id: string, at: Date): Promise<void> => {
  await db.updateTable('session').set({ last_seen_at: at }).where('id', '=', id).execute()
}

export interface ListedSession {
  readonly id: string
  readonly createdAt: Date
  readonly lastSeenAt: Date
  readonly address: string
  readonly userAgent: string
}

/** Open sessions of an account, the latest seen first. */
export const openSessions = async (
  db: Database,
  accountId: number,
  at: Date,
  idleSince: Date,
): Promise<readonly ListedSession[]> =>
  db
    .selectFrom('session')
    .select([
      'id',
      'created_at as createdAt',
      'last_seen_at as lastSeenAt',
      'address',
      'user_agent as userAgent',
    ])
    .where('account_id', '=', accountId)
    .where('ended_at', 'is', null)
    .where('expires_at', '>', at)
    .where('last_seen_at', '>', idleSince)
    .orderBy('last_seen_at', 'desc')
    .orderBy('id')
    .execute()

/** @returns whether there was an open one of this account */
export const endSession = async (db: Database, accountId: number, id: string, at: Date): Promise<boolean> => {
  const { numUpdatedRows } = await db
    .updateTable('session')
    .set({ ended_at: at })
    .where('id', '=', id)
    .where('account_id', '=', accountId)
    .where('ended_at', 'is', null)
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}

/** @returns how many were open */
export const endEverySession = async (db: Database, accountId: number, at: Date): Promise<number> => {
  const { numUpdatedRows } = await db
    .updateTable('session')
    .set({ ended_at: at })
    .where('account_id', '=', accountId)
    .where('ended_at', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(numUpdatedRows)
}
