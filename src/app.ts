/** The web application: portal, open-data API and monitoring on one database. Knows no port and no process. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import Fastify, { type FastifyInstance } from 'fastify'
import type { Logger } from 'pino'
import type { ActContext } from './actions/act-context.ts'
import { registerConsole } from './api/console/register-console.ts'
import type { DocsShell } from './api/docs/register-docs.ts'
import { quietLogController, registerAccessLog } from './api/platform/access-log.ts'
import { rememberRoutes } from './api/platform/allowed-methods.ts'
import { registerHealth } from './api/platform/health.ts'
import { registerMetrics } from './api/platform/metrics.ts'
import { registerOpenDataHeaders } from './api/platform/open-data-headers.ts'
import {
  answerClientError,
  answerFrameworkError,
  registerProblemAnswers,
  sendProblem,
} from './api/platform/problem-answer.ts'
import { requestIdOf } from './api/platform/request-id.ts'
import { registerSecurityHeaders } from './api/platform/security-headers.ts'
import { registerApi } from './api/register-api.ts'
import { registerStaffApi } from './api/staff/register-staff-api.ts'
import type { Config } from './config.ts'
import { NO_SITE_IDENTITY, type SiteIdentity } from './contract/settings/site-setting.ts'
import { dateOf } from './law/time/local-date.ts'
import { registerReportFiles } from './portal/annual-report/report-file-routes.ts'
import { registerDisclosureFiles } from './portal/disclosure/file-routes.ts'
import { renderErrorPage } from './portal/error/error-page.tsx'
import { registerPageAnswers } from './portal/page-answer.ts'
import { makePageCache, type PageCache } from './portal/page-cache.ts'
import type { PortalDeps } from './portal/portal-deps.ts'
import { registerPortal } from './portal/register-portal.ts'
import { registerApplicantPages } from './portal/request/register-applicant-pages.ts'
import { registerDocumentTexts } from './portal/rules/document-text-routes.ts'
import { PageShell } from './portal/shell/page-shell.tsx'
import { renderPage } from './portal/shell/render-page.ts'
import { API_DOCS_PATH } from './portal/site-paths.ts'
import { MARK_PATH } from './portal/style/stylesheet.ts'
import { viewModeOf } from './portal/view-mode.ts'
import { clientAddresses } from './portal/views/client-address.ts'
import { makeViewCounter, type ViewCounter } from './portal/views/view-counter.ts'
import { type Database, poolOf } from './store/database.ts'
import { isMigrated } from './store/migrate.ts'
import { readSiteVersion } from './store/site-version.ts'
import { type SiteVersionWatch, watchSiteVersion } from './store/site-version-watch.ts'
import { addViews } from './store/view-count.ts'

export interface AppParts {
  readonly db: Database
  /** A replica for public pages; the same as `db` when there is none. */
  readonly readDb: Database
  /** What the acts of staff and applicants stand on; its database is `db`. */
  readonly context: ActContext
  readonly config: Pick<Config, 'baseUrl' | 'trustProxy' | 'apiRate' | 'pageCacheBytes'> &
    Partial<Pick<Config, 'oidc' | 'secondFactorRoles' | 'site'>>
  readonly logger: Logger
  /** Of the program. */
  readonly version: string
}

const LONGEST_ADDRESS = 2048
/** Longer than a proxy in front usually keeps its own connections. */
const KEEP_ALIVE_MS = 75_000
const HEADERS_WITHIN_MS = 20_000
const REQUEST_WITHIN_MS = 60_000

/** Answers a page that is held before anything else runs. False: it is not held, or nobody can vouch for it. */
type QuickAnswer = (message: IncomingMessage, response: ServerResponse) => boolean

const quickAnswer = (cache: PageCache, watch: SiteVersionWatch, views: ViewCounter): QuickAnswer => {
  return (message, response) => {
    const version = watch.announced()
    if (version === null || !cache.serve(message, response, version, requestIdOf)) return false
    views.count(message)
    return true
  }
}

/** How often views are written down; as many seconds of them are lost when the process is killed. */
const WRITE_VIEWS_EVERY_MS = 5_000

const viewCounter = ({ db, context, config, logger }: AppParts): ViewCounter =>
  makeViewCounter({
    save: (day, views) => addViews(db, day, views),
    today: () => dateOf(context.now()),
    instant: context.instant,
    addressOf: clientAddresses(config.trustProxy),
    isBehindProxy: config.trustProxy.length > 0,
    failed: (error) => logger.warn({ err: error }, 'views could not be written yet'),
  })

/** Written every few seconds, and once more before the site closes. */
const keepWritingViews = (app: FastifyInstance, views: ViewCounter): void => {
  const timer = setInterval(() => void views.flush(), WRITE_VIEWS_EVERY_MS)
  timer.unref()
  app.addHook('onClose', async () => {
    clearInterval(timer)
    await views.flush()
  })
}

const makeFastify = (parts: AppParts, quick: QuickAnswer): FastifyInstance => {
  let isStopping = false
  const app = Fastify({
    loggerInstance: parts.logger,
    logController: quietLogController(),
    genReqId: requestIdOf,
    trustProxy: parts.config.trustProxy.length > 0 ? [...parts.config.trustProxy] : false,
    return503OnClosing: false,
    routerOptions: { maxParamLength: LONGEST_ADDRESS, ignoreTrailingSlash: true },
    frameworkErrors: answerFrameworkError,
    clientErrorHandler: answerClientError,
    serverFactory: (handler) => {
      const server = createServer(
        {
          keepAliveTimeout: KEEP_ALIVE_MS,
          headersTimeout: HEADERS_WITHIN_MS,
          requestTimeout: REQUEST_WITHIN_MS,
        },
        (message, response) => {
          if (isStopping || !quick(message, response)) handler(message, response)
        },
      )
      return server
    },
  })
  app.addHook('preClose', (done) => {
    isStopping = true
    done()
  })
  return app as unknown as FastifyInstance
}

const registerEntry = (app: FastifyInstance): void => {
  app.addHook('onRequest', (request, reply, done) => {
    reply.header('x-request-id', request.id)
    if ((request.raw.url?.length ?? 0) <= LONGEST_ADDRESS) return done()
    sendProblem(request, reply, 'address-too-long')
  })
}

/** The description of the API as a page of the site. */
const docsShell =
  (baseUrl: string | null, site: SiteIdentity): DocsShell =>
  (content, request) => {
    const title = '开放数据接口'
    const description = '政府信息公开年度报告的开放数据接口：地址、参数、字段和错误代码。'
    const mode = viewModeOf(request.headers.cookie)
    const context = { mode, address: API_DOCS_PATH, baseUrl, site }
    const facts = { title, description, canonical: API_DOCS_PATH, crumbs: [], nav: null }
    return renderPage(PageShell({ context, facts, here: title, children: content }))
  }

/** Ready for `inject` in tests, or to listen. Closing it closes its listening connection, not the databases. */
export const buildApp = async (parts: AppParts): Promise<FastifyInstance> => {
  const { db, readDb, config } = parts
  const cache = makePageCache(config.pageCacheBytes)
  const watch = watchSiteVersion(db)
  const views = viewCounter(parts)
  const app = makeFastify(parts, quickAnswer(cache, watch, views))
  keepWritingViews(app, views)
  app.addHook('onClose', () => watch.close())
  app.addHook('onClose', () => parts.context.drawing.close())
  app.addHook('onClose', () => parts.context.reading.close())
  const isHttps = config.baseUrl?.startsWith('https:') ?? false
  const site = config.site ?? NO_SITE_IDENTITY
  app.decorate('siteIdentity', site)
  rememberRoutes(app)
  registerProblemAnswers(app, ({ status, ...facts }) => renderErrorPage(status, { ...facts, site }))
  await registerSecurityHeaders(app, isHttps)
  registerOpenDataHeaders(app)
  registerEntry(app)
  registerAccessLog(app)
  registerMetrics(app, {
    pool: () => poolCounts(db),
    pageCache: cache.counts,
    siteVersion: watch.announced,
  })
  registerHealth(app, { isMigrated: () => isMigrated(db) })
  registerConsole(app)
  const siteVersion = () => readSiteVersion(readDb)
  await app.register((scope) =>
    registerApi(scope, {
      context: parts.context,
      db: readDb,
      siteVersion,
      rate: config.apiRate,
      baseUrl: config.baseUrl,
      version: parts.version,
      docsShell: docsShell(config.baseUrl, site),
    }),
  )
  await app.register((scope) =>
    registerStaffApi(scope, {
      ...signInSettings(config),
      context: parts.context,
      isHttps,
      afterAct: watch.catchUp,
    }),
  )
  await app.register((scope) =>
    registerApplicantPages(scope, { context: parts.context, baseUrl: config.baseUrl }),
  )
  // A replica lags: what asks anew whether its page stands asks the primary.
  const standing: PortalDeps = { ...portalDeps(parts), db }
  await app.register(async (scope) => registerDisclosureFiles(scope, standing))
  await app.register(async (scope) =>
    registerDocumentTexts(scope, { ...standing, drawing: parts.context.drawing }),
  )
  await app.register(async (scope) =>
    registerReportFiles(scope, { ...standing, drawing: parts.context.drawing }),
  )
  await app.register(async (scope) => {
    registerPageAnswers(scope, {
      cache,
      announcedVersion: watch.announced,
      askVersion: siteVersion,
      readsReplica: readDb !== db,
    })
    scope.addHook('onResponse', async (request, reply) => {
      if ([200, 304].includes(reply.raw.statusCode)) views.count(request.raw)
    })
    await registerPortal(scope, portalDeps(parts))
    scope.get('/favicon.ico', (_request, reply) => reply.redirect(MARK_PATH))
  })
  await app.ready()
  return app
}

const portalDeps = ({ readDb, config, context }: AppParts): PortalDeps => ({
  db: readDb,
  baseUrl: config.baseUrl,
  today: () => dateOf(context.now()),
  sealer: context.sealer,
})

/** Absent settings leave the staff interface its own defaults. */
const signInSettings = ({ oidc, secondFactorRoles }: AppParts['config']) => ({
  ...(oidc === undefined ? {} : { oidc }),
  ...(secondFactorRoles === undefined ? {} : { secondFactorRoles }),
})

const poolCounts = (db: Database) => {
  const { totalCount, idleCount, waitingCount } = poolOf(db)
  return { total: totalCount, idle: idleCount, waiting: waitingCount }
}
