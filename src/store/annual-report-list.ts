/** The list of annual reports, newest year first. */
import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely'
import type { Page, ReportFilter, ReportSummary } from '../contract/annual-report-library.ts'
import { countedSearch, listedSearch } from './annual-report-search.ts'
import type { Database } from './database.ts'
import { makeCursor, type PageRequest, parseCursor } from './keyset.ts'
import type { Schema } from './schema.ts'
import { storableInteger, storableText } from './storable.ts'

/** Year and address of the last report shown; null when the text is no such cursor. */
export const parseReportCursor = (cursor: string): { year: number; slug: string } | null => {
  const key = parseCursor(cursor, ['number', 'string'])
  return key === null ? null : { year: storableInteger(Number(key[0])), slug: storableText(String(key[1])) }
}

/**
 * Current versions that meet every condition of the filter; within a year in the order of the addresses.
 * `filter.organ` is an address or a full name. A cursor that is none gives an empty page.
 */
export const listReports = async (
  db: Database,
  filter: ReportFilter,
  page: PageRequest,
): Promise<Page<ReportSummary>> => {
  const after = page.cursor === null ? null : parseReportCursor(page.cursor)
  if (page.cursor !== null && after === null) return { items: [], next: null }
  const search = filter.q === undefined ? [] : await listedSearch(db, filter.q)
  const rows = await db
    .selectFrom('annual_report')
    .innerJoin('organ', 'organ.id', 'annual_report.organ_id')
    .select(['organ.slug', 'organ.name', 'organ.region'])
    .select(['year', 'form', 'version', 'imported_at', 'new_received', 'total_processed', 'carried_forward'])
    .select(['errors', 'warnings', 'notes'])
    .where((eb) => {
      const conditions = [...conditionsOf(eb, filter), ...search]
      if (after === null) return eb.and(conditions)
      const later = eb.and([eb('year', '=', after.year), eb('organ_slug', '>', after.slug)])
      return eb.and([
        ...conditions,
        eb('year', '<=', after.year),
        eb.or([eb('year', '<', after.year), later]),
      ])
    })
    .orderBy('year', 'desc')
    .orderBy('organ_slug')
    .limit(page.limit + 1)
    .execute()
  const items = rows.slice(0, page.limit).map(summaryOf)
  const last = items.at(-1)
  return { items, next: rows.length > items.length && last ? makeCursor([last.year, last.organ.slug]) : null }
}

export const countReports = async (db: Database, filter: ReportFilter): Promise<number> => {
  const search = filter.q === undefined ? [] : countedSearch(filter.q)
  const { count } = await db
    .selectFrom('annual_report')
    .innerJoin('organ', 'organ.id', 'annual_report.organ_id')
    .select(sql<number>`count(*)`.as('count'))
    .where((eb) => eb.and([...conditionsOf(eb, filter), ...search]))
    .executeTakeFirstOrThrow()
  return count
}

/** Newest first. */
export const reportYears = async (db: Database): Promise<readonly number[]> => {
  const rows = await db
    .selectFrom('annual_report')
    .select('year')
    .distinct()
    .orderBy('year', 'desc')
    .execute()
  return rows.map(({ year }) => year)
}

export const hasReports = async (db: Database): Promise<boolean> =>
  (await db.selectFrom('annual_report').select('year').limit(1).executeTakeFirst()) !== undefined

type ReportExpressions = ExpressionBuilder<Schema, 'annual_report' | 'organ'>

const isOrgan = (eb: ReportExpressions, organ: string): Expression<SqlBool> =>
  eb.or([eb('organ.slug', '=', organ), eb('organ.name', '=', organ)])

/** All but the search. */
const conditionsOf = (
  eb: ReportExpressions,
  { region, organ, year, severity }: ReportFilter,
): Expression<SqlBool>[] => [
  ...(region === undefined ? [] : [eb('organ.region', '=', storableText(region))]),
  ...(organ === undefined ? [] : [isOrgan(eb, storableText(organ))]),
  ...(year === undefined ? [] : [eb('annual_report.year', '=', storableInteger(year))]),
  ...(severity === undefined ? [] : [eb(severity === 'error' ? 'errors' : 'warnings', '>', 0)]),
]

interface SummaryRow {
  readonly slug: string
  readonly name: string
  readonly region: string
  readonly year: number
  readonly form: ReportSummary['form']
  readonly version: number
  readonly imported_at: Date
  readonly new_received: number | null
  readonly total_processed: number | null
  readonly carried_forward: number | null
  readonly errors: number
  readonly warnings: number
  readonly notes: number
}

const summaryOf = (row: SummaryRow): ReportSummary => ({
  organ: { slug: row.slug, name: row.name, region: row.region },
  year: row.year,
  form: row.form,
  version: row.version,
  importedAt: row.imported_at.toISOString(),
  newReceived: row.new_received,
  totalProcessed: row.total_processed,
  carriedForward: row.carried_forward,
  findings: { error: row.errors, warning: row.warnings, note: row.notes },
})
