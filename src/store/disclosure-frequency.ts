/** Which pairs of characters are rare among the published documents, by what the database knows of its own columns. */
import { sql } from 'kysely'
import type { Database } from './database.ts'

export interface SearchPlan {
  /** Few documents have any of these: they are all looked at. */
  readonly rare: readonly string[]
  /** For a query of nothing but common pairs: sets to look for whole, the largest first. */
  readonly together: readonly (readonly string[])[]
}

/** Documents that are looked at one by one, at most about so many. */
const FEW = 4_000
const TOGETHER = [8, 5, 3, 2, 1] as const

/** Pairs that are common, with the number of documents that have them; pairs not listed are rare. */
const commonGrams = async (db: Database, grams: readonly string[]): Promise<ReadonlyMap<string, number>> => {
  const { rows } = await sql<{ gram: string; documents: number }>`
    select listed.gram, sum(listed.share * greatest(pg_class.reltuples, 0))::float8 as documents
    from pg_stats
    join pg_class on pg_class.oid = 'disclosure'::regclass
    cross join lateral unnest(
      most_common_elems::text::text[],
      most_common_elem_freqs::float8[]
    ) as listed (gram, share)
    where schemaname = 'public' and tablename = 'disclosure' and attname in ('title_grams', 'text_grams')
      and listed.gram = any(${grams}::text[])
    group by listed.gram`.execute(db)
  return new Map(rows.map(({ gram, documents }) => [gram, documents]))
}

/** Rarest first, until the documents they stand for are many enough. */
export const searchPlan = async (db: Database, grams: readonly string[]): Promise<SearchPlan> => {
  const common = await commonGrams(db, grams)
  const documentsOf = (gram: string): number => common.get(gram) ?? 0
  const sorted = [...grams].sort((a, b) => documentsOf(a) - documentsOf(b))
  let documents = 0
  const rare = sorted.filter((gram) => {
    documents += documentsOf(gram)
    return documents <= FEW
  })
  const sizes = TOGETHER.filter((size) => size <= sorted.length)
  return { rare, together: sizes.map((size) => sorted.slice(0, size)) }
}
