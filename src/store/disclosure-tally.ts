/** How many documents are published, out of the small table that is kept beside them. */
import { sql } from 'kysely'
import type { DisclosureKind } from '../law/proactive-disclosure/disclosure-kind.ts'
import type { Database } from './database.ts'

/** Stands for all organs together. */
export const EVERY_ORGAN = 0

export interface Tally {
  /** Code of the item; empty for what has none. */
  readonly item: string
  readonly year: number
  readonly kind: DisclosureKind
  readonly documents: number
}

/** Only what has any. @param organId null: of every organ */
export const disclosureTallies = async (db: Database, organId: number | null): Promise<readonly Tally[]> =>
  db
    .selectFrom('disclosure_tally')
    .select(['catalogue_item as item', 'year', 'kind', 'documents'])
    .where('organ_id', '=', organId ?? EVERY_ORGAN)
    .where('documents', '>', 0)
    .execute()

export interface YearTally {
  readonly year: number
  readonly documents: number
}

/** Newest first. @param organId null: of every organ */
export const documentsByYear = async (db: Database, organId: number | null): Promise<readonly YearTally[]> =>
  db
    .selectFrom('disclosure_tally')
    .select(['year', sql<number>`sum(documents)::integer`.as('documents')])
    .where('organ_id', '=', organId ?? EVERY_ORGAN)
    .where('documents', '>', 0)
    .groupBy('year')
    .orderBy('year', 'desc')
    .execute()

/** Documents of each organ that has any: id → number. */
export const documentsByOrgan = async (db: Database): Promise<ReadonlyMap<number, number>> => {
  const rows = await db
    .selectFrom('disclosure_tally')
    .select(['organ_id', sql<number>`sum(documents)::integer`.as('documents')])
    .where('organ_id', '!=', EVERY_ORGAN)
    .where('documents', '>', 0)
    .groupBy('organ_id')
    .execute()
  return new Map(rows.map(({ organ_id, documents }) => [organ_id, documents]))
}
