/** Requests: the row that stands for a case, and what is derived of it. */
import type { Phase } from '../law/request/request-state.ts'
import type { Database } from './database.ts'
import type { RequestProjection } from './request-projection.ts'
import { storableText } from './storable.ts'

/** Characters of the description that stand in lists. */
const SUBJECT_LENGTH = 60

export const subjectOf = (description: string): string => {
  const line = storableText(description).replaceAll(/\s+/g, ' ').trim()
  const characters = Array.from(line)
  return characters.length <= SUBJECT_LENGTH ? line : `${characters.slice(0, SUBJECT_LENGTH).join('')}…`
}

export interface NewRequest {
  readonly organId: number
  readonly number: string
  readonly accessCodeHash: Buffer
  readonly version: number
  readonly openedAt: Date
  readonly applicantKey: string | null
  readonly description: string
  readonly subjectGrams: readonly string[]
  readonly projection: RequestProjection
  readonly splitFrom: number | null
  readonly assignedTo: number | null
}

export const insertRequest = async (trx: Database, given: NewRequest): Promise<number> => {
  const { id } = await trx
    .insertInto('request')
    .values({
      organ_id: given.organId,
      number: given.number,
      access_code_hash: given.accessCodeHash,
      version: given.version,
      opened_at: given.openedAt,
      applicant_key: given.applicantKey,
      subject: subjectOf(given.description),
      subject_grams: given.subjectGrams,
      split_from: given.splitFrom,
      assigned_to: given.assignedTo,
      assigned_at: given.assignedTo === null ? null : given.openedAt,
      ...given.projection,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export interface RequestHead {
  readonly id: number
  readonly organId: number
  readonly number: string
  readonly version: number
  readonly assignedTo: number | null
  readonly applicantKey: string | null
  readonly onHold: boolean
  readonly phase: Phase
}

const headQuery = (db: Database) =>
  db
    .selectFrom('request')
    .select([
      'id',
      'organ_id as organId',
      'number',
      'version',
      'assigned_to as assignedTo',
      'applicant_key as applicantKey',
      'on_hold as onHold',
      'phase',
    ])

/** Until the transaction ends, nobody else changes this case. Null when there is none. */
export const lockRequest = async (trx: Database, id: number): Promise<RequestHead | null> =>
  (await headQuery(trx).where('id', '=', id).forUpdate().executeTakeFirst()) ?? null

export const findRequest = async (db: Database, id: number): Promise<RequestHead | null> =>
  (await headQuery(db).where('id', '=', id).executeTakeFirst()) ?? null

export const organOfRequest = async (db: Database, id: number): Promise<number | null> => {
  const row = await db.selectFrom('request').select('organ_id').where('id', '=', id).executeTakeFirst()
  return row?.organ_id ?? null
}

/** For whoever knows number and code; null when there is no such number. */
export const findRequestByNumber = async (
  db: Database,
  number: string,
): Promise<{ readonly id: number; readonly accessCodeHash: Buffer } | null> => {
  const row = await db
    .selectFrom('request')
    .select(['id', 'access_code_hash as accessCodeHash'])
    .where('number', '=', storableText(number))
    .executeTakeFirst()
  return row ?? null
}

export const saveProjection = async (
  trx: Database,
  id: number,
  version: number,
  projection: RequestProjection,
): Promise<void> => {
  await trx
    .updateTable('request')
    .set({ version, ...projection })
    .where('id', '=', id)
    .execute()
}

/** The part of the form with which the case goes on. */
export const renameRequest = async (
  trx: Database,
  id: number,
  description: string,
  subjectGrams: readonly string[],
): Promise<void> => {
  await trx
    .updateTable('request')
    .set({ subject: subjectOf(description), subject_grams: subjectGrams })
    .where('id', '=', id)
    .execute()
}

export const setAssignee = async (
  trx: Database,
  id: number,
  accountId: number | null,
  at: Date,
): Promise<void> => {
  await trx
    .updateTable('request')
    .set({ assigned_to: accountId, assigned_at: at })
    .where('id', '=', id)
    .execute()
}
