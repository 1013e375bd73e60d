/** Organs (行政机关) whose reports the library holds. */
import { type Expression, type SqlBool, sql } from 'kysely'
import type { OrganRef, OrganSummary, Page, RegionSummary } from '../contract/annual-report-library.ts'
import type { Database } from './database.ts'
import { makeCursor, type PageRequest, parseCursor } from './keyset.ts'
import { organSlug } from './organ-slug.ts'
import { storableText } from './storable.ts'

export interface Organ extends OrganRef {
  readonly id: number
}

export interface OrganFilter {
  readonly region?: string
  /** Part of the name. */
  readonly q?: string
}

const COLUMNS = ['id', 'slug', 'name', 'region'] as const

/**
 * The organ of this name, added when it is new. An address once given stays: two names with the same
 * pinyin get `…` and `…-2`. Safe when several connections add the same organ at once.
 * @param region taken only when the organ is new
 */
export const findOrAddOrgan = async (db: Database, name: string, region: string): Promise<Organ> => {
  const text = storableText(name)
  const slug = await organSlug(text)
  for (let attempt = 1; ; attempt += 1) {
    const known = await db.selectFrom('organ').select(COLUMNS).where('name', '=', text).executeTakeFirst()
    if (known !== undefined) return known
    const added = await db
      .insertInto('organ')
      .values({ slug: attempt === 1 ? slug : `${slug}-${attempt}`, name: text, region: storableText(region) })
      .onConflict((conflict) => conflict.doNothing())
      .returning(COLUMNS)
      .executeTakeFirst()
    if (added !== undefined) return added
  }
}

/** Until the transaction ends, no other one changes this organ's reports. */
export const lockOrgan = async (db: Database, id: number): Promise<void> => {
  await db.selectFrom('organ').select('id').where('id', '=', id).forUpdate().execute()
}

/** @returns whether anything changed */
export const setOrganRegion = async (db: Database, id: number, region: string): Promise<boolean> => {
  const changed = await db
    .updateTable('organ')
    .set({ region: storableText(region) })
    .where('id', '=', id)
    .where('region', '!=', storableText(region))
    .executeTakeFirst()
  return changed.numUpdatedRows > 0n
}

const yearsOf = (organ: Expression<number>) =>
  sql<number[]>`array(select year from annual_report where organ_id = ${organ} order by year desc)`

export const findOrgan = async (db: Database, slug: string): Promise<OrganSummary | null> => {
  const row = await db
    .selectFrom('organ')
    .select(({ ref }) => ['slug', 'name', 'region', yearsOf(ref('organ.id')).as('years')])
    .where('slug', '=', storableText(slug))
    .executeTakeFirst()
  return row ?? null
}

/** In the order of their addresses, which is that of their pinyin. A cursor that is none gives an empty page. */
export const listOrgans = async (
  db: Database,
  filter: OrganFilter,
  page: PageRequest,
): Promise<Page<OrganSummary>> => {
  const after = page.cursor === null ? null : parseCursor(page.cursor, ['string'])
  if (page.cursor !== null && after === null) return { items: [], next: null }
  const rows = await db
    .selectFrom('organ')
    .select(({ ref }) => ['slug', 'name', 'region', yearsOf(ref('organ.id')).as('years')])
    .where((eb) => {
      const conditions: Expression<SqlBool>[] = []
      if (filter.region !== undefined) conditions.push(eb('region', '=', storableText(filter.region)))
      if (filter.q !== undefined)
        conditions.push(sql<SqlBool>`position(${storableText(filter.q)} in name) > 0`)
      if (after !== null) conditions.push(eb('slug', '>', storableText(String(after[0]))))
      return eb.and(conditions)
    })
    .orderBy('slug')
    .limit(page.limit + 1)
    .execute()
  const items = rows.slice(0, page.limit)
  const last = items.at(-1)
  return { items, next: rows.length > items.length && last ? makeCursor([last.slug]) : null }
}

/** Regions with at least one report, in the order of their names; the one without a name last. */
export const listRegions = async (db: Database): Promise<readonly RegionSummary[]> => {
  const rows = await db
    .selectFrom('annual_report')
    .innerJoin('organ', 'organ.id', 'annual_report.organ_id')
    .select(['organ.region', 'annual_report.year'])
    .select(sql<number[]>`array_agg(organ.id)`.as('organs'))
    .groupBy(['organ.region', 'annual_report.year'])
    .orderBy('annual_report.year', 'desc')
    .execute()
  const names = [...new Set(rows.map(({ region }) => region))].sort(byRegionName)
  return names.map((name) => {
    const years = rows.filter(({ region }) => region === name)
    return {
      name,
      organs: new Set(years.flatMap(({ organs }) => organs)).size,
      reports: years.reduce((sum, { organs }) => sum + organs.length, 0),
      years: years.map(({ year, organs }) => ({ year, reports: organs.length })),
    }
  })
}

const byRegionName = (a: string, b: string): number => {
  if (a === '' || b === '') return a === b ? 0 : a === '' ? 1 : -1
  return a.localeCompare(b, 'zh-CN')
}
