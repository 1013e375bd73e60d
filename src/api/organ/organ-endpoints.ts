import { ORGAN_SUMMARY, pageOf } from '../../contract/api/answers.ts'
import { ORGAN_QUERY, PAGE_QUERY, SLUG } from '../../contract/api/parameters.ts'
import { presentOrganSummary } from '../../contract/api/present-library.ts'
import { ok, refused } from '../../law/result.ts'
import { parseCursor } from '../../store/keyset.ts'
import { findOrgan, listOrgans } from '../../store/organ.ts'
import { type Endpoint, endpoint } from '../endpoint.ts'

const organs = endpoint({
  path: '/organs',
  tag: '机关',
  summary: '有年度报告的行政机关',
  pathParameters: {},
  query: { ...ORGAN_QUERY, ...PAGE_QUERY },
  shape: { media: 'application/json', schema: pageOf('OrganPage', ORGAN_SUMMARY) },
  problems: ['cursor-invalid'],
  answer: async (db, { region, q, cursor, limit }) => {
    if (cursor !== undefined && parseCursor(cursor, ['string']) === null)
      return refused({ code: 'cursor-invalid' })
    const filter = { ...(region === undefined ? {} : { region }), ...(q === undefined ? {} : { q }) }
    const page = await listOrgans(db, filter, { cursor: cursor ?? null, limit })
    return ok({ kind: 'json', body: { items: page.items.map(presentOrganSummary), next: page.next } })
  },
})

const organ = endpoint({
  path: '/organs/{slug}',
  tag: '机关',
  summary: '一个行政机关',
  pathParameters: { slug: SLUG },
  query: {},
  shape: { media: 'application/json', schema: ORGAN_SUMMARY },
  problems: ['organ-not-found'],
  answer: async (db, { slug }) => {
    const found = await findOrgan(db, slug)
    return found === null
      ? refused({ code: 'organ-not-found' })
      : ok({ kind: 'json', body: presentOrganSummary(found) })
  },
})

export const ORGAN_ENDPOINTS: readonly Endpoint[] = [organs, organ]
