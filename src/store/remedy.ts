/** Remedy cases: the row that stands for each, and what is derived of its events. */
import { sql } from 'kysely'
import type { RemedyGroup } from '../law/annual-report/annual-report.ts'
import { caseNumberKey } from '../law/remedy/case-number.ts'
import type { RemedyStage } from '../law/remedy/remedy-state.ts'
import type { Database } from './database.ts'
import type { RemedyProjection } from './remedy-projection.ts'
import { storableText } from './storable.ts'

export const remedyRow = ({ rulings, ...projection }: RemedyProjection) => ({
  ...projection,
  rulings: JSON.stringify(rulings),
})

export interface NewRemedy {
  readonly organId: number
  /** Count of the events that are written with it. */
  readonly version: number
  readonly caseNumber: string
  readonly forum: string
  readonly requestId: number | null
  /** The act attacked, in words, where it is no reply to a request here. */
  readonly against: string
  readonly followsId: number | null
  readonly party: Buffer | null
  readonly openedAt: Date
  readonly projection: RemedyProjection
}

export const insertRemedy = async (trx: Database, given: NewRemedy): Promise<number> => {
  const { id } = await trx
    .insertInto('remedy')
    .values({
      organ_id: given.organId,
      version: given.version,
      case_number: storableText(given.caseNumber),
      number_key: caseNumberKey(given.caseNumber),
      forum: storableText(given.forum),
      against_request_id: given.requestId,
      against: storableText(given.against),
      follows_id: given.followsId,
      party_sealed: given.party,
      opened_at: given.openedAt,
      ...remedyRow(given.projection),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export interface RemedyHead {
  readonly id: number
  readonly organId: number
  readonly organName: string
  readonly region: string
  readonly caseNumber: string
  readonly forum: string
  readonly version: number
  readonly stage: RemedyStage
  readonly group: RemedyGroup
  readonly respondents: readonly number[]
  readonly requestId: number | null
  readonly against: string
  readonly followsId: number | null
  /** Its term of keeping is over: nothing tells any more who was party. */
  readonly isAnonymised: boolean
}

const heads = (db: Database) =>
  db
    .selectFrom('remedy')
    .innerJoin('organ', 'organ.id', 'remedy.organ_id')
    .select([
      'remedy.id',
      'remedy.organ_id as organId',
      'organ.name as organName',
      'organ.region',
      'remedy.case_number as caseNumber',
      'remedy.forum',
      'remedy.version',
      'remedy.stage',
      'remedy.remedy_group as group',
      'remedy.respondents',
      'remedy.against_request_id as requestId',
      'remedy.against',
      'remedy.follows_id as followsId',
      sql<boolean>`remedy.anonymised_at is not null`.as('isAnonymised'),
    ])

/** Until the transaction ends, nobody else changes this case. Null when there is none. */
export const lockRemedy = async (trx: Database, id: number): Promise<RemedyHead | null> =>
  (await heads(trx).where('remedy.id', '=', id).forUpdate('remedy').executeTakeFirst()) ?? null

export const findRemedy = async (db: Database, id: number): Promise<RemedyHead | null> =>
  (await heads(db).where('remedy.id', '=', id).executeTakeFirst()) ?? null

export const saveRemedy = async (
  trx: Database,
  id: number,
  version: number,
  projection: RemedyProjection,
): Promise<void> => {
  await trx
    .updateTable('remedy')
    .set({ version, ...remedyRow(projection) })
    .where('id', '=', id)
    .execute()
}

/** The number that the reviewing organ or the court gave, its name, and what is attacked, as soon as they are known. */
export const nameRemedy = async (
  trx: Database,
  id: number,
  {
    caseNumber,
    forum,
    against,
  }: { readonly caseNumber: string; readonly forum: string; readonly against: string },
): Promise<void> => {
  await trx
    .updateTable('remedy')
    .set({
      case_number: storableText(caseNumber),
      number_key: caseNumberKey(caseNumber),
      forum: storableText(forum),
      against: storableText(against),
    })
    .where('id', '=', id)
    .execute()
}
