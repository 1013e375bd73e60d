/** Published documents in lists, newest first, page by page. */
import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely'
import type { Page } from '../contract/annual-report-library.ts'
import type { DisclosureKind } from '../law/proactive-disclosure/disclosure-kind.ts'
import type { ValidityDays } from '../law/proactive-disclosure/validity.ts'
import type { LocalDate } from '../law/time/local-date.ts'
import type { Database } from './database.ts'
import { makeCursor, type PageRequest, parseCursor } from './keyset.ts'
import type { Schema } from './schema.ts'

export interface ListedDocument extends ValidityDays {
  readonly id: number
  readonly title: string
  readonly documentNumber: string
  readonly indexNumber: string
  readonly summary: string
  readonly kind: DisclosureKind
  readonly formedOn: LocalDate | null
  readonly publishedOn: LocalDate
  readonly publishedAt: Date
  readonly updatedAt: Date
  readonly organ: { readonly slug: string; readonly name: string }
}

export interface DocumentFilter {
  readonly organId?: number
  /** Code of law/proactive-disclosure/catalogue-items. */
  readonly item?: string
  readonly kind?: DisclosureKind
  /** In which it was published. */
  readonly year?: number
}

const LISTED = [
  'd.id',
  'd.title',
  'd.document_number as documentNumber',
  'd.index_number as indexNumber',
  'd.summary',
  'd.kind',
  'd.formed_on as formedOn',
  'd.effective_on as effectiveOn',
  'd.expires_on as expiresOn',
  'd.repealed_on as repealedOn',
  'd.amended_on as amendedOn',
  'd.published_on as publishedOn',
  'd.published_at as publishedAt',
  'd.updated_at as updatedAt',
  'o.slug as organSlug',
  'o.name as organName',
] as const

type ListedRow = Omit<ListedDocument, 'organ'> & { readonly organSlug: string; readonly organName: string }

const listedOf = ({ organSlug, organName, ...row }: ListedRow): ListedDocument => ({
  ...row,
  organ: { slug: organSlug, name: organName },
})

type Key = readonly [publishedOn: string, id: number]

const DAY = /^\d{4}-\d\d-\d\d$/

/** Null for the first page; `unknown` for a text that is no cursor of ours. */
const keyOf = (cursor: string | null): Key | null | 'unknown' => {
  if (cursor === null) return null
  const key = parseCursor(cursor, ['string', 'number'])
  if (key === null || !DAY.test(String(key[0])) || Number.isNaN(Date.parse(String(key[0])))) return 'unknown'
  return [String(key[0]), Number(key[1])]
}

const pageOf = (rows: readonly ListedRow[], limit: number): Page<ListedDocument> => {
  const items = rows.slice(0, limit).map(listedOf)
  const last = items.at(-1)
  return { items, next: rows.length > limit && last ? makeCursor([last.publishedOn, last.id]) : null }
}

const NOTHING: Page<ListedDocument> = { items: [], next: null }

const conditionsOf = (
  eb: ExpressionBuilder<Schema & { d: Schema['disclosure'] }, 'd'>,
  filter: DocumentFilter,
  after: Key | null,
): Expression<SqlBool> => {
  const conditions: Expression<SqlBool>[] = []
  if (filter.organId !== undefined) conditions.push(eb('d.organ_id', '=', filter.organId))
  if (filter.item !== undefined) conditions.push(eb('d.catalogue_item', '=', filter.item))
  if (filter.kind !== undefined) conditions.push(eb('d.kind', '=', filter.kind))
  if (filter.year !== undefined) {
    conditions.push(eb('d.published_on', '>=', `${filter.year}-01-01` as LocalDate))
    conditions.push(eb('d.published_on', '<=', `${filter.year}-12-31` as LocalDate))
  }
  if (after !== null)
    conditions.push(sql<SqlBool>`(d.published_on, d.id) < (${after[0]}::date, ${after[1]}::bigint)`)
  return eb.and(conditions)
}

/** Newest first. A cursor that is none gives an empty page. */
export const listDocuments = async (
  db: Database,
  filter: DocumentFilter,
  page: PageRequest,
): Promise<Page<ListedDocument>> => {
  const after = keyOf(page.cursor)
  if (after === 'unknown') return NOTHING
  const rows = await db
    .selectFrom((inner) =>
      inner
        .selectFrom('disclosure as d')
        .selectAll('d')
        .where((eb) => conditionsOf(eb, filter, after))
        .orderBy('d.published_on', 'desc')
        .orderBy('d.id', 'desc')
        .limit(page.limit + 1)
        .as('d'),
    )
    .innerJoin('organ as o', 'o.id', 'd.organ_id')
    .select(LISTED)
    .orderBy('d.published_on', 'desc')
    .orderBy('d.id', 'desc')
    .execute()
  return pageOf(rows, page.limit)
}

/** What stands in one of the columns, newest first; a document in several of them once. */
export const listColumnDocuments = async (
  db: Database,
  columnIds: readonly number[],
  page: PageRequest,
): Promise<Page<ListedDocument>> => {
  const after = keyOf(page.cursor)
  if (after === 'unknown' || columnIds.length === 0) return NOTHING
  const before =
    after === null
      ? sql`true`
      : sql`(dc.published_on, dc.disclosure_id) < (${after[0]}::date, ${after[1]}::bigint)`
  const chosen = sql<{ id: number }>`(
    select distinct newest.disclosure_id as id, newest.published_on
    from unnest(${[...columnIds]}::bigint[]) as wanted(id)
    cross join lateral (
      select dc.disclosure_id, dc.published_on from disclosure_column dc
      where dc.column_id = wanted.id and ${before}
      order by dc.published_on desc, dc.disclosure_id desc limit ${page.limit + 1}
    ) newest
    order by newest.published_on desc, newest.disclosure_id desc limit ${page.limit + 1}
  )`
  const rows = await db
    .selectFrom(chosen.as<'chosen'>('chosen'))
    .innerJoin('disclosure as d', 'd.id', 'chosen.id')
    .innerJoin('organ as o', 'o.id', 'd.organ_id')
    .select(LISTED)
    .orderBy('d.published_on', 'desc')
    .orderBy('d.id', 'desc')
    .execute()
  return pageOf(rows, page.limit)
}
