import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { filterRegister, type RegisterFilter } from '../../actions/normative-document/filter-register.ts'
import { VALIDITIES, type Validity } from '../../law/proactive-disclosure/disclosure-kind.ts'
import { registeredValidityOn } from '../../law/proactive-disclosure/registered-document.ts'
import { endOf } from '../../law/proactive-disclosure/validity.ts'
import { type LocalDate, yearOf } from '../../law/time/local-date.ts'
import { findApplyOrgan } from '../../store/apply-organ.ts'
import { cleanupsOf } from '../../store/document-cleanup.ts'
import { type RegisteredEntry, registeredEntries } from '../../store/registered-document.ts'
import type { PortalDeps } from '../portal-deps.ts'
import { contextOf, sendErrorPage, sendPage } from '../send-page.ts'
import { RulesPage } from './rules-page.tsx'
import { parseRulesQuery, type RulesQuery } from './rules-query.ts'

type SlugRequest = FastifyRequest<{ Params: { slug: string } }>

const DOCUMENTS_A_PAGE = 50

const countsOf = (
  entries: readonly RegisteredEntry[],
  today: LocalDate,
): Readonly<Record<Validity, number>> => {
  const standing = entries.map((entry) => registeredValidityOn(entry, today))
  return Object.fromEntries(
    VALIDITIES.map((validity) => [validity, standing.filter((each) => each === validity).length]),
  ) as Record<Validity, number>
}

const yearsOf = (days: readonly LocalDate[]): readonly (readonly [number, number])[] => {
  const years = days.map(yearOf)
  return [...new Set(years)]
    .sort((a, b) => b - a)
    .map((year) => [year, years.filter((each) => each === year).length] as const)
}

/** Only what has ended by now: a repeal to come is no end yet. */
const endDays = (entries: readonly RegisteredEntry[], today: LocalDate): readonly LocalDate[] =>
  entries.flatMap((entry) => {
    const end = endOf(entry)
    return end === null || end.on > today ? [] : [end.on]
  })

const filterOf = ({ kind, validity, year, ended, q }: RulesQuery): RegisterFilter => ({
  kind,
  validity,
  year,
  endedIn: ended,
  q,
})

const showRules = async (
  { db, baseUrl, today: day }: PortalDeps,
  request: SlugRequest,
  reply: FastifyReply,
): Promise<FastifyReply> => {
  const query = parseRulesQuery(request.query)
  if (query === null) return sendErrorPage(request, reply, 400)
  const organ = await findApplyOrgan(db, request.params.slug)
  if (organ === null) return sendErrorPage(request, reply, 404)
  const today = day()
  const [all, cleanups] = await Promise.all([
    registeredEntries(db, [organ.id], 'public'),
    cleanupsOf(db, organ.id, 'confirmed'),
  ])
  const found = filterRegister(all, filterOf(query), today)
  const { after, ...chosen } = query
  const end = after + DOCUMENTS_A_PAGE
  const props = {
    context: contextOf(request, baseUrl),
    organ,
    view: { slug: organ.slug, ...chosen },
    today,
    entries: found.slice(after, end),
    total: found.length,
    next: end < found.length ? String(end) : null,
    isLater: after > 0,
    counts: countsOf(all, today),
    years: yearsOf(all.map(({ formedOn }) => formedOn)).map(([year]) => year),
    ended: yearsOf(endDays(all, today)),
    cleanups,
  }
  return sendPage(reply, <RulesPage {...props} />)
}

export const registerRulesRoutes = (app: FastifyInstance, deps: PortalDeps): void => {
  app.get('/rules/:slug', (request: SlugRequest, reply) => showRules(deps, request, reply))
}
