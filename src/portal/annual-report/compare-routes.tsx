import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { OrganSummary } from '../../contract/annual-report-library.ts'
import { findReport } from '../../store/annual-report.ts'
import { findOrgan, listRegions } from '../../store/organ.ts'
import { allOrgans } from '../all-organs.ts'
import { parseCompareQuery } from '../page-query.ts'
import type { PortalDeps } from '../portal-deps.ts'
import { contextOf, sendErrorPage, sendPage } from '../send-page.ts'
import { COMPARE_PATH } from '../site-paths.ts'
import { MOST_COMPARED } from './compare-form.tsx'
import { ComparePage } from './compare-page.tsx'

/** The year asked for, else the latest in which one of the organs filed. */
const yearOf = (asked: number | null, organs: readonly OrganSummary[]): number | null => {
  const years = organs.flatMap((organ) => organ.years)
  if (asked !== null || years.length === 0) return asked
  return Math.max(...years)
}

/** Those of the region, and those already chosen wherever they are. */
const choicesOf = (
  members: readonly OrganSummary[],
  chosen: readonly OrganSummary[],
): readonly OrganSummary[] => [
  ...members,
  ...chosen.filter(({ slug }) => !members.some((member) => member.slug === slug)),
]

const showComparison = async (
  deps: PortalDeps,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> => {
  const query = parseCompareQuery(request.query)
  if (!query.ok) return sendErrorPage(request, reply, 400)
  const slugs = query.value.slugs.slice(0, MOST_COMPARED)
  const found = await Promise.all(slugs.map((slug) => findOrgan(deps.db, slug)))
  const chosen = found.filter((organ) => organ !== null)
  const regions = await listRegions(deps.db)
  const region = query.value.region ?? chosen[0]?.region ?? regions[0]?.name ?? ''
  const year = yearOf(query.value.year, chosen)
  const [members, reports] = await Promise.all([
    allOrgans(deps.db, { region }),
    Promise.all(chosen.map(({ slug }) => (year === null ? null : findReport(deps.db, slug, year)))),
  ])
  return sendPage(
    reply,
    <ComparePage
      context={contextOf(request, deps.baseUrl)}
      regions={regions}
      region={region}
      organs={choicesOf(members, chosen)}
      compared={chosen.map((organ, index) => ({ organ, stored: reports[index] ?? null }))}
      year={year}
    />,
  )
}

export const registerCompareRoutes = (app: FastifyInstance, deps: PortalDeps): void => {
  app.get(COMPARE_PATH, (request, reply) => showComparison(deps, request, reply))
}
