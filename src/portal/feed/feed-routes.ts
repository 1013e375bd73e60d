import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { findApplyOrgan } from '../../store/apply-organ.ts'
import type { Database } from '../../store/database.ts'
import { type ListedDocument, listColumnDocuments, listDocuments } from '../../store/document-list.ts'
import { listColumns } from '../../store/site-column.ts'
import { withBelow } from '../column/column-tree.ts'
import type { PortalDeps } from '../portal-deps.ts'
import { sendErrorPage } from '../send-page.ts'
import { siteBase } from '../site-base.ts'
import {
  ALL_FEED,
  atomPath,
  CATALOGUE_PATH,
  columnFeed,
  columnPath,
  FEEDS_PATH,
  organEntryPath,
  organFeed,
  rssPath,
} from '../site-paths.ts'
import { feedChanged, makeAtom, makeRss } from './feed.ts'

type FeedRequest = FastifyRequest<{ Params: { slug?: string; column?: string; format: string } }>

interface FeedSource {
  readonly title: string
  readonly page: string
  /** Path without its format. */
  readonly path: string
  readonly documents: readonly ListedDocument[]
}

const FIRST_PAGE = { cursor: null, limit: 50 }

const wholeFeed = async (db: Database): Promise<FeedSource> => ({
  title: '最新公开的政府信息',
  page: CATALOGUE_PATH,
  path: ALL_FEED,
  documents: (await listDocuments(db, {}, FIRST_PAGE)).items,
})

const organFeedOf = async (db: Database, slug: string): Promise<FeedSource | null> => {
  const organ = await findApplyOrgan(db, slug)
  if (organ === null) return null
  const { items } = await listDocuments(db, { organId: organ.id }, FIRST_PAGE)
  return {
    title: `${organ.name}最新公开`,
    page: organEntryPath(slug),
    path: organFeed(slug),
    documents: items,
  }
}

const columnFeedOf = async (db: Database, slug: string, columnSlug: string): Promise<FeedSource | null> => {
  const organ = await findApplyOrgan(db, slug)
  const columns = organ === null ? [] : await listColumns(db, organ.id)
  const column = columns.find((each) => each.slug === columnSlug)
  if (organ === null || column === undefined) return null
  const { items } = await listColumnDocuments(db, withBelow(columns, column.id), FIRST_PAGE)
  return {
    title: `${organ.name}：${column.name}`,
    page: columnPath(slug, columnSlug),
    path: columnFeed(slug, columnSlug),
    documents: items,
  }
}

const sourceOf = (db: Database, { slug, column }: FeedRequest['params']): Promise<FeedSource | null> => {
  if (slug === undefined) return wholeFeed(db)
  return column === undefined ? organFeedOf(db, slug) : columnFeedOf(db, slug, column)
}

const showFeed = async (
  deps: PortalDeps,
  request: FeedRequest,
  reply: FastifyReply,
): Promise<FastifyReply> => {
  const isAtom = request.params.format === 'atom.xml'
  const source = await sourceOf(deps.db, request.params)
  if (source === null || (!isAtom && request.params.format !== 'rss.xml')) {
    return sendErrorPage(request, reply, 404)
  }
  const self = isAtom ? atomPath(source.path) : rssPath(source.path)
  const feed = { ...source, self, base: siteBase(deps, request, reply) }
  return reply
    .header('last-modified', feedChanged(feed).toUTCString())
    .type(`application/${isAtom ? 'atom' : 'rss'}+xml; charset=utf-8`)
    .send(isAtom ? makeAtom(feed) : makeRss(feed))
}

export const registerFeedRoutes = (app: FastifyInstance, deps: PortalDeps): void => {
  const show = (request: FeedRequest, reply: FastifyReply) => showFeed(deps, request, reply)
  app.get(`${ALL_FEED}/:format`, show)
  app.get(`${FEEDS_PATH}/organs/:slug/:format`, show)
  app.get(`${FEEDS_PATH}/organs/:slug/columns/:column/:format`, show)
}
