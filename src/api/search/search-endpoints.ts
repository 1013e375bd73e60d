import { searchDisclosures } from '../../actions/search/search-disclosures.ts'
import { SEARCH_ANSWER } from '../../contract/search/search-json.ts'
import {
  SEARCH_PAGE_PARAMETERS,
  SEARCH_PARAMETERS,
  searchQueryOf,
} from '../../contract/search/search-parameters.ts'
import { ok } from '../../law/result.ts'
import { dateOf } from '../../law/time/local-date.ts'
import { type Endpoint, endpoint } from '../endpoint.ts'

/** For each question to the database. */
const MILLISECONDS = 1_500

const search = endpoint({
  path: '/search',
  tag: '主动公开',
  summary: '在已公开的信息中查找',
  pathParameters: {},
  query: { ...SEARCH_PARAMETERS, ...SEARCH_PAGE_PARAMETERS },
  shape: { media: 'application/json', schema: SEARCH_ANSWER },
  problems: ['cursor-invalid', 'organ-not-found'],
  answer: async (db, { cursor, limit, ...given }, { context }) => {
    const query = searchQueryOf(given, cursor ?? null, limit)
    const found = await searchDisclosures(db, query, {
      today: dateOf(context.now()),
      milliseconds: MILLISECONDS,
    })
    return found.ok ? ok({ kind: 'json', body: found.value }) : found
  },
})

export const SEARCH_ENDPOINTS: readonly Endpoint[] = [search]
