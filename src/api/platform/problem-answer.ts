/** Errors as answers: problem details for programs, a page for people. Never a stack trace. */
import { STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import {
  type ParameterFault,
  PROBLEM_MEDIA_TYPE,
  PROBLEMS,
  type ProblemCode,
  problemOf,
} from '../../contract/problem.ts'
import { isDatabaseAway } from '../../store/database-away.ts'
import { allowedMethods } from './allowed-methods.ts'
import { newRequestId } from './request-id.ts'
import { BARE_SECURITY_HEADERS } from './security-headers.ts'

/** What the error page of the portal is told. */
export interface ErrorPageFacts {
  readonly status: number
  readonly code: ProblemCode
  /** In Chinese. */
  readonly title: string
  readonly requestId: string
  readonly cookieHeader: string | undefined
}

export type ErrorPage = (facts: ErrorPageFacts) => string

const RETRY_AFTER_SECONDS = '5'

const isForPrograms = (request: FastifyRequest): boolean => {
  const { url } = request.raw
  if (/^\/(api|healthz|readyz|metrics)\b/.test(url ?? '')) return true
  const accept = request.headers.accept ?? ''
  return /json/.test(accept) && !/html/.test(accept)
}

/** Sends the refusal in the form the caller can use: JSON for programs, a page for people. */
export const sendProblem = (
  request: FastifyRequest,
  reply: FastifyReply,
  code: ProblemCode,
  parameters: readonly ParameterFault[] = [],
): FastifyReply => {
  const { status, title } = PROBLEMS[code]
  reply.code(status).header('cache-control', 'no-store')
  if (status === 503 && !reply.hasHeader('retry-after')) reply.header('retry-after', RETRY_AFTER_SECONDS)
  if (isForPrograms(request)) {
    return reply.type(PROBLEM_MEDIA_TYPE).send(JSON.stringify(problemOf(code, request.id, parameters)))
  }
  const facts = { status, code, title: title.zh, requestId: request.id, cookieHeader: request.headers.cookie }
  return reply.type('text/html; charset=utf-8').send(request.server.errorPage(facts))
}

const CODES_OF_FRAMEWORK: Readonly<Record<string, ProblemCode>> = {
  FST_ERR_BAD_URL: 'address-malformed',
  FST_ERR_MAX_PARAM_LENGTH: 'address-too-long',
  FST_ERR_CTP_BODY_TOO_LARGE: 'body-too-large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'media-type-unsupported',
  FST_ERR_HANDLER_TIMEOUT: 'not-ready',
}

const problemCodeOf = (error: FastifyError): ProblemCode => {
  const known = CODES_OF_FRAMEWORK[error.code]
  if (known !== undefined) return known
  if (isDatabaseAway(error)) return 'not-ready'
  if (error.statusCode === 429) return 'rate-limited'
  const isCallersFault = error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500
  return isCallersFault ? 'request-malformed' : 'internal-error'
}

const answerError = (error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
  const code = problemCodeOf(error)
  if (PROBLEMS[code].status >= 500) request.log.error({ err: error }, code)
  return sendProblem(request, reply, code)
}

/** For addresses the router cannot decode; the usual hooks do not run for them. */
export const answerFrameworkError = (
  error: FastifyError,
  request: FastifyRequest,
  reply: FastifyReply,
): void => {
  reply.headers(BARE_SECURITY_HEADERS).header('x-request-id', request.id)
  answerError(error, request, reply)
}

const answerUnmatched = (request: FastifyRequest, reply: FastifyReply): FastifyReply => {
  const allowed = allowedMethods(request.server, request.raw.url ?? '/')
  if (request.method === 'OPTIONS' && allowed.length > 0) {
    return reply.header('allow', allowed.join(', ')).code(204).send()
  }
  if (allowed.length === 0 || allowed.includes(request.method))
    return sendProblem(request, reply, 'not-found')
  reply.header('allow', allowed.join(', '))
  return sendProblem(request, reply, 'method-not-allowed')
}

export const registerProblemAnswers = (app: FastifyInstance, errorPage: ErrorPage): void => {
  app.decorate('errorPage', errorPage)
  app.setErrorHandler(answerError)
  app.setNotFoundHandler(answerUnmatched)
}

const CODES_OF_PARSER: Readonly<Record<string, ProblemCode>> = {
  HPE_HEADER_OVERFLOW: 'headers-too-large',
  ERR_HTTP_REQUEST_TIMEOUT: 'request-timed-out',
}

/** For bytes that are no HTTP request at all. */
export const answerClientError = (error: Error & { readonly code?: string }, socket: Duplex): void => {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy()
    return
  }
  const code = CODES_OF_PARSER[error.code ?? ''] ?? 'request-malformed'
  const { status } = PROBLEMS[code]
  const body = JSON.stringify(problemOf(code, newRequestId()))
  socket.end(
    [
      `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
      `Content-Type: ${PROBLEM_MEDIA_TYPE}`,
      `Content-Length: ${Buffer.byteLength(body)}`,
      'Connection: close',
      '',
      body,
    ].join('\r\n'),
  )
}

declare module 'fastify' {
  interface FastifyInstance {
    errorPage: ErrorPage
  }
}
