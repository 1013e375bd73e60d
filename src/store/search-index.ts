/** The search index over what is published, kept in the transaction that publishes or withdraws. */
import { sql } from 'kysely'
import type { DisclosureContent } from '../law/proactive-disclosure/disclosure-content.ts'
import type { LocalDate } from '../law/time/local-date.ts'
import { type BulkType, insertMany } from './bulk-insert.ts'
import type { Database } from './database.ts'

/** A document as it is searched: folded words, and the keys by which they are found. Made by formats/search-text. */
export interface SearchEntry {
  readonly number: string
  readonly title: string
  readonly head: string
  readonly body: string
  readonly titleKeys: readonly number[]
  readonly headKeys: readonly number[]
  readonly allKeys: readonly number[]
  readonly rules: number
}

export interface Indexed {
  readonly id: number
  readonly organId: number
  readonly content: Pick<DisclosureContent, 'kind' | 'catalogueItem' | 'columns'>
  readonly publishedOn: LocalDate
  readonly search: SearchEntry
}

const COLUMNS: Readonly<Record<string, BulkType>> = {
  id: 'bigint',
  organ_id: 'bigint',
  published_on: 'date',
  kind: 'text',
  catalogue_item: 'text',
  columns: 'bigint[]',
  rules: 'integer',
  number: 'text',
  title: 'text',
  head: 'text',
  body: 'text',
  title_keys: 'integer[]',
  head_keys: 'integer[]',
  all_keys: 'integer[]',
}

const rowOf = ({ id, organId, content, publishedOn, search }: Indexed) => ({
  id,
  organ_id: organId,
  published_on: publishedOn,
  kind: content.kind,
  catalogue_item: content.catalogueItem,
  columns: content.columns,
  rules: search.rules,
  number: search.number,
  title: search.title,
  head: search.head,
  body: search.body,
  title_keys: search.titleKeys,
  head_keys: search.headKeys,
  all_keys: search.allKeys,
})

/** Many at once, none of them indexed before: what filling with invented documents uses. */
export const indexDisclosures = (trx: Database, indexed: readonly Indexed[]): Promise<void> =>
  insertMany(trx, 'disclosure_index', COLUMNS, indexed.map(rowOf))

export const unindexDisclosure = async (trx: Database, id: number): Promise<void> => {
  await trx.deleteFrom('disclosure_index').where('id', '=', id).execute()
}

export const indexDisclosure = async (trx: Database, indexed: Indexed): Promise<void> => {
  await unindexDisclosure(trx, indexed.id)
  await indexDisclosures(trx, [indexed])
}

/** Ids of published documents that are not indexed by these rules, the newest first. */
export const unindexedDisclosures = async (
  db: Database,
  rules: number,
  most: number,
): Promise<readonly number[]> => {
  const { rows } = await sql<{ id: number }>`
    select disclosure.id from disclosure left join disclosure_index on disclosure_index.id = disclosure.id
    where disclosure_index.rules is distinct from ${rules}::integer
    order by disclosure.id desc limit ${most}`.execute(db)
  return rows.map(({ id }) => id)
}
