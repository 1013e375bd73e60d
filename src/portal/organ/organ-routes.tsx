import type { FastifyInstance, FastifyRequest } from 'fastify'
import { findApplyOrgan, listApplyOrgans } from '../../store/apply-organ.ts'
import { documentsByOrgan } from '../../store/disclosure-tally.ts'
import type { PortalDeps } from '../portal-deps.ts'
import { contextOf, sendErrorPage, sendPage } from '../send-page.ts'
import { ORGANS_PATH } from '../site-paths.ts'
import { OrganPage } from './organ-page.tsx'
import { organPlatform } from './organ-platform.ts'
import { OrgansPage } from './organs-page.tsx'

type SlugRequest = FastifyRequest<{ Params: { slug: string } }>

export const registerOrganRoutes = (app: FastifyInstance, { db, baseUrl, today }: PortalDeps): void => {
  app.get(ORGANS_PATH, async (request, reply) => {
    const [organs, documents] = await Promise.all([listApplyOrgans(db, ''), documentsByOrgan(db)])
    const context = contextOf(request, baseUrl)
    return sendPage(reply, <OrgansPage context={context} organs={organs} documents={documents} />)
  })
  app.get(`${ORGANS_PATH}/:slug`, async (request: SlugRequest, reply) => {
    const organ = await findApplyOrgan(db, request.params.slug)
    if (organ === null) return sendErrorPage(request, reply, 404)
    const platform = await organPlatform(db, organ, today())
    return sendPage(reply, <OrganPage context={contextOf(request, baseUrl)} platform={platform} />)
  })
}
