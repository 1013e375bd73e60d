/** A search as its page shows it: fields as they stand in the address, and the names behind them. */

import { z } from 'zod'
import { VALIDITY_WORDS } from '../../contract/disclosure/disclosure-words.ts'
import type { SearchQuery } from '../../contract/search/search-json.ts'
import {
  PAGE_ITEMS,
  SEARCH_PARAMETERS,
  type SearchParameters,
  searchQueryOf,
} from '../../contract/search/search-parameters.ts'
import { CATALOGUE_ITEMS } from '../../law/proactive-disclosure/catalogue-items.ts'
import { DISCLOSURE_KIND_RULES } from '../../law/proactive-disclosure/disclosure-kind.ts'

const FIELD_NAMES = [
  'q',
  'organ',
  'below',
  'column',
  'year',
  'from',
  'to',
  'kind',
  'validity',
  'item',
  'sort',
] as const
type FieldName = (typeof FIELD_NAMES)[number]

export type SearchFields = Readonly<Partial<Record<FieldName, string>>>

export interface SearchView {
  readonly fields: SearchFields
  readonly names: {
    readonly organ: string | null
    readonly column: string | null
    readonly kind: string | null
    readonly validity: string | null
    readonly item: string | null
  }
  /** Whether anything is looked for. */
  readonly isAsked: boolean
  readonly isFirstPage: boolean
}

export interface ParsedSearch {
  readonly fields: SearchFields
  readonly query: SearchQuery
}

const SHAPE = z.object(SEARCH_PARAMETERS)
const LONGEST_CURSOR = 500

const fieldsOf = (query: unknown): SearchFields => {
  const given = Object.entries((query ?? {}) as Record<string, unknown>)
  const known = given.flatMap(([name, value]) => {
    const isField = (FIELD_NAMES as readonly string[]).includes(name)
    const text = typeof value === 'string' ? value.trim() : ''
    return isField && text !== '' ? [[name, text] as const] : []
  })
  return Object.fromEntries(known)
}

/** Null when a field has a value that it cannot have. */
export const parseSearch = (query: unknown): ParsedSearch | null => {
  const fields = fieldsOf(query)
  const parsed = SHAPE.safeParse(fields)
  const { after } = (query ?? {}) as { readonly after?: unknown }
  const cursor = typeof after === 'string' && after !== '' ? after : null
  if (!parsed.success || (cursor !== null && cursor.length > LONGEST_CURSOR)) return null
  return { fields, query: searchQueryOf(parsed.data as SearchParameters, cursor, PAGE_ITEMS) }
}

export const viewOf = (
  { fields, query }: ParsedSearch,
  named: { readonly organ: string | null; readonly column: string | null },
): SearchView => ({
  fields,
  names: {
    ...named,
    kind: query.kind === null ? null : DISCLOSURE_KIND_RULES[query.kind].name,
    validity: query.validity === null ? null : VALIDITY_WORDS[query.validity],
    item: CATALOGUE_ITEMS.find(({ code }) => code === query.catalogueItem)?.name ?? null,
  },
  isAsked: Object.keys(fields).some((name) => name !== 'sort' && name !== 'below'),
  isFirstPage: query.cursor === null,
})
