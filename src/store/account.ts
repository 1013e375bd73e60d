/** Accounts of staff. */
import type { Database } from './database.ts'
import type { AccountStatus } from './schema/account-tables.ts'
import { storableText } from './storable.ts'

export interface Account {
  readonly id: number
  readonly loginName: string
  readonly displayName: string
  readonly email: string
  readonly status: AccountStatus
  readonly passwordHash: string | null
  readonly mustChangePassword: boolean
  readonly totpSealed: Buffer | null
  readonly totpLastStep: number | null
  /** Null until the first code was right. */
  readonly totpSince: Date | null
  readonly oidcSubject: string | null
}

const COLUMNS = [
  'id',
  'login_name as loginName',
  'display_name as displayName',
  'email',
  'status',
  'password_hash as passwordHash',
  'must_change_password as mustChangePassword',
  'totp_sealed as totpSealed',
  'totp_last_step as totpLastStep',
  'totp_since as totpSince',
  'oidc_subject as oidcSubject',
] as const

export const accountByLoginName = async (db: Database, loginName: string): Promise<Account | null> => {
  const row = await db
    .selectFrom('account')
    .select(COLUMNS)
    .where('login_name', '=', loginName)
    .executeTakeFirst()
  return row ?? null
}

export const accountById = async (db: Database, id: number): Promise<Account | null> =>
  (await db.selectFrom('account').select(COLUMNS).where('id', '=', id).executeTakeFirst()) ?? null

/** Until the transaction ends nobody else changes this account. */
export const lockAccount = async (trx: Database, id: number): Promise<Account | null> => {
  const row = await trx
    .selectFrom('account')
    .select(COLUMNS)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row ?? null
}

/** For the administrator to see; what slows guesses is the throttle. */
export const noteFailedSignIn = async (
  trx: Database,
  id: number,
  failures: number,
  lockedUntil: Date | null,
): Promise<void> => {
  await trx
    .updateTable('account')
    .set({ failed_sign_ins: failures, locked_until: lockedUntil })
    .where('id', '=', id)
    .execute()
}

export const noteSignIn = async (trx: Database, id: number): Promise<void> => {
  await trx
    .updateTable('account')
    .set({ failed_sign_ins: 0, locked_until: null })
    .where('id', '=', id)
    .execute()
}

export interface NewAccount {
  readonly loginName: string
  readonly displayName: string
  readonly email: string
  readonly status: AccountStatus
  readonly passwordHash: string | null
  readonly mustChangePassword: boolean
  readonly at: Date
}

/** @returns null when the name is taken */
export const addAccount = async (trx: Database, given: NewAccount): Promise<number | null> => {
  const row = await trx
    .insertInto('account')
    .values({
      login_name: given.loginName,
      display_name: storableText(given.displayName),
      email: storableText(given.email),
      status: given.status,
      password_hash: given.passwordHash,
      password_set_at: given.passwordHash === null ? null : given.at,
      must_change_password: given.mustChangePassword,
      created_at: given.at,
    })
    .onConflict((conflict) => conflict.column('login_name').doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id ?? null
}

export const hasAnyAccount = async (db: Database): Promise<boolean> =>
  (await db.selectFrom('account').select('id').limit(1).executeTakeFirst()) !== undefined

export const setPassword = async (trx: Database, id: number, hash: string, at: Date): Promise<void> => {
  await trx
    .updateTable('account')
    .set({ password_hash: hash, password_set_at: at, must_change_password: false })
    .where('id', '=', id)
    .execute()
}

export const setAccountStatus = async (trx: Database, id: number, status: AccountStatus): Promise<void> => {
  await trx.updateTable('account').set({ status }).where('id', '=', id).execute()
}

export const setOidcSubject = async (
  trx: Database,
  id: number,
  link: { readonly issuer: string; readonly subject: string } | null,
): Promise<void> => {
  await trx
    .updateTable('account')
    .set({ oidc_issuer: link?.issuer ?? null, oidc_subject: link?.subject ?? null })
    .where('id', '=', id)
    .execute()
}

export const accountByOidc = async (
  db: Database,
  issuer: string,
  subject: string,
): Promise<Account | null> => {
  const row = await db
    .selectFrom('account')
    .select(COLUMNS)
    .where('oidc_issuer', '=', issuer)
    .where('oidc_subject', '=', subject)
    .executeTakeFirst()
  return row ?? null
}
