/** Published documents for sitemaps: in pieces by id, so that a piece never holds more than it may. */
import { sql } from 'kysely'
import type { Database } from './database.ts'

export interface SitemapDocument {
  readonly id: number
  readonly updatedAt: Date
}

/** Numbers of the pieces that can hold anything. @param size ids in a piece */
export const sitemapPieces = async (db: Database, size: number): Promise<readonly number[]> => {
  const { rows } = await sql<{ first: number | null; last: number | null }>`
    select min(id) as first, max(id) as last from disclosure`.execute(db)
  const { first, last } = rows[0] ?? { first: null, last: null }
  if (first === null || last === null) return []
  const from = Math.floor(first / size)
  return Array.from({ length: Math.floor(last / size) - from + 1 }, (_, index) => from + index)
}

/** Of the ids from one on and below another, in their order. */
export const documentsBetween = async (
  db: Database,
  { from, below, limit }: { readonly from: number; readonly below: number; readonly limit: number },
): Promise<readonly SitemapDocument[]> =>
  db
    .selectFrom('disclosure')
    .select(['id', 'updated_at as updatedAt'])
    .where('id', '>=', from)
    .where('id', '<', below)
    .orderBy('id')
    .limit(limit)
    .execute()

export interface SitemapColumn {
  readonly organSlug: string
  readonly slug: string
}

const MOST_COLUMNS = 20_000

export const everyColumn = async (db: Database): Promise<readonly SitemapColumn[]> =>
  db
    .selectFrom('site_column as c')
    .innerJoin('organ as o', 'o.id', 'c.organ_id')
    .select(['o.slug as organSlug', 'c.slug'])
    .orderBy('c.id')
    .limit(MOST_COLUMNS)
    .execute()

export interface ArchivedYear {
  readonly organSlug: string
  readonly year: number
}

/** Years in which an organ published anything. */
export const everyArchivedYear = async (db: Database): Promise<readonly ArchivedYear[]> =>
  db
    .selectFrom('disclosure_tally as t')
    .innerJoin('organ as o', 'o.id', 't.organ_id')
    .select(['o.slug as organSlug', 't.year'])
    .distinct()
    .where('t.documents', '>', 0)
    .orderBy('o.slug')
    .orderBy('t.year')
    .limit(MOST_COLUMNS)
    .execute()
