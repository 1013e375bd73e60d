/** The cookie that carries a session's token. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { SESSION_COOKIE } from '../../contract/staff/staff-wire.ts'
import type { StaffCookie } from './staff-endpoint.ts'

const TOKEN = /^[\w-]{43}$/

/** Null when none was sent, or something that no token of ours looks like. */
export const sessionTokenOf = (request: FastifyRequest): string | null => {
  const value = request.cookies[SESSION_COOKIE]
  return value !== undefined && TOKEN.test(value) ? value : null
}

export const setSessionCookie = (reply: FastifyReply, cookie: StaffCookie, isHttps: boolean): void => {
  const kept = { path: '/', httpOnly: true, sameSite: 'strict', secure: isHttps } as const
  if (cookie.token === null) reply.clearCookie(SESSION_COOKIE, kept)
  else reply.setCookie(SESSION_COOKIE, cookie.token, kept)
}
