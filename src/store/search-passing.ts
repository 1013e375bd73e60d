/** How many documents a filter leaves, about: what the plan of a search within an organ, a kind or some years goes by. */
import { type Expression, type SqlBool, sql } from 'kysely'
import { yearOf } from '../law/time/local-date.ts'
import type { Database } from './database.ts'
import { EVERY_ORGAN } from './disclosure-tally.ts'
import { allOf, REGISTERED_KINDS, type SearchFilter } from './search-condition.ts'

/** What the counts kept beside the documents know of: of validity only which kinds have one. */
const countedConditions = ({ organIds, kind, validity, catalogueItem, from, to }: SearchFilter) =>
  [
    organIds === null ? null : sql<SqlBool>`organ_id = any(${organIds}::bigint[])`,
    kind === null ? null : sql<SqlBool>`kind = ${kind}`,
    validity === null ? null : sql<SqlBool>`kind = any(${REGISTERED_KINDS}::text[])`,
    catalogueItem === null ? null : sql<SqlBool>`catalogue_item = ${catalogueItem}`,
    from === null ? null : sql<SqlBool>`year >= ${yearOf(from)}::integer`,
    to === null ? null : sql<SqlBool>`year <= ${yearOf(to)}::integer`,
  ].filter((condition) => condition !== null)

/** Of a column no more are counted: one that holds more narrows no search enough to be worth the time. */
const MOST_COUNTED = 20_000

/** Null where it holds more than are counted. */
const countColumn = async (db: Database, columnId: number): Promise<number | null> => {
  const { rows } = await sql<{ documents: number }>`
    select count(*)::integer as documents from (
      select from disclosure_column where column_id = ${columnId} limit ${MOST_COUNTED + 1}
    ) counted`.execute(db)
  const documents = rows[0]?.documents ?? 0
  return documents > MOST_COUNTED ? null : documents
}

const countTallied = async (db: Database, filter: SearchFilter): Promise<number | null> => {
  const conditions: Expression<SqlBool>[] = countedConditions(filter)
  if (conditions.length === 0) return null
  if (filter.organIds === null) conditions.push(sql<SqlBool>`organ_id = ${sql.lit(EVERY_ORGAN)}`)
  const { rows } = await sql<{ passing: number }>`
    select coalesce(sum(documents), 0)::float8 as passing from disclosure_tally where ${allOf(conditions)}`.execute(
    db,
  )
  return rows[0]?.passing ?? null
}

/** No fewer than pass, but for what was published a moment ago; null where the filter leaves all that is known of. */
export const countPassing = async (db: Database, filter: SearchFilter): Promise<number | null> => {
  const counts = [
    await countTallied(db, filter),
    filter.columnId === null ? null : await countColumn(db, filter.columnId),
  ].filter((count) => count !== null)
  return counts.length === 0 ? null : Math.min(...counts)
}
