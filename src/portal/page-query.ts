/** What the pages read from the query, checked with the same words as the API. */
import { z } from 'zod'
import type { ReportFilter } from '../contract/annual-report-library.ts'
import { REGION, REPORT_QUERY, VERSION_QUERY, YEAR } from '../contract/api/parameters.ts'
import { ok, type Result, refused } from '../law/result.ts'

export type QueryRefusal = 'query-invalid'

const LONGEST_CURSOR = 500
const MOST_ORGANS = 20

const LIBRARY_QUERY = z.object({ ...REPORT_QUERY, after: z.string().max(LONGEST_CURSOR).optional() })
const REPORT_PAGE_QUERY = z.object({ ...VERSION_QUERY, origin: z.literal('1').optional() })
const COMPARE_QUERY = z.object({
  region: REGION.optional(),
  year: YEAR.optional(),
  organ: z
    .union([z.string(), z.array(z.string()).max(MOST_ORGANS)])
    .transform((value) => [value].flat().filter((slug) => slug !== ''))
    .default([]),
})

/** An empty field of a form is a field not filled in. */
const filledIn = (query: unknown): Record<string, unknown> =>
  Object.fromEntries(Object.entries(query ?? {}).filter(([, value]) => value !== ''))

const parsed = <Shape extends z.ZodType>(
  shape: Shape,
  query: unknown,
): Result<z.infer<Shape>, { readonly code: QueryRefusal }> => {
  const outcome = shape.safeParse(filledIn(query))
  return outcome.success ? ok(outcome.data) : refused({ code: 'query-invalid' })
}

export interface LibraryQuery {
  readonly filter: ReportFilter
  /** Cursor of a later page; null for the first. */
  readonly after: string | null
}

export const parseLibraryQuery = (query: unknown): Result<LibraryQuery, { readonly code: QueryRefusal }> => {
  const outcome = parsed(LIBRARY_QUERY, query)
  if (!outcome.ok) return outcome
  const { after, q, ...chosen } = outcome.value
  const words = q?.trim()
  const fields = { ...chosen, q: words === '' ? undefined : words }
  const filter = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
  return ok({ filter, after: after ?? null })
}

export interface ReportPageQuery {
  readonly showsOrigin: boolean
  /** Null for the current version. */
  readonly version: number | null
}

export const parseReportPageQuery = (
  query: unknown,
): Result<ReportPageQuery, { readonly code: QueryRefusal }> => {
  const outcome = parsed(REPORT_PAGE_QUERY, query)
  if (!outcome.ok) return outcome
  return ok({ showsOrigin: outcome.value.origin === '1', version: outcome.value.version ?? null })
}

export interface CompareQuery {
  readonly slugs: readonly string[]
  readonly region: string | null
  readonly year: number | null
}

export const parseCompareQuery = (query: unknown): Result<CompareQuery, { readonly code: QueryRefusal }> => {
  const outcome = parsed(COMPARE_QUERY, query)
  if (!outcome.ok) return outcome
  const { organ, region, year } = outcome.value
  return ok({ slugs: [...new Set(organ)], region: region ?? null, year: year ?? null })
}

/** The year in an address; null when it is not one. */
export const yearOfSegment = (segment: string): number | null =>
  /^\d{4}$/.test(segment) ? Number(segment) : null
