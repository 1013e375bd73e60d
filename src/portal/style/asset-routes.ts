import type { FastifyInstance } from 'fastify'
import { SITE_MARK_FILE } from '../shell/site-mark.tsx'
import { MARK_PATH, STYLESHEET, STYLESHEET_PATH } from './stylesheet.ts'

/** The name changes with the content. */
const FOR_GOOD = 'public, max-age=31536000, immutable'

export const registerAssetRoutes = (app: FastifyInstance): void => {
  app.get(STYLESHEET_PATH, async (_request, reply) =>
    reply.header('cache-control', FOR_GOOD).type('text/css; charset=utf-8').send(STYLESHEET),
  )
  app.get(MARK_PATH, async (_request, reply) =>
    reply.header('cache-control', FOR_GOOD).type('image/svg+xml').send(SITE_MARK_FILE),
  )
}
