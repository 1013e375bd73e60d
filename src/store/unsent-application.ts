/** What an applicant has filled in and not sent: sealed, under the hash of the form's token, for hours. */
import { randomUUID } from 'node:crypto'
import type { Database } from './database.ts'
import type { Sealer } from './sealing/sealer.ts'

export const UNSENT_FILE_PURPOSES = ['identity', 'authorisation', 'attachment'] as const
/** 身份证明, 授权委托书, 附件. */
export type UnsentFilePurpose = (typeof UNSENT_FILE_PURPOSES)[number]

export interface UnsentFile {
  readonly id: string
  readonly purpose: UnsentFilePurpose
  readonly name: string
  readonly size: number
}

export interface UnsentApplication {
  /** Fields of the form as typed. */
  readonly fields: Readonly<Record<string, string>>
  readonly files: readonly UnsentFile[]
  readonly wrongAnswers: number
  /** When it was sent; null while it was not. */
  readonly sentAt: Date | null
}

export interface KeptUntil {
  readonly now: Date
  readonly expiresAt: Date
}

const LONGEST_LIST = 100

/** Keeps the fields in place of those kept before; files stay. What has expired is removed along the way. */
export const keepUnsent = async (
  db: Database,
  sealer: Sealer,
  key: Buffer,
  fields: Readonly<Record<string, string>>,
  { now, expiresAt }: KeptUntil,
): Promise<void> => {
  await db.deleteFrom('unsent_application').where('expires_at', '<', now).execute()
  const sealed = sealer.seal(JSON.stringify(fields), 'submission')
  await db
    .insertInto('unsent_application')
    .values({ key, sealed, saved_at: now, expires_at: expiresAt })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ sealed, saved_at: now }))
    .execute()
}

/** Null when nothing is kept under the key, or no longer. */
export const readUnsent = async (
  db: Database,
  sealer: Sealer,
  key: Buffer,
  now: Date,
): Promise<UnsentApplication | null> => {
  const row = await db
    .selectFrom('unsent_application')
    .select(['sealed', 'wrong_answers', 'sent_at'])
    .where('key', '=', key)
    .where('expires_at', '>=', now)
    .executeTakeFirst()
  if (row === undefined) return null
  const files = await db
    .selectFrom('unsent_application_file')
    .select(['id', 'purpose', 'name_sealed', 'size'])
    .where('key', '=', key)
    .orderBy('added_at')
    .orderBy('id')
    .limit(LONGEST_LIST)
    .execute()
  return {
    fields: JSON.parse(sealer.open(row.sealed, 'submission').toString('utf8')) as Record<string, string>,
    files: files.map(({ id, purpose, name_sealed, size }) => ({
      id,
      purpose: purpose as UnsentFilePurpose,
      name: sealer.open(name_sealed, 'file-name').toString('utf8'),
      size,
    })),
    wrongAnswers: row.wrong_answers,
    sentAt: row.sent_at,
  }
}

export interface NewUnsentFile {
  readonly purpose: UnsentFilePurpose
  /** As the check of the file gave it. */
  readonly name: string
  readonly bytes: Buffer
}

/** The fields must be kept before. */
export const keepUnsentFile = async (
  db: Database,
  sealer: Sealer,
  key: Buffer,
  { purpose, name, bytes }: NewUnsentFile,
  now: Date,
): Promise<void> => {
  await db
    .insertInto('unsent_application_file')
    .values({
      id: randomUUID(),
      key,
      purpose,
      name_sealed: sealer.seal(name, 'file-name'),
      sealed: sealer.seal(bytes, 'file'),
      size: bytes.length,
      added_at: now,
    })
    .execute()
}

export const removeUnsentFile = async (db: Database, key: Buffer, id: string): Promise<void> => {
  await db.deleteFrom('unsent_application_file').where('key', '=', key).where('id', '=', id).execute()
}

/** With their contents, in the order in which they were added. */
export const unsentFileContents = async (
  db: Database,
  sealer: Sealer,
  key: Buffer,
): Promise<readonly NewUnsentFile[]> => {
  const rows = await db
    .selectFrom('unsent_application_file')
    .select(['purpose', 'name_sealed', 'sealed'])
    .where('key', '=', key)
    .orderBy('added_at')
    .orderBy('id')
    .execute()
  return rows.map(({ purpose, name_sealed, sealed }) => ({
    purpose: purpose as UnsentFilePurpose,
    name: sealer.open(name_sealed, 'file-name').toString('utf8'),
    bytes: sealer.open(sealed, 'file'),
  }))
}

/** Moves everything to the key of another form: the one given out in place of a form grown too old. */
export const moveUnsent = async (db: Database, from: Buffer, to: Buffer): Promise<void> => {
  await db.transaction().execute(async (trx) => {
    const taken = await trx
      .selectFrom('unsent_application')
      .select('key')
      .where('key', '=', to)
      .executeTakeFirst()
    if (taken !== undefined) return
    await trx
      .insertInto('unsent_application')
      .columns(['key', 'sealed', 'wrong_answers', 'saved_at', 'expires_at'])
      .expression((eb) =>
        eb
          .selectFrom('unsent_application')
          .select(({ val }) => [val(to).as('key'), 'sealed', 'wrong_answers', 'saved_at', 'expires_at'])
          .where('key', '=', from),
      )
      .execute()
    await trx.updateTable('unsent_application_file').set({ key: to }).where('key', '=', from).execute()
    await trx.deleteFrom('unsent_application').where('key', '=', from).execute()
  })
}

/** @returns how many wrong answers there are now */
export const countWrongAnswer = async (db: Database, key: Buffer): Promise<number> => {
  const row = await db
    .updateTable('unsent_application')
    .set((eb) => ({ wrong_answers: eb('wrong_answers', '+', 1) }))
    .where('key', '=', key)
    .returning('wrong_answers')
    .executeTakeFirst()
  return row?.wrong_answers ?? 0
}

/** Its files go, its fields stay as long as the receipt may be shown again. */
export const markSent = async (db: Database, key: Buffer, at: Date, until: Date): Promise<void> => {
  await db.deleteFrom('unsent_application_file').where('key', '=', key).execute()
  await db
    .updateTable('unsent_application')
    .set({ sent_at: at, expires_at: until })
    .where('key', '=', key)
    .where('sent_at', 'is', null)
    .execute()
}

/** After what it held was done. */
export const removeUnsent = async (db: Database, key: Buffer): Promise<void> => {
  await db.deleteFrom('unsent_application').where('key', '=', key).execute()
}
