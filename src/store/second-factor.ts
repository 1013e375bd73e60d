/** The second factor of an account: its sealed secret, the last step used, and recovery codes. */
import type { Database } from './database.ts'

/** Not in force before the first code was right. */
export const proposeTotp = async (trx: Database, accountId: number, sealed: Buffer): Promise<void> => {
  await trx
    .updateTable('account')
    .set({ totp_sealed: sealed, totp_since: null, totp_last_step: null })
    .where('id', '=', accountId)
    .execute()
}

export const confirmTotp = async (trx: Database, accountId: number, at: Date): Promise<void> => {
  await trx.updateTable('account').set({ totp_since: at }).where('id', '=', accountId).execute()
}

export const removeTotp = async (trx: Database, accountId: number): Promise<void> => {
  await trx
    .updateTable('account')
    .set({ totp_sealed: null, totp_since: null, totp_last_step: null })
    .where('id', '=', accountId)
    .execute()
  await trx.deleteFrom('recovery_code').where('account_id', '=', accountId).execute()
}

/** @returns false when this step, or a later one, was used already: of two calls at once only one succeeds */
export const takeTotpStep = async (db: Database, accountId: number, step: number): Promise<boolean> => {
  const { numUpdatedRows } = await db
    .updateTable('account')
    .set({ totp_last_step: step })
    .where('id', '=', accountId)
    .where((eb) => eb.or([eb('totp_last_step', 'is', null), eb('totp_last_step', '<', step)]))
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}

export const replaceRecoveryCodes = async (
  trx: Database,
  accountId: number,
  hashes: readonly Buffer[],
  at: Date,
): Promise<void> => {
  await trx.deleteFrom('recovery_code').where('account_id', '=', accountId).execute()
  await trx
    .insertInto('recovery_code')
    .values(hashes.map((hash) => ({ account_id: accountId, code_hash: hash, made_at: at })))
    .execute()
}

/** @returns false when there is no such code, or it was used */
export const takeRecoveryCode = async (
  db: Database,
  accountId: number,
  hash: Buffer,
  at: Date,
): Promise<boolean> => {
  const { numUpdatedRows } = await db
    .updateTable('recovery_code')
    .set({ used_at: at })
    .where('account_id', '=', accountId)
    .where('code_hash', '=', hash)
    .where('used_at', 'is', null)
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}

export const recoveryCodesLeft = async (db: Database, accountId: number): Promise<number> => {
  const { count } = await db
    .selectFrom('recovery_code')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('account_id', '=', accountId)
    .where('used_at', 'is', null)
    .executeTakeFirstOrThrow()
  return count
}
