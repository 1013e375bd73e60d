import type { FastifyInstance } from 'fastify'
import { countReports, listReports } from '../../store/annual-report-list.ts'
import { listRegions } from '../../store/organ.ts'
import type { PortalDeps } from '../portal-deps.ts'
import { contextOf, sendPage } from '../send-page.ts'
import { HOME_PATH } from '../site-paths.ts'
import { HomePage } from './home-page.tsx'

const LATEST_SHOWN = 8

export const registerHomeRoutes = (app: FastifyInstance, deps: PortalDeps): void => {
  app.get(HOME_PATH, async (request, reply) => {
    const [regions, latest, withErrors] = await Promise.all([
      listRegions(deps.db),
      listReports(deps.db, {}, { cursor: null, limit: LATEST_SHOWN }),
      countReports(deps.db, { severity: 'error' }),
    ])
    return sendPage(
      reply,
      <HomePage
        context={contextOf(request, deps.baseUrl)}
        regions={regions}
        latest={latest.items}
        withErrors={withErrors}
      />,
    )
  })
}
