/** Published documents as open data: lists, single pages of changes, columns. Reads nothing that is not public. */
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Page } from '../contract/annual-report-library.ts'
import type { OpenDocumentFacts } from '../contract/open-data/open-document.ts'
import type { DisclosureKind } from '../law/proactive-disclosure/disclosure-kind.ts'
import type { LocalDate } from '../law/time/local-date.ts'
import type { Database } from './database.ts'
import { makeCursor, type PageRequest, parseCursor } from './keyset.ts'

export interface OpenDataFilter {
  /** Slug. */
  readonly organ?: string
  readonly kind?: DisclosureKind
  /** In which it was published. */
  readonly year?: number
  /** Code of law/proactive-disclosure/catalogue-items. */
  readonly item?: string
  /** Id of a column. */
  readonly column?: number
  /** First day of the last change. */
  readonly changedSince?: LocalDate
}

/** Fields of a document, for `disclosure d join organ o`. */
export const OPEN_FIELDS = sql`
  d.id, o.slug as "organSlug", o.name as "organName", d.title, d.document_number as "documentNumber",
  d.index_number as "indexNumber", d.kind, d.version, d.catalogue_item as "catalogueItem", d.topic, d.genre,
  d.audience, d.keywords, d.source_unit as "sourceUnit", d.summary, d.formed_on as "formedOn",
  d.published_on as "publishedOn", d.effective_on as "effectiveOn", d.expires_on as "expiresOn",
  d.repealed_on as "repealedOn", d.amended_on as "amendedOn", d.notice_from as "noticeFrom",
  d.notice_to as "noticeTo", d.published_at as "publishedAt", d.updated_at as "updatedAt"`

/** Conditions of `disclosure d`. */
export const openConditions = (filter: OpenDataFilter): RawBuilder<SqlBool> => {
  const conditions: RawBuilder<SqlBool>[] = [sql`true`]
  const { organ, kind, year, item, column, changedSince } = filter
  if (organ !== undefined) conditions.push(sql`d.organ_id = (select id from organ where slug = ${organ})`)
  if (kind !== undefined) conditions.push(sql`d.kind = ${kind}`)
  if (item !== undefined) conditions.push(sql`d.catalogue_item = ${item}`)
  if (year !== undefined) {
    conditions.push(sql`d.published_on between ${`${year}-01-01`}::date and ${`${year}-12-31`}::date`)
  }
  if (column !== undefined) {
    conditions.push(sql`exists (select from disclosure_column dc
      where dc.column_id = ${column}::bigint and dc.disclosure_id = d.id and dc.published_on = d.published_on)`)
  }
  if (changedSince !== undefined) conditions.push(sql`d.updated_at >= ${changedSince}::date`)
  return sql<SqlBool>`(${sql.join(conditions, sql` and `)})`
}

const DAY = /^\d{4}-\d\d-\d\d$/

/** The key of the last document shown; null when the text is no cursor of this list. */
export const parseOpenCursor = (cursor: string): readonly [LocalDate, number] | null => {
  const key = parseCursor(cursor, ['string', 'number'])
  if (key === null || !DAY.test(String(key[0])) || Number.isNaN(Date.parse(String(key[0])))) return null
  return Number.isSafeInteger(key[1]) ? [key[0] as LocalDate, Number(key[1])] : null
}

/** Those of a column stand in its own index by day, so that none of the others is looked at. */
const sourceOf = ({ column }: OpenDataFilter): RawBuilder<unknown> =>
  column === undefined
    ? sql`disclosure d`
    : sql`(select disclosure_id, published_on as listed_on from disclosure_column where column_id = ${column}::bigint) dc
        join disclosure d on d.id = dc.disclosure_id`

/** Newest first, by day and id. */
export const listOpenDocuments = async (
  db: Database,
  { column, ...filter }: OpenDataFilter,
  { cursor, limit }: PageRequest,
): Promise<Page<OpenDocumentFacts>> => {
  const after = cursor === null ? null : parseOpenCursor(cursor)
  const [day, id] = column === undefined ? ['d.published_on', 'd.id'] : ['dc.listed_on', 'dc.disclosure_id']
  const key = sql`${sql.ref(day)}, ${sql.ref(id)}`
  const before = after === null ? sql`true` : sql`(${key}) < (${after[0]}::date, ${after[1]}::bigint)`
  const { rows } = await sql<OpenDocumentFacts>`
    select ${OPEN_FIELDS} from ${sourceOf(column === undefined ? {} : { column })} join organ o on o.id = d.organ_id
    where ${openConditions(filter)} and ${before}
    order by ${sql.ref(day)} desc, ${sql.ref(id)} desc limit ${limit + 1}`.execute(db)
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  return {
    items,
    next: rows.length > limit && last !== undefined ? makeCursor([last.publishedOn, last.id]) : null,
  }
}

export interface OpenChange {
  readonly id: number
  readonly organSlug: string
  readonly change: 'published' | 'withdrawn'
  readonly changedAt: Date
  readonly siteVersion: number
}

/** The key of the last change shown; null when the text is no cursor of this list. */
export const parseChangeCursor = (cursor: string): readonly [number, number] | null => {
  const key = parseCursor(cursor, ['number', 'number'])
  if (key === null || !key.every((part) => Number.isSafeInteger(part))) return null
  return [Number(key[0]), Number(key[1])]
}

/**
 * Oldest change first, every document once, with its last change. A change that comes to light later always stands
 * after those shown before: whoever keeps the last cursor misses none. `next` is null only where nothing was ever shown.
 */
export const listOpenChanges = async (
  db: Database,
  { cursor, limit }: PageRequest,
): Promise<Page<OpenChange> & { readonly isLast: boolean }> => {
  const after = (cursor === null ? null : parseChangeCursor(cursor)) ?? [-1, 0]
  const { rows } = await sql<OpenChange>`
    select c.disclosure_id as id, o.slug as "organSlug", c.change, c.changed_at as "changedAt",
      c.site_version as "siteVersion"
    from disclosure_change c join organ o on o.id = c.organ_id
    where (c.site_version, c.disclosure_id) > (${after[0]}::bigint, ${after[1]}::bigint)
    order by c.site_version, c.disclosure_id limit ${limit + 1}`.execute(db)
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  return {
    items,
    next: last === undefined ? cursor : makeCursor([last.siteVersion, last.id]),
    isLast: rows.length <= limit,
  }
}

export interface OpenColumn {
  readonly id: number
  readonly organSlug: string
  readonly organName: string
  readonly parentId: number | null
  readonly slug: string
  readonly name: string
  readonly isKeyArea: boolean
  readonly isClosed: boolean
}

/** By id. @param organ slug; null for every organ */
export const listOpenColumns = async (
  db: Database,
  organ: string | null,
  { cursor, limit }: PageRequest,
): Promise<Page<OpenColumn>> => {
  const after = cursor === null ? null : parseCursor(cursor, ['number'])
  const { rows } = await sql<OpenColumn>`
    select c.id, o.slug as "organSlug", o.name as "organName", c.parent_id as "parentId", c.slug, c.name,
      c.is_key_area as "isKeyArea", c.closed_at is not null as "isClosed"
    from site_column c join organ o on o.id = c.organ_id
    where c.id > ${after?.[0] ?? 0}::bigint and (${organ}::text is null or o.slug = ${organ}::text)
    order by c.id limit ${limit + 1}`.execute(db)
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  return { items, next: rows.length > limit && last !== undefined ? makeCursor([last.id]) : null }
}
