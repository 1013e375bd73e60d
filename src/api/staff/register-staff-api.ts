/** The staff interface under `/api/v1/staff`: session, origin, permission, schemas, answer, in this order for every address. */
import cookie from '@fastify/cookie'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { StaffRole } from '../../access/staff-role.ts'
import { makeOidcClient, type OidcSettings } from '../../actions/account/oidc-client.ts'
import { type SignedIn, signedInBy } from '../../actions/account/open-session.ts'
import type { ActContext } from '../../actions/act-context.ts'
import type { Actor } from '../../actions/actor.ts'
import { STAFF_API_PREFIX } from '../../contract/staff/staff-wire.ts'
import { registerOidcRoutes } from './account/oidc-routes.ts'
import { refusalAtDoor, refusalForOrgan } from './ask-permission.ts'
import { BODY_MALFORMED, FILES_TOO_LARGE, NOT_FROM_CONSOLE, TOO_MANY_CALLS } from './interface-refusals.ts'
import { readSent, type Sent } from './read-sent.ts'
import { comesFromConsole } from './same-site.ts'
import { sendStaffAnswer, sendStaffRefusal } from './send-staff-answer.ts'
import { sessionTokenOf } from './session-cookie.ts'
import type { StaffCall, StaffEndpoint } from './staff-endpoint.ts'
import { STAFF_ENDPOINTS } from './staff-endpoints.ts'
import type { StaffRefusal } from './staff-refusal.ts'

export interface StaffApiParts {
  readonly context: ActContext
  /** Whether the public address is https: then the cookie travels only so. */
  readonly isHttps: boolean
  readonly endpoints?: readonly StaffEndpoint[]
  /** Calls a minute from one address; 0: no limit. An office often shares one address. */
  readonly rate?: number
  /** Roles that do not count without a second factor. */
  readonly secondFactorRoles?: readonly StaffRole[]
  /** After an act, before it is answered: whoever acted sees on the next page what came of it. */
  readonly afterAct?: () => Promise<void>
  /** The common sign-in; null or absent: there is none. */
  readonly oidc?: OidcSettings | null
}

const CALLS_A_MINUTE = 3000
const LONGEST_KEY = 100

const routePath = (path: string): string =>
  STAFF_API_PREFIX + path.replaceAll(/\{(\w+)\}/g, (_, name: string) => `:${name}`)

const signedInOf = async (parts: StaffApiParts, request: FastifyRequest): Promise<SignedIn | null> => {
  const token = sessionTokenOf(request)
  return token === null ? null : signedInBy(parts.context, token, request.ip, parts.secondFactorRoles)
}

const nobodyAt = (address: string): Actor => ({ id: 'nobody', name: '', address, roles: [] })

const idempotencyKeyOf = (request: FastifyRequest): string | null => {
  const key = request.headers['idempotency-key']
  return typeof key === 'string' && key !== '' && key.length <= LONGEST_KEY ? key : null
}

type Call = StaffCall<Sent['params'], Sent['query'], unknown>

const callOf = (
  parts: StaffApiParts,
  request: FastifyRequest,
  signedIn: SignedIn | null,
  sent: Sent,
): Call => ({
  context: parts.context,
  actor: signedIn?.actor ?? nobodyAt(request.ip),
  signedIn,
  sessionId: signedIn?.session.id ?? '',
  userAgent: request.headers['user-agent'] ?? '',
  ...sent,
  idempotencyKey: idempotencyKeyOf(request),
})

const answer = async (
  parts: StaffApiParts,
  endpoint: StaffEndpoint,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> => {
  const { context, isHttps } = parts
  if (endpoint.method !== 'GET' && !comesFromConsole(request, context.baseUrl)) {
    return sendStaffRefusal(request, reply, NOT_FROM_CONSOLE)
  }
  const signedIn = await signedInOf(parts, request)
  const atDoor = refusalAtDoor(endpoint.asks, signedIn)
  if (atDoor !== null) return sendStaffRefusal(request, reply, atDoor)
  const sent = await readSent(endpoint, request)
  if (!sent.ok) return sendStaffRefusal(request, reply, sent.refusal)
  const call = callOf(parts, request, signedIn, sent.value)
  if (endpoint.asks !== 'anyone' && endpoint.asks !== 'signedIn') {
    const organ = await endpoint.organOf(call)
    const refusal = await refusalForOrgan(context, call.actor, endpoint.asks, organ)
    if (refusal !== null) return sendStaffRefusal(request, reply, refusal)
  }
  const result = await endpoint.answer(call)
  if (!result.ok) return sendStaffRefusal(request, reply, result.refusal)
  if (endpoint.method !== 'GET') await parts.afterAct?.()
  return sendStaffAnswer(reply, result.value, isHttps)
}

/** What is said to anyone may be read by any page; what staff are told may not. */
const closeToOthers = (scope: FastifyInstance): void => {
  scope.addHook('onRequest', (_request, reply, done) => {
    reply.removeHeader('access-control-allow-origin')
    reply.removeHeader('access-control-expose-headers')
    reply.header('cross-origin-resource-policy', 'same-origin').header('cache-control', 'no-store')
    done()
  })
}

const acceptBodies = async (scope: FastifyInstance): Promise<void> => {
  scope.removeContentTypeParser(['text/plain'])
  await scope.register(multipart, { throwFileSizeLimit: false })
}

const TOO_LARGE = 413
const TOO_MANY = 429

/** What the framework refuses by itself, in our words; faults of our own go on to the application. */
const refusalOf = (error: FastifyError): StaffRefusal | null => {
  const { statusCode = 500 } = error
  if (statusCode === TOO_LARGE) return FILES_TOO_LARGE
  if (statusCode === TOO_MANY) return TOO_MANY_CALLS
  return statusCode >= 400 && statusCode < 500 ? BODY_MALFORMED : null
}

const answerRefusals = (scope: FastifyInstance): void => {
  scope.setErrorHandler<FastifyError>((error, request, reply) => {
    const refusal = refusalOf(error)
    if (refusal === null) throw error
    return sendStaffRefusal(request, reply, refusal)
  })
}

const limitCalls = async (scope: FastifyInstance, rate: number): Promise<void> => {
  if (rate === 0) return
  await scope.register(rateLimit, { max: rate, timeWindow: 60_000 })
}

/** Registers every address of the staff interface in a scope of its own. */
export const registerStaffApi = async (app: FastifyInstance, parts: StaffApiParts): Promise<void> => {
  await app.register(async (scope) => {
    closeToOthers(scope)
    answerRefusals(scope)
    await scope.register(cookie)
    await limitCalls(scope, parts.rate ?? CALLS_A_MINUTE)
    await acceptBodies(scope)
    const oidc = parts.oidc == null ? null : makeOidcClient(parts.oidc)
    registerOidcRoutes(scope, { context: parts.context, isHttps: parts.isHttps, oidc })
    for (const endpoint of parts.endpoints ?? STAFF_ENDPOINTS) {
      scope.route({
        method: endpoint.method,
        url: routePath(endpoint.path),
        exposeHeadRoute: false,
        handler: (request, reply) => answer(parts, endpoint, request, reply),
      })
    }
  })
}
