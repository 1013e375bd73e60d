import type { FastifyReply, FastifyRequest } from 'fastify'
import type { PortalDeps } from './portal-deps.ts'

/** The address of the site. One taken from the request is the caller's word, so that answer is not kept. */
export const siteBase = (deps: PortalDeps, request: FastifyRequest, reply: FastifyReply): string => {
  if (deps.baseUrl !== null) return deps.baseUrl
  reply.header('cache-control', 'no-store')
  return `${request.protocol}://${request.host}`
}
