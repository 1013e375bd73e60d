import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type ApplyOrgan, findApplyOrgan } from '../../store/apply-organ.ts'
import { disclosureTallies } from '../../store/disclosure-tally.ts'
import { listDocuments } from '../../store/document-list.ts'
import type { PortalDeps } from '../portal-deps.ts'
import { contextOf, sendErrorPage, sendPage } from '../send-page.ts'
import { CATALOGUE_PATH } from '../site-paths.ts'
import { CataloguePage } from './catalogue-page.tsx'
import { parseCatalogueQuery } from './catalogue-query.ts'

type SlugRequest = FastifyRequest<{ Params: { slug: string } }>

const DOCUMENTS_A_PAGE = 30

const showCatalogue = async (
  { db, baseUrl, today }: PortalDeps,
  request: FastifyRequest,
  reply: FastifyReply,
  organ: ApplyOrgan | null,
): Promise<FastifyReply> => {
  const query = parseCatalogueQuery(request.query)
  if (query === null) return sendErrorPage(request, reply, 400)
  const { after, ...chosen } = query
  const filter = { ...chosen, ...(organ === null ? {} : { organId: organ.id }) }
  const [page, tallies] = await Promise.all([
    listDocuments(db, filter, { cursor: after, limit: DOCUMENTS_A_PAGE }),
    disclosureTallies(db, organ?.id ?? null),
  ])
  const props = { context: contextOf(request, baseUrl), organ, query, page, tallies, today: today() }
  return sendPage(reply, <CataloguePage {...props} />)
}

export const registerCatalogueRoutes = (app: FastifyInstance, deps: PortalDeps): void => {
  app.get(CATALOGUE_PATH, (request, reply) => showCatalogue(deps, request, reply, null))
  app.get(`${CATALOGUE_PATH}/:slug`, async (request: SlugRequest, reply) => {
    const organ = await findApplyOrgan(deps.db, request.params.slug)
    return organ === null ? sendErrorPage(request, reply, 404) : showCatalogue(deps, request, reply, organ)
  })
}
