import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { findApplyOrgan } from '../../store/apply-organ.ts'
import { documentsByYear } from '../../store/disclosure-tally.ts'
import { listColumnDocuments, listDocuments } from '../../store/document-list.ts'
import { listColumns } from '../../store/site-column.ts'
import { parseAfter } from '../catalogue/catalogue-query.ts'
import { yearOfSegment } from '../page-query.ts'
import type { PortalDeps } from '../portal-deps.ts'
import { contextOf, sendErrorPage, sendPage } from '../send-page.ts'
import { ArchivePage } from './archive-page.tsx'
import { ColumnPage } from './column-page.tsx'
import { withBelow } from './column-tree.ts'

type ColumnRequest = FastifyRequest<{ Params: { slug: string; column: string } }>
type ArchiveRequest = FastifyRequest<{ Params: { slug: string; year: string } }>

const DOCUMENTS_A_PAGE = 30

const showColumn = async (
  { db, baseUrl, today }: PortalDeps,
  request: ColumnRequest,
  reply: FastifyReply,
): Promise<FastifyReply> => {
  const after = parseAfter(request.query)
  const organ = await findApplyOrgan(db, request.params.slug)
  if (organ === null || after === undefined) return sendErrorPage(request, reply, 404)
  const columns = await listColumns(db, organ.id)
  const column = columns.find(({ slug }) => slug === request.params.column)
  if (column === undefined) return sendErrorPage(request, reply, 404)
  const page = await listColumnDocuments(db, withBelow(columns, column.id), {
    cursor: after,
    limit: DOCUMENTS_A_PAGE,
  })
  const props = {
    organ,
    column,
    parent: columns.find(({ id }) => id === column.parentId) ?? null,
    below: columns.filter(({ parentId }) => parentId === column.id),
    page,
    isLater: after !== null,
    today: today(),
  }
  return sendPage(reply, <ColumnPage context={contextOf(request, baseUrl)} {...props} />)
}

const showArchive = async (
  { db, baseUrl, today }: PortalDeps,
  request: ArchiveRequest,
  reply: FastifyReply,
): Promise<FastifyReply> => {
  const after = parseAfter(request.query)
  const year = yearOfSegment(request.params.year)
  const organ = await findApplyOrgan(db, request.params.slug)
  if (organ === null || after === undefined || year === null) return sendErrorPage(request, reply, 404)
  const years = await documentsByYear(db, organ.id)
  if (!years.some((each) => each.year === year)) return sendErrorPage(request, reply, 404)
  const page = await listDocuments(
    db,
    { organId: organ.id, year },
    { cursor: after, limit: DOCUMENTS_A_PAGE },
  )
  const props = { organ, year, years, page, isLater: after !== null, today: today() }
  return sendPage(reply, <ArchivePage context={contextOf(request, baseUrl)} {...props} />)
}

export const registerColumnRoutes = (app: FastifyInstance, deps: PortalDeps): void => {
  app.get('/organs/:slug/columns/:column', (request: ColumnRequest, reply) =>
    showColumn(deps, request, reply),
  )
  app.get('/organs/:slug/archive/:year', (request: ArchiveRequest, reply) =>
    showArchive(deps, request, reply),
  )
}
