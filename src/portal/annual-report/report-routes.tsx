/** The library, a report, the years of an organ, a region. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { findReport, reportsOfOrgan, reportsOfYear } from '../../store/annual-report.ts'
import { countReports, listReports, parseReportCursor } from '../../store/annual-report-list.ts'
import { findOrgan, listRegions } from '../../store/organ.ts'
import { allOrgans } from '../all-organs.ts'
import { parseLibraryQuery, parseReportPageQuery, yearOfSegment } from '../page-query.ts'
import type { PortalDeps } from '../portal-deps.ts'
import { contextOf, sendErrorPage, sendPage } from '../send-page.ts'
import { LIBRARY_PATH, regionOfSegment, regionPath } from '../site-paths.ts'
import { LibraryPage } from './library-page.tsx'
import { OrganPage } from './organ-page.tsx'
import { RegionPage } from './region-page.tsx'
import { ReportPage } from './report-page.tsx'

const REPORTS_A_PAGE = 50

type Answer = Promise<FastifyReply>

const showLibrary = async (deps: PortalDeps, request: FastifyRequest, reply: FastifyReply): Answer => {
  const query = parseLibraryQuery(request.query)
  if (!query.ok) return sendErrorPage(request, reply, 400)
  const { filter, after } = query.value
  if (after !== null && parseReportCursor(after) === null) return sendErrorPage(request, reply, 400)
  const [page, count, regions, organ] = await Promise.all([
    listReports(deps.db, filter, { cursor: after, limit: REPORTS_A_PAGE }),
    countReports(deps.db, filter),
    listRegions(deps.db),
    filter.organ === undefined ? null : findOrgan(deps.db, filter.organ),
  ])
  return sendPage(
    reply,
    <LibraryPage
      context={contextOf(request, deps.baseUrl)}
      filter={filter}
      organName={organ?.name ?? null}
      regions={regions}
      page={page}
      count={count}
      isLater={after !== null}
    />,
  )
}

type OrganRequest = FastifyRequest<{ Params: { slug: string } }>
type ReportRequest = FastifyRequest<{ Params: { slug: string; year: string } }>
type RegionRequest = FastifyRequest<{ Params: { region: string; year: string } }>

const showReport = async (deps: PortalDeps, request: ReportRequest, reply: FastifyReply): Answer => {
  const year = yearOfSegment(request.params.year)
  const query = parseReportPageQuery(request.query)
  if (!query.ok) return sendErrorPage(request, reply, 400)
  const stored =
    year === null ? null : await findReport(deps.db, request.params.slug, year, query.value.version)
  if (stored === null) return sendErrorPage(request, reply, 404)
  const before = await findReport(deps.db, request.params.slug, stored.year - 1)
  return sendPage(
    reply,
    <ReportPage
      context={contextOf(request, deps.baseUrl)}
      stored={stored}
      lastYear={before?.report ?? null}
      version={query.value.version}
      showsOrigin={query.value.showsOrigin}
    />,
  )
}

const showOrgan = async (deps: PortalDeps, request: OrganRequest, reply: FastifyReply): Answer => {
  const { slug } = request.params
  const [organ, reports] = await Promise.all([findOrgan(deps.db, slug), reportsOfOrgan(deps.db, slug)])
  if (organ === null || reports.length === 0) return sendErrorPage(request, reply, 404)
  return sendPage(
    reply,
    <OrganPage context={contextOf(request, deps.baseUrl)} organ={organ} reports={reports} />,
  )
}

const showRegion = async (deps: PortalDeps, request: RegionRequest, reply: FastifyReply): Answer => {
  const region = regionOfSegment(request.params.region)
  const year = yearOfSegment(request.params.year)
  if (year === null) return sendErrorPage(request, reply, 404)
  const [reports, organs, regions] = await Promise.all([
    reportsOfYear(deps.db, region, year),
    allOrgans(deps.db, { region }),
    listRegions(deps.db),
  ])
  if (reports.length === 0) return sendErrorPage(request, reply, 404)
  const years = regions.find(({ name }) => name === region)?.years.map((each) => each.year) ?? [year]
  return sendPage(
    reply,
    <RegionPage
      context={contextOf(request, deps.baseUrl)}
      region={region}
      year={year}
      years={years}
      organs={organs}
      reports={reports}
    />,
  )
}

/** Without a year: the latest one. */
const redirectToLatest = async (
  deps: PortalDeps,
  request: FastifyRequest<{ Params: { region: string } }>,
  reply: FastifyReply,
): Answer => {
  const name = regionOfSegment(request.params.region)
  const region = (await listRegions(deps.db)).find((each) => each.name === name)
  const latest = region?.years[0]
  if (latest === undefined) return sendErrorPage(request, reply, 404)
  return reply.redirect(regionPath(name, latest.year), 302)
}

export const registerReportRoutes = (app: FastifyInstance, deps: PortalDeps): void => {
  app.get(LIBRARY_PATH, (request, reply) => showLibrary(deps, request, reply))
  app.get(`${LIBRARY_PATH}/:slug`, (request: OrganRequest, reply) => showOrgan(deps, request, reply))
  app.get(`${LIBRARY_PATH}/:slug/:year`, (request: ReportRequest, reply) => showReport(deps, request, reply))
  app.get(`${LIBRARY_PATH}/regions/:region`, (request: RegionRequest, reply) =>
    redirectToLatest(deps, request, reply),
  )
  app.get(`${LIBRARY_PATH}/regions/:region/:year`, (request: RegionRequest, reply) =>
    showRegion(deps, request, reply),
  )
}
