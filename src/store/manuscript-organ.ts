/** An organ as far as its manuscripts need to know it. */
import type { OrganKind } from '../law/organ/organ-kind.ts'
import type { Database } from './database.ts'

export interface ManuscriptOrgan {
  readonly id: number
  readonly name: string
  readonly kind: OrganKind
  readonly region: string
  readonly codeWord: string
  /** Nine characters; empty where none is set. */
  readonly organisationCode: string
}

export const manuscriptOrgan = (db: Database, id: number): Promise<ManuscriptOrgan> =>
  db
    .selectFrom('organ')
    .select([
      'id',
      'name',
      'kind',
      'region',
      'code_word as codeWord',
      'organisation_code as organisationCode',
    ])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()

/** Region of the organ whose manuscript it is; null when there is none. */
export const regionOfManuscript = async (db: Database, manuscriptId: number): Promise<string | null> => {
  const row = await db
    .selectFrom('manuscript')
    .innerJoin('organ', 'organ.id', 'manuscript.organ_id')
    .select('organ.region')
    .where('manuscript.id', '=', manuscriptId)
    .executeTakeFirst()
  return row?.region ?? null
}
