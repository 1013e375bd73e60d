/** Filings: the row that stands for the making of an organ's report for a year, and what is derived of its events. */
import type { FilingPhase } from '../law/annual-report/filing/filing-event.ts'
import type { Database } from './database.ts'

export interface FilingHead {
  readonly organId: number
  readonly year: number
  /** Count of its events. */
  readonly version: number
  readonly phase: FilingPhase
}

/** What lists show; all of it can be told anew from the events. */
export interface FilingProjection {
  readonly phase: FilingPhase
  readonly submittedAt: Date | null
  readonly acceptedAt: Date | null
  readonly signedAt: Date | null
  readonly publishedAt: Date | null
  readonly nilConfirmedBy: string | null
}

const rowOf = (given: FilingProjection) => ({
  phase: given.phase,
  submitted_at: given.submittedAt,
  accepted_at: given.acceptedAt,
  signed_at: given.signedAt,
  published_at: given.publishedAt,
  nil_confirmed_by: given.nilConfirmedBy,
})

const ofFiling = (db: Database, organId: number, year: number) =>
  db
    .selectFrom('report_filing')
    .select(['organ_id as organId', 'year', 'version', 'phase'])
    .where('organ_id', '=', organId)
    .where('year', '=', year)

/** Null: nobody has opened the year. */
export const findFiling = async (db: Database, organId: number, year: number): Promise<FilingHead | null> =>
  (await ofFiling(db, organId, year).executeTakeFirst()) ?? null

/** The same; until the transaction ends, nobody else changes it. */
export const lockFiling = async (trx: Database, organId: number, year: number): Promise<FilingHead | null> =>
  (await ofFiling(trx, organId, year).forUpdate().executeTakeFirst()) ?? null

/** @returns false where somebody else opened it before; then they have finished. */
export const insertFiling = async (trx: Database, organId: number, year: number): Promise<boolean> => {
  const added = await trx
    .insertInto('report_filing')
    .values({ organ_id: organId, year, version: 0, phase: 'drafting' })
    .onConflict((conflict) => conflict.doNothing())
    .returning('year')
    .executeTakeFirst()
  return added !== undefined
}

export const saveFiling = async (
  trx: Database,
  { organId, year }: Pick<FilingHead, 'organId' | 'year'>,
  version: number,
  projection: FilingProjection,
): Promise<void> => {
  await trx
    .updateTable('report_filing')
    .set({ version, ...rowOf(projection) })
    .where('organ_id', '=', organId)
    .where('year', '=', year)
    .execute()
}

/** What lists are shown now; null where there is no such filing. */
export const keptFiling = async (
  db: Database,
  organId: number,
  year: number,
): Promise<FilingProjection | null> => {
  const row = await db
    .selectFrom('report_filing')
    .select([
      'phase',
      'submitted_at as submittedAt',
      'accepted_at as acceptedAt',
      'signed_at as signedAt',
      'published_at as publishedAt',
      'nil_confirmed_by as nilConfirmedBy',
    ])
    .where('organ_id', '=', organId)
    .where('year', '=', year)
    .executeTakeFirst()
  return row ?? null
}

/** All of them, by organ and year. */
export const everyFiling = (db: Database): Promise<readonly Pick<FilingHead, 'organId' | 'year'>[]> =>
  db
    .selectFrom('report_filing')
    .select(['organ_id as organId', 'year'])
    .orderBy('organ_id')
    .orderBy('year')
    .execute()
