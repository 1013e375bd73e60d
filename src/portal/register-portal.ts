/** The public site. Registers every page and the two assets; the caller adds security headers and the page cache. */
import type { FastifyInstance } from 'fastify'
import { registerAboutRoutes } from './about/about-routes.tsx'
import { registerCompareRoutes } from './annual-report/compare-routes.tsx'
import { registerReportRoutes } from './annual-report/report-routes.tsx'
import { registerCatalogueRoutes } from './catalogue/catalogue-routes.tsx'
import { registerColumnRoutes } from './column/column-routes.tsx'
import { registerDisclosureRoutes } from './disclosure/disclosure-routes.tsx'
import { registerFeedRoutes } from './feed/feed-routes.ts'
import { registerAnswerRoutes } from './feedback/answer-routes.tsx'
import { registerGuideRoutes } from './guide/guide-routes.tsx'
import { registerHomeRoutes } from './home/home-routes.tsx'
import { registerOpenDataRoutes } from './open-data/open-data-routes.tsx'
import { registerOrganRoutes } from './organ/organ-routes.tsx'
import type { PortalDeps } from './portal-deps.ts'
import { registerRulesRoutes } from './rules/rules-routes.tsx'
import { registerSearchRoutes } from './search/search-routes.tsx'
import { registerSitemapRoutes } from './sitemap/sitemap-routes.ts'
import { registerAssetRoutes } from './style/asset-routes.ts'
import { registerViewModeRoutes } from './view-mode-routes.ts'

export const registerPortal = async (app: FastifyInstance, deps: PortalDeps): Promise<void> => {
  registerHomeRoutes(app, deps)
  registerReportRoutes(app, deps)
  registerCompareRoutes(app, deps)
  registerAboutRoutes(app, deps)
  registerDisclosureRoutes(app, deps)
  registerOrganRoutes(app, deps)
  registerColumnRoutes(app, deps)
  registerCatalogueRoutes(app, deps)
  registerSearchRoutes(app, deps)
  registerGuideRoutes(app, deps)
  registerRulesRoutes(app, deps)
  registerFeedRoutes(app, deps)
  registerAnswerRoutes(app, deps)
  registerOpenDataRoutes(app, deps)
  registerSitemapRoutes(app, deps)
  registerAssetRoutes(app)
  registerViewModeRoutes(app)
}
