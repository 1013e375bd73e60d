import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { listApplyOrgans } from '../../store/apply-organ.ts'
import type { Database } from '../../store/database.ts'
import { newestDisclosures } from '../../store/disclosure.ts'
import { listRegions } from '../../store/organ.ts'
import { allOrgans } from '../all-organs.ts'
import type { PortalDeps } from '../portal-deps.ts'
import { disclosurePath, guidePath, organEntryPath, ROBOTS_PATH, SITEMAP_PATH } from '../site-paths.ts'
import { makeRobots, makeSitemap } from './sitemap.ts'

/** The address of the site. One taken from the request is the caller's word, so that answer is not kept. */
const baseOf = (deps: PortalDeps, request: FastifyRequest, reply: FastifyReply): string => {
  if (deps.baseUrl !== null) return deps.baseUrl
  reply.header('cache-control', 'no-store')
  return `${request.protocol}://${request.host}`
}

const MOST_DISCLOSURES = 20_000

/** Guides and entries of the organs that take applications, and what is published. */
const disclosurePaths = async (db: Database): Promise<readonly string[]> => {
  const [organs, disclosures] = await Promise.all([
    listApplyOrgans(db, ''),
    newestDisclosures(db, null, MOST_DISCLOSURES),
  ])
  return [
    ...organs.flatMap(({ slug }) => [organEntryPath(slug), guidePath(slug)]),
    ...disclosures.map(({ id }) => disclosurePath(id)),
  ]
}

export const registerSitemapRoutes = (app: FastifyInstance, deps: PortalDeps): void => {
  app.get(SITEMAP_PATH, async (request, reply) => {
    const base = baseOf(deps, request, reply)
    const [regions, organs, more] = await Promise.all([
      listRegions(deps.db),
      allOrgans(deps.db, {}),
      disclosurePaths(deps.db),
    ])
    return reply.type('application/xml; charset=utf-8').send(makeSitemap(base, regions, organs, more))
  })
  app.get(ROBOTS_PATH, async (request, reply) =>
    reply.type('text/plain; charset=utf-8').send(makeRobots(baseOf(deps, request, reply))),
  )
}
