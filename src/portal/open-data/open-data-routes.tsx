import type { FastifyInstance } from 'fastify'
import { SITE_NAME } from '../../contract/look/site-mark.ts'
import type { PortalDeps } from '../portal-deps.ts'
import { contextOf, sendPage } from '../send-page.ts'
import { DATA_DESCRIPTION_PATH, OPEN_DATA_PATH } from '../site-paths.ts'
import { type CatalogueFacts, makeJsonLd, makeTurtle } from './catalogue-description.ts'
import { OpenDataPage } from './open-data-page.tsx'

export const registerOpenDataRoutes = (app: FastifyInstance, deps: PortalDeps): void => {
  const facts = (): CatalogueFacts => {
    const host = app.siteIdentity.host
    return { base: deps.baseUrl ?? '', publisher: host === '' ? SITE_NAME : host }
  }
  app.get(OPEN_DATA_PATH, async (request, reply) =>
    sendPage(reply, <OpenDataPage context={contextOf(request, deps.baseUrl)} />),
  )
  app.get(`${DATA_DESCRIPTION_PATH}.jsonld`, async (_request, reply) =>
    reply.type('application/ld+json; charset=utf-8').send(makeJsonLd(facts())),
  )
  app.get(`${DATA_DESCRIPTION_PATH}.ttl`, async (_request, reply) =>
    reply.type('text/turtle; charset=utf-8').send(makeTurtle(facts())),
  )
}
