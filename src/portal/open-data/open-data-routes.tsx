import type { FastifyInstance } from 'fastify'
import type { Page, ReportSummary } from '../../contract/annual-report-library.ts'
import { SITE_NAME } from '../../contract/look/site-mark.ts'
import { listReports, reportYears } from '../../store/annual-report-list.ts'
import type { Database } from '../../store/database.ts'
import type { PortalDeps } from '../portal-deps.ts'
import { contextOf, sendErrorPage, sendPage } from '../send-page.ts'
import { DATA_DESCRIPTION_PATH, OPEN_DATA_PATH } from '../site-paths.ts'
import { type CatalogueFacts, catalogueResources } from './catalogue-description.ts'
import { jsonLdOf, turtleOf } from './dcat-resource.ts'
import { OpenDataPage } from './open-data-page.tsx'
import { reportCatalogue } from './report-description.ts'

const JSON_LD = 'application/ld+json; charset=utf-8'
const TURTLE = 'text/turtle; charset=utf-8'
const REPORTS_A_PAGE = 500

/** A province has some thousands of organs. */
const reportsIn = async (db: Database, year: number): Promise<readonly ReportSummary[]> => {
  const found: ReportSummary[] = []
  let cursor: string | null = null
  do {
    const page: Page<ReportSummary> = await listReports(db, { year }, { cursor, limit: REPORTS_A_PAGE })
    found.push(...page.items)
    cursor = page.next
  } while (cursor !== null)
  return found
}

export const registerOpenDataRoutes = (app: FastifyInstance, deps: PortalDeps): void => {
  const facts = async (): Promise<CatalogueFacts> => {
    const host = app.siteIdentity.host
    return {
      base: deps.baseUrl ?? '',
      publisher: host === '' ? SITE_NAME : host,
      reportYears: await reportYears(deps.db),
    }
  }
  app.get(OPEN_DATA_PATH, async (request, reply) =>
    sendPage(
      reply,
      <OpenDataPage context={contextOf(request, deps.baseUrl)} reportYears={await reportYears(deps.db)} />,
    ),
  )
  app.get(`${DATA_DESCRIPTION_PATH}.jsonld`, async (_request, reply) =>
    reply.type(JSON_LD).send(jsonLdOf(catalogueResources(await facts()))),
  )
  app.get(`${DATA_DESCRIPTION_PATH}.ttl`, async (_request, reply) =>
    reply.type(TURTLE).send(turtleOf(catalogueResources(await facts()))),
  )
  app.get<{ Params: { file: string } }>(`${OPEN_DATA_PATH}/annual-reports/:file`, async (request, reply) => {
    const [, digits = '', ending] = /^(\d{4})\.(jsonld|ttl)$/.exec(request.params.file) ?? []
    const reports = digits === '' ? [] : await reportsIn(deps.db, Number(digits))
    if (reports.length === 0) return sendErrorPage(request, reply, 404)
    const resources = reportCatalogue(deps.baseUrl ?? '', Number(digits), reports)
    return ending === 'ttl'
      ? reply.type(TURTLE).send(turtleOf(resources))
      : reply.type(JSON_LD).send(jsonLdOf(resources))
  })
}
