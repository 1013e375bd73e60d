import type { FastifyInstance } from 'fastify'
import type { PortalDeps } from '../portal-deps.ts'
import { contextOf, sendPage } from '../send-page.ts'
import { HOME_PATH } from '../site-paths.ts'
import { HomePage } from './home-page.tsx'
import { homeView } from './home-view.ts'

export const registerHomeRoutes = (app: FastifyInstance, { db, baseUrl, today }: PortalDeps): void => {
  app.get(HOME_PATH, async (request, reply) => {
    const view = await homeView(db, today())
    return sendPage(reply, <HomePage context={contextOf(request, baseUrl)} view={view} />)
  })
}
