/**
 * Leaving for the common sign-in and coming back. These are pages that the browser goes to, not calls of the console:
 * the session cookie (SameSite=Strict) does not travel back from the provider, so the flow has a cookie of its own.
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { linkOidc } from '../../../actions/account/link-oidc.ts'
import type { OidcClient } from '../../../actions/account/oidc-client.ts'
import { signedInBy } from '../../../actions/account/open-session.ts'
import { signInWithOidc } from '../../../actions/account/sign-in-with-oidc.ts'
import type { ActContext } from '../../../actions/act-context.ts'
import type { SignInMeansJson } from '../../../contract/account/account-json.ts'
import { STAFF_API_PREFIX } from '../../../contract/staff/staff-wire.ts'
import { sessionTokenOf, setSessionCookie } from '../session-cookie.ts'

export interface OidcParts {
  readonly context: ActContext
  readonly isHttps: boolean
  /** Null: there is none. */
  readonly oidc: OidcClient | null
}

const FLOW_COOKIE = 'sunlit_sign_in_flow'
const FLOW_PATH = `${STAFF_API_PREFIX}/oidc`
const FLOW_MS = 10 * 60_000

const FLOW = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  startedAt: z.number(),
  /** To link: the account and the session in which it was asked. Null: to sign in. */
  link: z.object({ accountId: z.number(), sessionId: z.string() }).nullable(),
})
type Flow = z.output<typeof FLOW>

const SIGN_IN_PAGE = '/console/sign-in'
const ACCOUNT_PAGE = '/console/account'

/** As a browser writes it: without the port that goes without saying. */
const returnAddress = (parts: OidcParts, request: FastifyRequest): string => {
  const site = parts.context.baseUrl ?? `${request.protocol}://${request.host}`
  return new URL(`${FLOW_PATH}/return`, site).href
}

const keptFlow = (parts: OidcParts, request: FastifyRequest): Flow | null => {
  const text = request.cookies[FLOW_COOKIE]
  if (text === undefined) return null
  try {
    const opened = parts.context.sealer.open(Buffer.from(text, 'base64url'), 'sign-in-flow')
    const flow = FLOW.parse(JSON.parse(opened.toString()))
    return parts.context.instant().getTime() - flow.startedAt <= FLOW_MS ? flow : null
  } catch {
    return null
  }
}

const flowCookie = (parts: OidcParts) =>
  ({ path: FLOW_PATH, httpOnly: true, sameSite: 'lax', secure: parts.isHttps }) as const

const leave = async (
  parts: OidcParts,
  request: FastifyRequest,
  reply: FastifyReply,
  link: Flow['link'],
): Promise<FastifyReply> => {
  const page = link === null ? SIGN_IN_PAGE : ACCOUNT_PAGE
  if (parts.oidc === null) return reply.redirect(page)
  const begun = await parts.oidc.begin(returnAddress(parts, request))
  if (!begun.ok) return reply.redirect(`${page}#${begun.refusal.code}`)
  const flow: Flow = { ...begun.value.flow, startedAt: parts.context.instant().getTime(), link }
  const sealed = parts.context.sealer.seal(JSON.stringify(flow), 'sign-in-flow').toString('base64url')
  return reply
    .setCookie(FLOW_COOKIE, sealed, { ...flowCookie(parts), maxAge: FLOW_MS / 1000 })
    .redirect(begun.value.url)
}

const leaveToLink = async (
  parts: OidcParts,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> => {
  const token = sessionTokenOf(request)
  const signedIn = token === null ? null : await signedInBy(parts.context, token, request.ip)
  if (signedIn === null || signedIn.awaitsSecondFactor) return reply.redirect(SIGN_IN_PAGE)
  const { accountId, id } = signedIn.session
  return leave(parts, request, reply, { accountId, sessionId: id })
}

const comeBack = async (
  parts: OidcParts,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> => {
  const flow = keptFlow(parts, request)
  reply.clearCookie(FLOW_COOKIE, flowCookie(parts))
  if (flow === null || parts.oidc === null) return reply.redirect(`${SIGN_IN_PAGE}#oidc-failed`)
  const query = request.url.split('?')[1] ?? ''
  const identity = await parts.oidc.finish(`${returnAddress(parts, request)}?${query}`, flow)
  const page = flow.link === null ? SIGN_IN_PAGE : ACCOUNT_PAGE
  if (!identity.ok) return reply.redirect(`${page}#${identity.refusal.code}`)
  if (flow.link !== null) {
    const asked = { ...flow.link, identity: identity.value, address: request.ip }
    const linked = await linkOidc(parts.context, asked)
    return reply.redirect(`${ACCOUNT_PAGE}#${linked.ok ? 'oidc-linked' : linked.refusal.code}`)
  }
  const from = { address: request.ip, userAgent: request.headers['user-agent'] ?? '' }
  const done = await signInWithOidc(parts.context, identity.value, from)
  if (!done.ok) return reply.redirect(`${SIGN_IN_PAGE}#${done.refusal.code}`)
  const { session, needsSecondFactor } = done.value
  setSessionCookie(reply, { token: session.token }, parts.isHttps)
  return reply.redirect(needsSecondFactor ? `${SIGN_IN_PAGE}#second-factor` : '/console')
}

/** Inside the scope of the staff interface: it needs its cookies. */
export const registerOidcRoutes = (scope: FastifyInstance, parts: OidcParts): void => {
  const means: SignInMeansJson = { oidc: parts.oidc === null ? null : { label: parts.oidc.label } }
  scope.get(`${STAFF_API_PREFIX}/sign-in/means`, (_request, reply) => reply.send(means))
  scope.get(`${FLOW_PATH}/sign-in`, (request, reply) => leave(parts, request, reply, null))
  scope.get(`${FLOW_PATH}/link`, (request, reply) => leaveToLink(parts, request, reply))
  scope.get(`${FLOW_PATH}/return`, (request, reply) => comeBack(parts, request, reply))
}
