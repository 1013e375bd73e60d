/** An organ as far as the cases at it need to know it. */
import type { OrganGuide } from '../contract/organ/organ-guide.ts'
import type { OrganKind } from '../law/organ/organ-kind.ts'
import type { Database } from './database.ts'

export interface CaseOrgan {
  readonly id: number
  readonly slug: string
  readonly name: string
  readonly region: string
  readonly kind: OrganKind
  readonly codeWord: string
  readonly receivesRequests: boolean
  readonly parentId: number | null
  readonly guide: Partial<OrganGuide>
}

export const findCaseOrgan = async (db: Database, id: number): Promise<CaseOrgan | null> => {
  const row = await db
    .selectFrom('organ')
    .select([
      'id',
      'slug',
      'name',
      'region',
      'kind',
      'code_word as codeWord',
      'receives_requests as receivesRequests',
      'parent_id as parentId',
      'guide',
    ])
    .where('id', '=', id)
    .executeTakeFirst()
  return row ?? null
}

/** Region of the organ at which a case lies; null when there is no such case. */
export const regionOfRequest = async (db: Database, requestId: number): Promise<string | null> => {
  const row = await db
    .selectFrom('request')
    .innerJoin('organ', 'organ.id', 'request.organ_id')
    .select('organ.region')
    .where('request.id', '=', requestId)
    .executeTakeFirst()
  return row?.region ?? null
}

/** Region of the first of the organs; null stands for every organ. */
export const regionOfOrgans = async (db: Database, organs: readonly number[] | null): Promise<string> => {
  const first = organs?.[0]
  const row = await db
    .selectFrom('organ')
    .select('region')
    .$if(first !== undefined, (query) => query.where('id', '=', first ?? 0))
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  return row?.region ?? ''
}

/** Until the transaction ends, nobody else changes what belongs to this organ. */
export const lockCaseOrgan = async (trx: Database, id: number): Promise<void> => {
  await trx.selectFrom('organ').select('id').where('id', '=', id).forNoKeyUpdate().execute()
}
