/** Who has shown number and code may see that one case, for half an hour, in that browser. Nothing is stored for it. */
import { timingSafeEqual } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { CASES_PATH } from '../site-paths.ts'
import type { ApplicantDeps } from './applicant-deps.ts'

const COOKIE_NAME = 'sunlit_case'
const OPEN_SECONDS = 30 * 60

const signature = ({ context }: ApplicantDeps, body: string): string =>
  context.sealer.hash(`case cookie\n${body}`, 'form-token').toString('base64url')

const cookieHeader = ({ baseUrl }: ApplicantDeps, value: string, seconds: number): string =>
  [
    `${COOKIE_NAME}=${value}`,
    `Path=${CASES_PATH}`,
    `Max-Age=${seconds}`,
    'HttpOnly',
    'SameSite=Strict',
    ...(baseUrl?.startsWith('https:') ? ['Secure'] : []),
  ].join('; ')

/** Opens the case to this browser, or keeps it open. */
export const openCase = (deps: ApplicantDeps, reply: FastifyReply, requestId: number): void => {
  const until = Math.floor(deps.context.instant().getTime() / 1000) + OPEN_SECONDS
  const body = `${requestId}.${until.toString(36)}`
  reply.header('set-cookie', cookieHeader(deps, `${body}.${signature(deps, body)}`, OPEN_SECONDS))
}

export const closeCase = (deps: ApplicantDeps, reply: FastifyReply): void => {
  reply.header('set-cookie', cookieHeader(deps, '', 0))
}

const isSame = (given: string, right: string): boolean => {
  const [a, b] = [Buffer.from(given), Buffer.from(right)]
  return a.length === b.length && timingSafeEqual(a, b)
}

/** Id of the case that this browser may see; null when there is none, or no longer. */
export const openedCase = (deps: ApplicantDeps, request: FastifyRequest): number | null => {
  const pattern = new RegExp(`(?:^|;\\s*)${COOKIE_NAME}=(\\d{1,15})\\.([0-9a-z]{1,9})\\.([\\w-]{43})(?:;|$)`)
  const [, id = '', until = '', given = ''] = pattern.exec(request.headers.cookie ?? '') ?? []
  if (id === '' || !isSame(given, signature(deps, `${id}.${until}`))) return null
  return Number.parseInt(until, 36) * 1000 < deps.context.instant().getTime() ? null : Number(id)
}
