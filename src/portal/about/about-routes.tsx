import type { FastifyInstance } from 'fastify'
import type { PortalDeps } from '../portal-deps.ts'
import { contextOf, sendPage } from '../send-page.ts'
import { ABOUT_PATH, ACCESSIBILITY_PATH } from '../site-paths.ts'
import { AboutPage } from './about-page.tsx'
import { AccessibilityPage } from './accessibility-page.tsx'

export const registerAboutRoutes = (app: FastifyInstance, deps: PortalDeps): void => {
  app.get(ABOUT_PATH, async (request, reply) =>
    sendPage(reply, <AboutPage context={contextOf(request, deps.baseUrl)} />),
  )
  app.get(ACCESSIBILITY_PATH, async (request, reply) =>
    sendPage(reply, <AccessibilityPage context={contextOf(request, deps.baseUrl)} />),
  )
}
