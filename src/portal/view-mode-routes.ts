import type { FastifyInstance, FastifyRequest } from 'fastify'
import { VIEW_MODE_PATH } from './site-paths.ts'
import { isViewMode, safeReturnPath, viewModeCookie } from './view-mode.ts'

type ModeRequest = FastifyRequest<{ Querystring: { mode?: unknown; back?: unknown } }>

/** Remembers the mode and goes back to where the reader was. An unknown mode changes nothing. */
export const registerViewModeRoutes = (app: FastifyInstance): void => {
  app.get(VIEW_MODE_PATH, async (request: ModeRequest, reply) => {
    const { mode, back } = request.query
    reply.header('cache-control', 'no-store')
    if (isViewMode(mode)) reply.header('set-cookie', viewModeCookie(mode))
    return reply.redirect(safeReturnPath(back), 303)
  })
}
