/** What is sealed of a case, as it lies there. */
import type { Database } from './database.ts'
import { storableText } from './storable.ts'

export interface SealedOfRequest {
  readonly organId: number
  /** Null once anonymised. */
  readonly sealed: Buffer | null
}

/** Null: there is no such case. */
export const readSealedForm = async (db: Database, requestId: number): Promise<SealedOfRequest | null> => {
  const row = await db
    .selectFrom('request')
    .innerJoin('request_form', 'request_form.request_id', 'request.id')
    .select(['request.organ_id', 'request_form.sealed'])
    .where('request.id', '=', requestId)
    .executeTakeFirst()
  return row === undefined ? null : { organId: row.organ_id, sealed: row.sealed }
}

/** Null: there is no such case, or nobody was consulted under that name. */
export const readSealedParty = async (
  db: Database,
  requestId: number,
  consultation: string,
): Promise<SealedOfRequest | null> => {
  const row = await db
    .selectFrom('request')
    .innerJoin('request_consultation', 'request_consultation.request_id', 'request.id')
    .select(['request.organ_id', 'request_consultation.sealed', 'request.anonymised_at'])
    .where('request.id', '=', requestId)
    .where('request_consultation.consultation', '=', storableText(consultation))
    .executeTakeFirst()
  if (row === undefined) return null
  return { organId: row.organ_id, sealed: row.anonymised_at === null ? row.sealed : null }
}

/** Null: there is no such case. */
export const organOfRequest = async (db: Database, requestId: number): Promise<number | null> => {
  const row = await db.selectFrom('request').select('organ_id').where('id', '=', requestId).executeTakeFirst()
  return row?.organ_id ?? null
}
