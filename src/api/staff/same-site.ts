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

/** Browsers send `Sec-Fetch-Site` and `Origin` by themselves; the header of our own no other site may add. */
export const comesFromConsole = (request: FastifyRequest, baseUrl: string | null): boolean => {
  const site = request.headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin') return false
  return isOwnOrigin(request, baseUrl) && request.headers[CONSOLE_HEADER] === CONSOLE_HEADER_VALUE
}
