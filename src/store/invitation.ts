/** Invitations: links by which somebody sets their password, each good once and for a time. */
import type { Database } from './database.ts'

export interface Invitation {
  readonly accountId: number
  readonly expiresAt: Date
  readonly usedAt: Date | null
}

export const addInvitation = async (
  trx: Database,
  given: {
    readonly tokenHash: Buffer
    readonly accountId: number
    readonly by: string
    readonly at: Date
    readonly expiresAt: Date
  },
): Promise<void> => {
  await trx
    .insertInto('invitation')
    .values({
      token_hash: given.tokenHash,
      account_id: given.accountId,
      created_by: given.by,
      created_at: given.at,
      expires_at: given.expiresAt,
    })
    .execute()
}

const COLUMNS = ['account_id as accountId', 'expires_at as expiresAt', 'used_at as usedAt'] as const

export const findInvitation = async (db: Database, tokenHash: Buffer): Promise<Invitation | null> => {
  const row = await db
    .selectFrom('invitation')
    .select(COLUMNS)
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst()
  return row ?? null
}

/** Nobody else uses it until the transaction ends. */
export const lockInvitation = async (trx: Database, tokenHash: Buffer): Promise<Invitation | null> => {
  const row = await trx
    .selectFrom('invitation')
    .select(COLUMNS)
    .where('token_hash', '=', tokenHash)
    .forUpdate()
    .executeTakeFirst()
  return row ?? null
}

/** All of an account's: the one used, and those that went before it. */
export const spendInvitations = async (trx: Database, accountId: number, at: Date): Promise<void> => {
  await trx
    .updateTable('invitation')
    .set({ used_at: at })
    .where('account_id', '=', accountId)
    .where('used_at', 'is', null)
    .execute()
}
