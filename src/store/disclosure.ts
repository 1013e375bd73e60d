/** Published documents, as far as applicants are offered them before they apply. */
import { type Expression, type SqlBool, sql } from 'kysely'
import type { LocalDate } from '../law/time/local-date.ts'
import type { Database } from './database.ts'
import { searchPlan } from './disclosure-frequency.ts'

export interface Disclosure {
  readonly id: number
  readonly title: string
  readonly documentNumber: string
  readonly publishedOn: LocalDate
  readonly summary: string
  readonly organ: { readonly id: number; readonly name: string; readonly slug: string }
}

export interface DisclosureCandidate extends Disclosure {
  /** Keys of the query that occur in it. */
  readonly inTitle: readonly number[]
  readonly inText: readonly number[]
}

const selectDisclosures = (db: Database) =>
  db
    .selectFrom('disclosure')
    .innerJoin('organ', 'organ.id', 'disclosure.organ_id')
    .select([
      'disclosure.id',
      'disclosure.title',
      'disclosure.document_number',
      'disclosure.published_on',
      'disclosure.summary',
      'organ.id as organ_id',
      'organ.name as organ_name',
      'organ.slug as organ_slug',
    ])

interface DisclosureRow {
  readonly id: number
  readonly title: string
  readonly document_number: string
  readonly published_on: LocalDate
  readonly summary: string
  readonly organ_id: number
  readonly organ_name: string
  readonly organ_slug: string
}

const disclosureOf = (row: DisclosureRow): Disclosure => ({
  id: row.id,
  title: row.title,
  documentNumber: row.document_number,
  publishedOn: row.published_on,
  summary: row.summary,
  organ: { id: row.organ_id, name: row.organ_name, slug: row.organ_slug },
})

export const hasDisclosures = async (db: Database): Promise<boolean> =>
  (await db.selectFrom('disclosure').select('id').limit(1).executeTakeFirst()) !== undefined

/** Of one organ, or of all, newest first. */
export const newestDisclosures = async (
  db: Database,
  organId: number | null,
  most: number,
): Promise<readonly Disclosure[]> => {
  const rows = await selectDisclosures(db)
    .$if(organId !== null, (query) => query.where('disclosure.organ_id', '=', organId))
    .orderBy('disclosure.published_on', 'desc')
    .orderBy('disclosure.id', 'desc')
    .limit(most)
    .execute()
  return rows.map(disclosureOf)
}

/** Looked at one by one, at most. */
const MOST_LOOKED_AT = 4_000

/** Keys of the query that stand in a column; ascending. */
const shared = (column: 'title_keys' | 'all_keys', keys: readonly number[]) =>
  sql<number[]>`array(select key from unnest(${sql.ref(`disclosure_index.${column}`)}) key
    where key = any(${keys}::integer[]))`

const candidatesWhere = async (
  db: Database,
  isCandidate: Expression<SqlBool>,
  keys: readonly number[],
  most: number,
): Promise<readonly DisclosureCandidate[]> => {
  // Materialised: planned for all hits, so that the index is used, though it stops after so many.
  const looked = db
    .with(
      (cte) => cte('hit').materialized(),
      (query) => query.selectFrom('disclosure_index').select('id').where(isCandidate),
    )
    .selectFrom('hit')
    .select('hit.id')
    .limit(MOST_LOOKED_AT)
  const rows = await selectDisclosures(db)
    .innerJoin('disclosure_index', 'disclosure_index.id', 'disclosure.id')
    .select([shared('title_keys', keys).as('in_title'), shared('all_keys', keys).as('in_text')])
    .where('disclosure.id', 'in', looked)
    .orderBy(sql`cardinality(${shared('title_keys', keys)})`, 'desc')
    .orderBy('disclosure.id', 'desc')
    .limit(most)
    .execute()
  return rows.map((row) => ({ ...disclosureOf(row), inTitle: row.in_title, inText: row.in_text }))
}

/**
 * Documents that share keys with the query, most in the title first; ranking them is the caller's.
 * Keys that nearly every document has find nothing by themselves: the rare ones choose, or several common ones together.
 */
export const disclosureCandidates = async (
  db: Database,
  keys: readonly number[],
  most: number,
): Promise<readonly DisclosureCandidate[]> => {
  if (keys.length === 0) return []
  const { rare, together } = await searchPlan(db, keys)
  if (rare.length > 0) return candidatesWhere(db, sql<SqlBool>`all_keys && ${rare}::integer[]`, keys, most)
  for (const all of together) {
    const found = await candidatesWhere(db, sql<SqlBool>`title_keys @> ${all}::integer[]`, keys, most)
    if (found.length > 0) return found
  }
  return []
}
