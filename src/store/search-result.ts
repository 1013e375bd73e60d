/** What is shown of hits, and of what one may narrow them down to. */
import { sql } from 'kysely'
import type { DisclosureKind } from '../law/proactive-disclosure/disclosure-kind.ts'
import type { LocalDate } from '../law/time/local-date.ts'
import type { Database } from './database.ts'

export interface FoundDocument {
  readonly id: number
  readonly title: string
  readonly documentNumber: string
  readonly summary: string
  /** As much of it as passages are looked for in. */
  readonly text: string
  readonly organSlug: string
  readonly organName: string
  readonly indexNumber: string
  readonly publishedOn: LocalDate
  readonly kind: DisclosureKind
  readonly effectiveOn: LocalDate | null
  readonly expiresOn: LocalDate | null
  readonly repealedOn: LocalDate | null
  readonly amendedOn: LocalDate | null
}

/** Characters of a text, or of an attachment, in which a passage is looked for. */
const READ = 20_000

/** In the order of the ids; what has been withdrawn meanwhile is missing. */
export const readFound = async (db: Database, ids: readonly number[]): Promise<readonly FoundDocument[]> => {
  if (ids.length === 0) return []
  const { rows } = await sql<FoundDocument>`
    select page.id, page.title, page.document_number as "documentNumber", page.summary,
      left(page.text, ${READ}) as text, organ.slug as "organSlug", organ.name as "organName",
      page.index_number as "indexNumber", page.published_on as "publishedOn", page.kind,
      page.effective_on as "effectiveOn", page.expires_on as "expiresOn",
      page.repealed_on as "repealedOn", page.amended_on as "amendedOn"
    from unnest(${ids}::bigint[]) with ordinality as wanted (id, place)
    join disclosure page on page.id = wanted.id
    join organ on organ.id = page.organ_id
    order by wanted.place`.execute(db)
  return rows
}

export interface FoundFile {
  readonly id: number
  readonly name: string
  readonly text: string
}

export const readFoundFiles = async (db: Database, ids: readonly number[]): Promise<readonly FoundFile[]> => {
  if (ids.length === 0) return []
  const { rows } = await sql<FoundFile>`
    select disclosure_id as id, name, left(text, ${READ}) as text from disclosure_file
    where disclosure_id = any(${ids}::bigint[]) and text <> '' order by disclosure_id, place`.execute(db)
  return rows
}

export interface ValidityRow {
  readonly effectiveOn: LocalDate | null
  readonly expiresOn: LocalDate | null
  readonly repealedOn: LocalDate | null
  readonly amendedOn: LocalDate | null
}

/** Days of the registered documents among these. */
export const readValidityDays = async (
  db: Database,
  ids: readonly number[],
): Promise<readonly ValidityRow[]> => {
  if (ids.length === 0) return []
  const { rows } = await sql<ValidityRow>`
    select effective_on as "effectiveOn", expires_on as "expiresOn", repealed_on as "repealedOn",
      amended_on as "amendedOn"
    from disclosure where id = any(${ids}::bigint[])`.execute(db)
  return rows
}

export interface NamedOrgan {
  readonly id: number
  readonly slug: string
  readonly name: string
}

export const readOrganNames = async (
  db: Database,
  ids: readonly number[],
): Promise<ReadonlyMap<number, NamedOrgan>> => {
  if (ids.length === 0) return new Map()
  const rows = await db.selectFrom('organ').select(['id', 'slug', 'name']).where('id', 'in', ids).execute()
  return new Map(rows.map((row) => [row.id, row]))
}

export interface ColumnTally {
  readonly id: number
  readonly name: string
  readonly organName: string
  readonly documents: number
}

/** Columns in which these documents stand, those with most first. */
export const tallyColumns = async (
  db: Database,
  ids: readonly number[],
  most: number,
): Promise<readonly ColumnTally[]> => {
  if (ids.length === 0) return []
  const { rows } = await sql<ColumnTally>`
    select c.id, c.name, o.name as "organName", tally.documents
    from (
      select column_id, count(*)::integer as documents from disclosure_column
      where disclosure_id = any(${ids}::bigint[])
      group by column_id order by documents desc, column_id limit ${most}
    ) tally
    join site_column c on c.id = tally.column_id
    join organ o on o.id = c.organ_id
    order by tally.documents desc, c.id`.execute(db)
  return rows
}

const DEEPEST = 50

/** The organ with this slug, and those below it where asked for; empty when there is no such organ. */
export const organIdsOfSlug = async (
  db: Database,
  slug: string,
  below: boolean,
): Promise<readonly number[]> => {
  const { rows } = await sql<{ id: number }>`
    with recursive tree as (
      select id, 0 as step from organ where slug = ${slug}
      union all
      select o.id, tree.step + 1 from tree join organ o on o.parent_id = tree.id
      where ${below}::boolean and tree.step < ${DEEPEST}
    )
    select id from tree order by id`.execute(db)
  return rows.map(({ id }) => id)
}

/** Of each key how many documents have it, counted no further than `most`. */
export const countByKey = async (
  db: Database,
  keys: readonly number[],
  most: number,
): Promise<ReadonlyMap<number, number>> => {
  const { rows } = await sql<{ key: number; documents: number }>`
    select wanted.key, (
      select count(*)::integer from (
        select from disclosure_index where all_keys @> array[wanted.key] limit ${most}
      ) counted
    ) as documents
    from unnest(${keys}::integer[]) as wanted (key)`.execute(db)
  return new Map(rows.map(({ key, documents }) => [key, documents]))
}

export const organNameOfSlug = async (db: Database, slug: string): Promise<string | null> => {
  const row = await db.selectFrom('organ').select('name').where('slug', '=', slug).executeTakeFirst()
  return row?.name ?? null
}

export const readColumnName = async (db: Database, id: number): Promise<string | null> => {
  const row = await db.selectFrom('site_column').select('name').where('id', '=', id).executeTakeFirst()
  return row?.name ?? null
}
