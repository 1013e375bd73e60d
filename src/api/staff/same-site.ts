/** Whether a write comes from our own console: three marks, each of which alone stops another site's page. */
import type { FastifyRequest } from 'fastify'
import { CONSOLE_HEADER, CONSOLE_HEADER_VALUE } from '../../contract/staff/staff-wire.ts'

const hostOf = (origin: string): string | null => (URL.canParse(origin) ? new URL(origin).host : null)

const isOwnOrigin = (request: FastifyRequest, baseUrl: string | null): boolean => {
  const { origin } = request.headers
  if (origin === undefined) return true
  return origin === baseUrl || hostOf(origin) === request.host
}

/** Browsers send `Sec-Fetch-Site` and `Origin` by themselves; the header of our own no other site may add. */
export const comesFromConsole = (request: FastifyRequest, baseUrl: string | null): boolean => {
  const site = request.headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin') return false
  return isOwnOrigin(request, baseUrl) && request.headers[CONSOLE_HEADER] === CONSOLE_HEADER_VALUE
}
