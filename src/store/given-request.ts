/** Cases in which information was given, as they are looked through for proposals to publish it (Art. 44). */
import { type SqlBool, sql } from 'kysely'
import type { Outcome } from '../law/request/outcome.ts'
import type { LocalDate } from '../law/time/local-date.ts'
import type { Database } from './database.ts'

export interface GivenRequest {
  readonly id: number
  readonly organId: number
  readonly region: string
  readonly applicantKey: string
  readonly grams: readonly string[]
}

interface GivenFilter {
  readonly outcomes: readonly Outcome[]
  readonly since: LocalDate
}

const selectGiven = (db: Database, { outcomes, since }: GivenFilter) =>
  db
    .selectFrom('request')
    .innerJoin('organ', 'organ.id', 'request.organ_id')
    .select([
      'request.id',
      'request.organ_id as organId',
      'organ.region',
      'request.applicant_key as applicantKey',
      'request.subject_grams as grams',
    ])
    .where('request.outcome', 'in', [...outcomes])
    .where('request.closed_on', '>=', since)
    .where('request.applicant_key', 'is not', null)
    .where(sql<SqlBool>`not exists (select from conversion_request l where l.request_id = request.id)`)

const known = (rows: readonly (Omit<GivenRequest, 'applicantKey'> & { applicantKey: string | null })[]) =>
  rows.flatMap((row): GivenRequest[] =>
    row.applicantKey === null ? [] : [{ ...row, applicantKey: row.applicantKey }],
  )

/** Cases in which information was given since the day, and which no proposal names yet. */
export const newlyGiven = async (
  db: Database,
  filter: GivenFilter,
  most: number,
): Promise<readonly GivenRequest[]> =>
  known(await selectGiven(db, filter).orderBy('request.id').limit(most).execute())

/** Those of the same organ by somebody else whose description shares pairs of characters with it, a few. */
export const givenBeside = async (
  db: Database,
  request: GivenRequest,
  filter: GivenFilter,
  most: number,
): Promise<readonly GivenRequest[]> =>
  known(
    await selectGiven(db, filter)
      .where('request.organ_id', '=', request.organId)
      .where('request.id', '<>', request.id)
      .where('request.applicant_key', '<>', request.applicantKey)
      .where(sql<SqlBool>`request.subject_grams && ${request.grams}::text[]`)
      .orderBy('request.id', 'desc')
      .limit(most)
      .execute(),
  )
