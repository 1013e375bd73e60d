import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { listRegions } from '../../store/organ.ts'
import { allOrgans } from '../all-organs.ts'
import type { PortalDeps } from '../portal-deps.ts'
import { ROBOTS_PATH, SITEMAP_PATH } from '../site-paths.ts'
import { makeRobots, makeSitemap } from './sitemap.ts'

/** The address of the site. One taken from the request is the caller's word, so that answer is not kept. */
const baseOf = (deps: PortalDeps, request: FastifyRequest, reply: FastifyReply): string => {
  if (deps.baseUrl !== null) return deps.baseUrl
  reply.header('cache-control', 'no-store')
  return `${request.protocol}://${request.host}`
}

export const registerSitemapRoutes = (app: FastifyInstance, deps: PortalDeps): void => {
  app.get(SITEMAP_PATH, async (request, reply) => {
    const base = baseOf(deps, request, reply)
    const [regions, organs] = await Promise.all([listRegions(deps.db), allOrgans(deps.db, {})])
    return reply.type('application/xml; charset=utf-8').send(makeSitemap(base, regions, organs))
  })
  app.get(ROBOTS_PATH, async (request, reply) =>
    reply.type('text/plain; charset=utf-8').send(makeRobots(baseOf(deps, request, reply))),
  )
}
