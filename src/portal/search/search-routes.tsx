import type { FastifyInstance } from 'fastify'
import { searchDisclosures } from '../../actions/search/search-disclosures.ts'
import { organNameOfSlug, readColumnName } from '../../store/search-result.ts'
import type { PortalDeps } from '../portal-deps.ts'
import { contextOf, sendErrorPage, sendPage } from '../send-page.ts'
import { SEARCH_PATH } from '../site-paths.ts'
import { SearchPage } from './search-page.tsx'
import { parseSearch, viewOf } from './search-view.ts'

/** For each question to the database. */
const MILLISECONDS = 1_500

/** What everybody types is not kept: pages that are asked for once would push out those that everybody reads. */
const NOT_KEPT = 'private, no-cache'

export const registerSearchRoutes = (app: FastifyInstance, { db, baseUrl, today }: PortalDeps): void => {
  app.get(SEARCH_PATH, async (request, reply) => {
    const parsed = parseSearch(request.query)
    if (parsed === null) return sendErrorPage(request, reply, 400)
    const { organ, column } = parsed.query
    const named = {
      organ: organ === null ? null : await organNameOfSlug(db, organ),
      column: column === null ? null : await readColumnName(db, column),
    }
    const view = viewOf(parsed, named)
    const context = contextOf(request, baseUrl)
    if (!view.isAsked) return sendPage(reply, <SearchPage context={context} view={view} answer={null} />)
    const found = await searchDisclosures(db, parsed.query, { today: today(), milliseconds: MILLISECONDS })
    if (!found.ok) return sendErrorPage(request, reply, found.refusal.code === 'organ-not-found' ? 404 : 400)
    reply.header('cache-control', NOT_KEPT)
    return sendPage(reply, <SearchPage context={context} view={view} answer={found.value} />)
  })
}
