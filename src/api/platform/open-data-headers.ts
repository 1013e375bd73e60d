/** Open data may be read from any page: read-only CORS on every answer under `/api`, refusals included. */
import type { FastifyInstance } from 'fastify'

const EXPOSED =
  'Content-Disposition, ETag, Last-Modified, RateLimit-Limit, RateLimit-Remaining, RateLimit-Reset, Retry-After, X-Request-Id, X-Site-Version'
const PREFLIGHT_SECONDS = '86400'

export const registerOpenDataHeaders = (app: FastifyInstance): void => {
  app.addHook('onRequest', (request, reply, done) => {
    if (!request.raw.url?.startsWith('/api/')) return done()
    reply
      .header('access-control-allow-origin', '*')
      .header('access-control-expose-headers', EXPOSED)
      .header('cross-origin-resource-policy', 'cross-origin')
    if (request.method === 'OPTIONS') {
      reply
        .header('access-control-allow-methods', 'GET, HEAD')
        .header('access-control-allow-headers', 'If-None-Match')
        .header('access-control-max-age', PREFLIGHT_SECONDS)
    }
    done()
  })
}
