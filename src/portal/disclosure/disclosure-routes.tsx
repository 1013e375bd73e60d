import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { interpretationsOf } from '../../store/interpretation.ts'
import {
  findPublishedDocument,
  findShownVersion,
  findWithdrawnDocument,
} from '../../store/published-document.ts'
import type { PortalDeps } from '../portal-deps.ts'
import { contextOf, sendErrorPage, sendPage } from '../send-page.ts'
import { DisclosurePage } from './disclosure-page.tsx'
import { documentIdOf } from './document-id.ts'
import { GonePage } from './gone-page.tsx'

type DisclosureRequest = FastifyRequest<{ Params: { id: string }; Querystring: { version?: unknown } }>

/** `none` where no version is asked for. */
const versionOf = (given: unknown): number | 'none' | null => {
  if (given === undefined || given === '') return 'none'
  return typeof given === 'string' && /^[1-9]\d{0,5}$/.test(given) ? Number(given) : null
}

const sendMissing = async (
  { db, baseUrl }: PortalDeps,
  request: FastifyRequest,
  reply: FastifyReply,
  id: number,
): Promise<FastifyReply> => {
  const gone = await findWithdrawnDocument(db, id)
  if (gone === null) return sendErrorPage(request, reply, 404)
  reply.code(410).header('cache-control', 'no-store')
  return sendPage(reply, <GonePage context={contextOf(request, baseUrl)} gone={gone} />)
}

const showDocument = async (
  deps: PortalDeps,
  request: DisclosureRequest,
  reply: FastifyReply,
): Promise<FastifyReply> => {
  const id = documentIdOf(request.params.id)
  const version = versionOf(request.query.version)
  if (id === null || version === null) return sendErrorPage(request, reply, 404)
  const document = await findPublishedDocument(deps.db, id)
  if (document === null) return sendMissing(deps, request, reply, id)
  const isCurrent = version === 'none' || version === document.version
  const earlier = isCurrent ? null : await findShownVersion(deps.db, id, version)
  if (!isCurrent && earlier === null) return sendErrorPage(request, reply, 404)
  const interpretations = await interpretationsOf(deps.db, id)
  const shown = { document, earlier, interpretations, today: deps.today() }
  return sendPage(reply, <DisclosurePage context={contextOf(request, deps.baseUrl)} {...shown} />)
}

export const registerDisclosureRoutes = (app: FastifyInstance, deps: PortalDeps): void => {
  app.get('/disclosures/:id', (request: DisclosureRequest, reply) => showDocument(deps, request, reply))
}
