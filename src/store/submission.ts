/** Answers kept under a key of the sender's making, so that what is sent twice is done once and answered alike. */
import type { Database } from './database.ts'
import type { Sealer } from './sealing/sealer.ts'

/**
 * Takes the key for this transaction. False when it was used before: its answer can be read then.
 * A sender who comes second meanwhile waits until this transaction ends.
 */
export const takeSubmissionKey = async (trx: Database, key: string, at: Date): Promise<boolean> => {
  const row = await trx
    .insertInto('submission')
    .values({ key, made_at: at })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .returning('key')
    .executeTakeFirst()
  return row !== undefined
}

export const keepAnswer = async (
  trx: Database,
  sealer: Sealer,
  key: string,
  requestId: number,
  answer: unknown,
): Promise<void> => {
  await trx
    .updateTable('submission')
    .set({ request_id: requestId, answer_sealed: sealer.seal(JSON.stringify(answer), 'submission') })
    .where('key', '=', key)
    .execute()
}

/** Null when there is none under the key. */
export const readAnswer = async (db: Database, sealer: Sealer, key: string): Promise<unknown> => {
  const row = await db
    .selectFrom('submission')
    .select('answer_sealed')
    .where('key', '=', key)
    .executeTakeFirst()
  if (row?.answer_sealed == null) return null
  return JSON.parse(sealer.open(row.answer_sealed, 'submission').toString('utf8'))
}
