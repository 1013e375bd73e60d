import { Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Database } from '../../store/database.ts'
import { documentsBetween, sitemapPieces } from '../../store/sitemap-documents.ts'
import type { PortalDeps } from '../portal-deps.ts'
import { sendErrorPage } from '../send-page.ts'
import { siteBase } from '../site-base.ts'
import { disclosurePath, ROBOTS_PATH, SITEMAP_PATH } from '../site-paths.ts'
import { pagePaths } from './page-paths.ts'
import {
  MOST_ADDRESSES,
  makeRobots,
  makeSitemap,
  makeSitemapIndex,
  sitemapEntry,
  URLSET_END,
  URLSET_START,
  XML_HEAD,
} from './sitemap.ts'

type PieceRequest = FastifyRequest<{ Params: { name: string } }>

const XML = 'application/xml; charset=utf-8'
const PAGES_SITEMAP = '/sitemaps/pages.xml'
const pieceSitemap = (piece: number): string => `/sitemaps/disclosures-${piece}.xml`

/** Read at a time. */
const BATCH = 5_000

/** One piece of the documents, read and sent batch by batch. */
const piece = async function* (db: Database, number: number, base: string): AsyncGenerator<string> {
  yield XML_HEAD + URLSET_START
  const below = (number + 1) * MOST_ADDRESSES
  let from: number | null = number * MOST_ADDRESSES
  while (from !== null) {
    const batch = await documentsBetween(db, { from, below, limit: BATCH })
    yield batch.map(({ id, updatedAt }) => sitemapEntry(`${base}${disclosurePath(id)}`, updatedAt)).join('')
    const last: number | undefined = batch.length < BATCH ? undefined : batch.at(-1)?.id
    from = last === undefined ? null : last + 1
  }
  yield URLSET_END
}

const showPiece = async (
  deps: PortalDeps,
  request: PieceRequest,
  reply: FastifyReply,
): Promise<FastifyReply> => {
  const [, text] = /^disclosures-(\d{1,9})\.xml$/.exec(request.params.name) ?? []
  if (text === undefined) return sendErrorPage(request, reply, 404)
  const number = Number(text)
  if (!(await sitemapPieces(deps.db, MOST_ADDRESSES)).includes(number))
    return sendErrorPage(request, reply, 404)
  return reply.type(XML).send(Readable.from(piece(deps.db, number, siteBase(deps, request, reply))))
}

export const registerSitemapRoutes = (app: FastifyInstance, deps: PortalDeps): void => {
  app.get(SITEMAP_PATH, async (request, reply) => {
    const base = siteBase(deps, request, reply)
    const pieces = await sitemapPieces(deps.db, MOST_ADDRESSES)
    return reply.type(XML).send(makeSitemapIndex(base, [PAGES_SITEMAP, ...pieces.map(pieceSitemap)]))
  })
  app.get(PAGES_SITEMAP, async (request, reply) => {
    const base = siteBase(deps, request, reply)
    return reply.type(XML).send(makeSitemap(base, await pagePaths(deps.db)))
  })
  app.get('/sitemaps/:name', (request: PieceRequest, reply) => showPiece(deps, request, reply))
  app.get(ROBOTS_PATH, async (request, reply) =>
    reply.type('text/plain; charset=utf-8').send(makeRobots(siteBase(deps, request, reply))),
  )
}
