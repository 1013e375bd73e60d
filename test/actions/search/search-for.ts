import type { SearchQuery } from '../../../src/contract/search/search-json.ts'

const EVERYTHING: SearchQuery = {
  q: '',
  organ: null,
  below: true,
  column: null,
  from: null,
  to: null,
  kind: null,
  validity: null,
  catalogueItem: null,
  order: 'relevance',
  cursor: null,
  limit: 20,
}

export const searchFor = (given: Partial<SearchQuery>): SearchQuery => ({ ...EVERYTHING, ...given })
