/** Urgings (催办) and their answers. */
import type { LocalDate } from '../law/time/local-date.ts'
import type { Database } from './database.ts'
import { storableText } from './storable.ts'

export const hasOpenUrge = async (trx: Database, requestId: number): Promise<boolean> => {
  const row = await trx
    .selectFrom('urge')
    .select('id')
    .where('request_id', '=', requestId)
    .where('acknowledged_at', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}

export interface NewUrge {
  readonly requestId: number
  readonly fromAccountId: number
  readonly text: string
  readonly at: Date
}

export const insertUrge = async (trx: Database, given: NewUrge): Promise<number> => {
  const { id } = await trx
    .insertInto('urge')
    .values({
      request_id: given.requestId,
      from_account_id: given.fromAccountId,
      text: storableText(given.text),
      made_at: given.at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export interface Urge {
  readonly id: number
  readonly requestId: number
  readonly organId: number
  readonly number: string
  readonly assignedTo: number | null
  readonly fromAccountId: number
  readonly madeAt: Date
  readonly acknowledgedAt: Date | null
}

const urges = (db: Database) =>
  db
    .selectFrom('urge')
    .innerJoin('request', 'request.id', 'urge.request_id')
    .select([
      'urge.id',
      'urge.request_id as requestId',
      'request.organ_id as organId',
      'request.number',
      'request.assigned_to as assignedTo',
      'urge.from_account_id as fromAccountId',
      'urge.made_at as madeAt',
      'urge.acknowledged_at as acknowledgedAt',
    ])

export const findUrge = async (db: Database, id: number): Promise<Urge | null> =>
  (await urges(db).where('urge.id', '=', id).executeTakeFirst()) ?? null

/** False when somebody else has answered meanwhile. */
export const answerUrge = async (
  trx: Database,
  given: { readonly id: number; readonly by: number; readonly answer: string; readonly at: Date },
): Promise<boolean> => {
  const changed = await trx
    .updateTable('urge')
    .set({ acknowledged_by: given.by, acknowledged_at: given.at, answer: storableText(given.answer) })
    .where('id', '=', given.id)
    .where('acknowledged_at', 'is', null)
    .executeTakeFirst()
  return changed.numUpdatedRows > 0n
}

/** Urgings of open cases that nobody has answered, the oldest first. @param before made before this day began */
export const unansweredUrges = (
  db: Database,
  before: LocalDate,
): Promise<readonly (Urge & { readonly region: string })[]> =>
  urges(db)
    .innerJoin('organ', 'organ.id', 'request.organ_id')
    .select('organ.region')
    .where('urge.acknowledged_at', 'is', null)
    .where('urge.made_at', '<', (eb) => eb.cast<Date>(eb.val(before), 'timestamptz'))
    .where('request.phase', 'not in', ['closed', 'archived'])
    .orderBy('urge.id')
    .execute()
