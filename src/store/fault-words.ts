/** What people wrote with a report of a fault: sealed, and the contact let go in time. */
import type { Database } from './database.ts'
import type { Sealer } from './sealing/sealer.ts'

/** What people wrote, which may hold anybody's data. */
export interface FaultWords {
  readonly text: string
  /** Mail address; empty where none was left, or once it was let go. */
  readonly contact: string
}

export const readFaultWords = async (db: Database, sealer: Sealer, id: number): Promise<FaultWords> => {
  const { sealed } = await db
    .selectFrom('fault_report')
    .select('sealed')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return JSON.parse(sealer.open(sealed, 'fault-report').toString('utf8')) as FaultWords
}

/** Lets go of contacts of reports that ended before. @returns how many */
export const forgetFaultContacts = async (
  db: Database,
  sealer: Sealer,
  before: Date,
  most: number,
): Promise<number> =>
  db.transaction().execute(async (trx) => {
    const rows = await trx
      .selectFrom('fault_report')
      .select(['id', 'sealed'])
      .where('has_contact', '=', true)
      .where('settled_at', '<', before)
      .orderBy('id')
      .limit(most)
      .forUpdate()
      .skipLocked()
      .execute()
    for (const { id, sealed } of rows) {
      const { text } = JSON.parse(sealer.open(sealed, 'fault-report').toString('utf8')) as FaultWords
      const words: FaultWords = { text, contact: '' }
      await trx
        .updateTable('fault_report')
        .set({ has_contact: false, sealed: sealer.seal(JSON.stringify(words), 'fault-report') })
        .where('id', '=', id)
        .execute()
    }
    return rows.length
  })
