/** How many documents are published, out of the small table that is kept beside them. */
import { sql } from 'kysely'
import type { DisclosureKind } from '../law/proactive-disclosure/disclosure-kind.ts'
import type { Database } from './database.ts'

export interface CatalogueCounts {
  /** Code of the item, empty for what has none → documents. */
  readonly items: Readonly<Record<string, number>>
  /** Newest first. */
  readonly years: readonly { readonly year: number; readonly documents: number }[]
  readonly kinds: Readonly<Partial<Record<DisclosureKind, number>>>
  readonly total: number
}

/** @param organId null: of every organ */
export const catalogueCounts = async (db: Database, organId: number | null): Promise<CatalogueCounts> => {
  const rows = await db
    .selectFrom('disclosure_tally')
    .select(['catalogue_item as item', 'year', 'kind'])
    .select(sql<number>`sum(documents)::integer`.as('documents'))
    .$if(organId !== null, (query) => query.where('organ_id', '=', organId))
    .where('documents', '>', 0)
    .groupBy(['catalogue_item', 'year', 'kind'])
    .execute()
  const items: Record<string, number> = {}
  const years = new Map<number, number>()
  const kinds: Partial<Record<DisclosureKind, number>> = {}
  let total = 0
  for (const { item, year, kind, documents } of rows) {
    items[item] = (items[item] ?? 0) + documents
    years.set(year, (years.get(year) ?? 0) + documents)
    kinds[kind] = (kinds[kind] ?? 0) + documents
    total += documents
  }
  const newestFirst = [...years].sort(([a], [b]) => b - a)
  return { items, kinds, total, years: newestFirst.map(([year, documents]) => ({ year, documents })) }
}

/** Documents of each organ that has any: id → number. */
export const documentsByOrgan = async (db: Database): Promise<ReadonlyMap<number, number>> => {
  const rows = await db
    .selectFrom('disclosure_tally')
    .select('organ_id')
    .select(sql<number>`sum(documents)::integer`.as('documents'))
    .where('documents', '>', 0)
    .groupBy('organ_id')
    .execute()
  return new Map(rows.map(({ organ_id, documents }) => [organ_id, documents]))
}
