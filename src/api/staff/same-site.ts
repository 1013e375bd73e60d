/** Whether a write comes from our own console: three marks, each of which alone stops another site's page. */
import type { FastifyRequest } from 'fastify'
import { CONSOLE_HEADER, CONSOLE_HEADER_VALUE } from '../../contract/staff/staff-wire.ts'

/** Hosts are compared, not schemes: a proxy in front may speak https where we hear http. */
const isHostOf = (origin: string, host: string): boolean => {
  if (!URL.canParse(origin)) return false
  const { protocol, host: given } = new URL(origin)
  const own = `${protocol}//${host}`
  return URL.canParse(own) && new URL(own).host === given
}

const isOwnOrigin = (request: FastifyRequest, baseUrl: string | null): boolean => {
  const { origin } = request.headers
  return origin === undefined || origin === baseUrl || isHostOf(origin, request.host)
}

/**
 * The header of our own no other site may add. Where the browser itself says that the page is of the same origin, that settles it,
 * also behind a proxy that gives us another host; where it says nothing, as without https, the origin has to be ours.
 */
export const comesFromConsole = (request: FastifyRequest, baseUrl: string | null): boolean => {
  if (request.headers[CONSOLE_HEADER] !== CONSOLE_HEADER_VALUE) return false
  const site = request.headers['sec-fetch-site']
  return site === undefined ? isOwnOrigin(request, baseUrl) : site === 'same-origin'
}
