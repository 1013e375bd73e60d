/** Hooks around every page of the portal: from the cache when it is there, packed and kept when it is not. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { encodingFor } from '../contract/content-encoding.ts'
import { matchesEntityTag } from '../contract/entity-tag.ts'
import { type PackedBody, packFor, pageToPack } from './packed-page.ts'
import { type PageCache, pageKey } from './page-cache.ts'
import { makePageTurns, type PageTurns } from './page-turns.ts'

export interface PageAnswerParts {
  readonly cache: PageCache
  /** The version as announced; null when one has to ask. */
  readonly announcedVersion: () => number | null
  /** The version in the database that pages are read from. */
  readonly askVersion: () => Promise<number>
  /** Whether that database is a replica, which may lag behind what was announced. */
  readonly readsReplica: boolean
}

const PAGE_CACHE_CONTROL = 'public, max-age=0, must-revalidate'

const isRead = (request: FastifyRequest): boolean => request.method === 'GET' || request.method === 'HEAD'

/**
 * The version a page made now may be kept under; null when it must not be kept.
 * A lagging replica would otherwise have its old page kept under the new version.
 */
const versionOfPage = async (parts: PageAnswerParts): Promise<number | null> => {
  const announced = parts.announcedVersion()
  if (announced !== null && !parts.readsReplica) return announced
  const asked = await parts.askVersion()
  return announced === null || announced === asked ? asked : null
}

const isKeepable = (request: FastifyRequest, reply: FastifyReply): boolean =>
  request.method === 'GET' && !/no-store|private/.test(String(reply.getHeader('cache-control')))

const sendPacked = (request: FastifyRequest, reply: FastifyReply, packed: PackedBody): Buffer | null => {
  const isHeld = matchesEntityTag(request.headers['if-none-match'], packed.tag)
  const headers = isHeld ? packed.validators : packed.headers
  if (isHeld) reply.code(304).removeHeader('content-type').removeHeader('content-length')
  for (let index = 0; index < headers.length - 2; index += 2) {
    reply.header(headers[index] ?? '', headers[index + 1] ?? '')
  }
  return isHeld ? null : packed.body
}

const answerPage = async (
  parts: PageAnswerParts,
  request: FastifyRequest,
  reply: FastifyReply,
  payload: unknown,
): Promise<unknown> => {
  const isPage = typeof payload === 'string' || Buffer.isBuffer(payload)
  const isPlain = reply.statusCode === 200 && !reply.hasHeader('set-cookie')
  if (!isRead(request) || !isPage || !isPlain || reply.hasHeader('content-encoding')) return payload
  if (!reply.hasHeader('cache-control')) reply.header('cache-control', PAGE_CACHE_CONTROL)
  reply.header('vary', 'Accept-Encoding, Cookie')
  const page = pageToPack(Buffer.from(payload), reply.getHeaders())
  const packed = await packFor(page, encodingFor(request.headers['accept-encoding'] as string | undefined))
  const { pageVersion } = request
  const announced = parts.announcedVersion()
  if (pageVersion !== null && (announced ?? pageVersion) === pageVersion && isKeepable(request, reply)) {
    parts.cache.keep(request.raw, page, pageVersion)
  }
  return sendPacked(request, reply, packed)
}

/**
 * Sends the page if it is held, packed as asked for. If somebody is making it just now, waits for that: a page that everybody
 * wants is made once after a change, not once for each of them.
 * @returns whether the page was sent
 */
const answerFromCache = async (
  { cache }: PageAnswerParts,
  turns: PageTurns,
  request: FastifyRequest,
  reply: FastifyReply,
  version: number,
): Promise<boolean> => {
  const sent = () => cache.serve(request.raw, reply.raw, version, () => request.id)
  const serve = async () => sent() || ((await cache.pack(request.raw, version)) && sent())
  if (await serve()) return true
  const key = `${version} ${pageKey(request.raw)}`
  await turns.over(key)
  if (await serve()) return true
  if (request.method === 'GET') request.endPageTurn = turns.begin(key)
  return false
}

/** Applies to the routes of this scope. A page that sets a cookie, or says `no-store`, is never kept. */
export const registerPageAnswers = (app: FastifyInstance, parts: PageAnswerParts): void => {
  const turns = makePageTurns()
  app.decorateRequest('pageVersion', null)
  app.decorateRequest('endPageTurn', null)
  app.addHook('onRequest', async (request, reply) => {
    if (!isRead(request) || !parts.cache.isOn) return
    const version = await versionOfPage(parts)
    request.pageVersion = version
    if (version !== null && (await answerFromCache(parts, turns, request, reply, version)))
      return reply.hijack()
  })
  app.addHook('onSend', async (request, reply, payload) => {
    const answer = await answerPage(parts, request, reply, payload)
    request.endPageTurn?.()
    return answer
  })
  app.addHook('onResponse', async (request) => request.endPageTurn?.())
}

declare module 'fastify' {
  interface FastifyRequest {
    /** The site version that the page of this request is made from; null when it is not to be kept. */
    pageVersion: number | null
    /** Lets those go on who wait for the page of this request. */
    endPageTurn: (() => void) | null
  }
}
