/**
 * One line for each answered request, without personal data: the pattern of the route rather than the address,
 * no query, no body, no network address, no user agent.
 */
import { type FastifyInstance, type FastifyRequest, LogController } from 'fastify'
import pino, { type DestinationStream, type Logger } from 'pino'

/** Replaces the lines Fastify writes by itself, which hold addresses. */
export const quietLogController = (): LogController =>
  new LogController({ disableRequestLogging: true, requestIdLogLabel: 'requestId' })

/** What the logs call a request that no route matches. */
const UNMATCHED = 'unmatched'

export const routeOf = (request: FastifyRequest): string => request.routeOptions.url ?? UNMATCHED

const MONITORING = new Set(['/healthz', '/readyz', '/metrics'])

export const registerAccessLog = (app: FastifyInstance): void => {
  app.addHook('onResponse', (request, reply, done) => {
    const route = routeOf(request)
    const facts = {
      method: request.method,
      route,
      status: reply.statusCode,
      milliseconds: Math.round(reply.elapsedTime * 10) / 10,
    }
    if (MONITORING.has(route)) request.log.debug(facts, 'answered')
    else request.log.info(facts, 'answered')
    done()
  })
}

/** An error without what a driver adds to it: parameters and rows may hold personal data. */
const bareError = (error: Error & { readonly code?: string }) => ({
  name: error.name,
  message: error.message,
  ...(error.code === undefined ? {} : { code: error.code }),
  stack: error.stack,
})

/** JSON lines. @param destination where they go; the tests read them back from there. */
export const makeLogger = (level: string, destination: DestinationStream): Logger =>
  pino(
    {
      level,
      base: { process: process.pid },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: bareError },
    },
    destination,
  )
