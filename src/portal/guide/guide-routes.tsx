import type { FastifyInstance, FastifyRequest } from 'fastify'
import { findApplyOrgan, listApplyOrgans } from '../../store/apply-organ.ts'
import { guideWrittenAt } from '../../store/guide-version.ts'
import type { PortalDeps } from '../portal-deps.ts'
import { ApplyOrgansPage } from '../request/apply-organs-page.tsx'
import { EMPTY_FIELDS, LookUpPage } from '../request/look-up-page.tsx'
import { contextOf, sendErrorPage, sendPage } from '../send-page.ts'
import { APPLY_PATH, CASES_PATH } from '../site-paths.ts'
import { GuidePage } from './guide-page.tsx'

type SlugRequest = FastifyRequest<{ Params: { slug: string } }>

const LONGEST_QUERY = 100

const queryOf = (request: FastifyRequest): string => {
  const { q } = request.query as { readonly q?: unknown }
  return typeof q === 'string' ? q.trim().slice(0, LONGEST_QUERY) : ''
}

export const registerGuideRoutes = (app: FastifyInstance, { db, baseUrl }: PortalDeps): void => {
  app.get(APPLY_PATH, async (request, reply) => {
    const q = queryOf(request)
    const organs = await listApplyOrgans(db, q)
    return sendPage(reply, <ApplyOrgansPage context={contextOf(request, baseUrl)} q={q} organs={organs} />)
  })
  app.get(CASES_PATH, async (request, reply) =>
    sendPage(reply, <LookUpPage context={contextOf(request, baseUrl)} state={EMPTY_FIELDS} notice={null} />),
  )
  app.get('/guide/:slug', async (request: SlugRequest, reply) => {
    const organ = await findApplyOrgan(db, request.params.slug)
    if (organ === null) return sendErrorPage(request, reply, 404)
    const writtenAt = await guideWrittenAt(db, organ.id)
    const context = contextOf(request, baseUrl)
    return sendPage(reply, <GuidePage context={context} organ={organ} writtenAt={writtenAt} />)
  })
}
