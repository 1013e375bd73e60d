/** What the catalogue reads from its query; null for what is not understood. */
import { z } from 'zod'
import { CATALOGUE_ITEMS } from '../../law/proactive-disclosure/catalogue-items.ts'
import { DISCLOSURE_KINDS, type DisclosureKind } from '../../law/proactive-disclosure/disclosure-kind.ts'

const LONGEST_CURSOR = 200

const QUERY = z.object({
  item: z.enum(CATALOGUE_ITEMS.map(({ code }) => code)).optional(),
  kind: z.enum(DISCLOSURE_KINDS).optional(),
  year: z
    .string()
    .regex(/^(?:19|20)\d\d$/)
    .transform(Number)
    .optional(),
  after: z.string().max(LONGEST_CURSOR).optional(),
})

export interface CatalogueQuery {
  readonly item?: string
  readonly kind?: DisclosureKind
  readonly year?: number
  /** Null on the first page. */
  readonly after: string | null
}

export const parseCatalogueQuery = (query: unknown): CatalogueQuery | null => {
  const filled = Object.entries(query ?? {}).filter(([, value]) => value !== '')
  const parsed = QUERY.safeParse(Object.fromEntries(filled))
  if (!parsed.success) return null
  const { item, kind, year, after } = parsed.data
  return {
    ...(item === undefined ? {} : { item }),
    ...(kind === undefined ? {} : { kind }),
    ...(year === undefined ? {} : { year }),
    after: after ?? null,
  }
}

/** The cursor of a list that has nothing else in its query; undefined for what is not understood. */
export const parseAfter = (query: unknown): string | null | undefined => {
  const { after } = (query ?? {}) as { readonly after?: unknown }
  if (after === undefined || after === '') return null
  return typeof after === 'string' && after.length <= LONGEST_CURSOR ? after : undefined
}
