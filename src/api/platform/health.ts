/** `/healthz`: the process lives. `/readyz`: it can serve, or why not. */
import type { FastifyInstance } from 'fastify'
import { PROBLEM_MEDIA_TYPE, PROBLEMS, problemOf } from '../../contract/problem.ts'

export type NotReadyReason = 'database-away' | 'database-slow' | 'migrations-pending' | 'stopping'

/** What readiness asks the database. */
export interface DatabaseProbe {
  /** True when no migration is missing. Rejects when the database does not answer. */
  readonly isMigrated: () => Promise<boolean>
}

const PATIENCE_MS = 2000

const databaseState = async (probe: DatabaseProbe): Promise<NotReadyReason | null> => {
  let timer: NodeJS.Timeout | undefined
  const patience = new Promise<NotReadyReason>((resolve) => {
    timer = setTimeout(resolve, PATIENCE_MS, 'database-slow' as const)
  })
  const answer = probe.isMigrated().then(
    (isMigrated) => (isMigrated ? null : ('migrations-pending' as const)),
    () => 'database-away' as const,
  )
  const state = await Promise.race([answer, patience])
  clearTimeout(timer)
  return state
}

export const registerHealth = (app: FastifyInstance, probe: DatabaseProbe): void => {
  let isStopping = false
  app.addHook('preClose', (done) => {
    isStopping = true
    done()
  })
  app.get('/healthz', async (_request, reply) => {
    reply.header('cache-control', 'no-store')
    return { status: 'alive' }
  })
  app.get('/readyz', async (request, reply) => {
    reply.header('cache-control', 'no-store')
    const reason = isStopping ? 'stopping' : await databaseState(probe)
    if (reason === null) return { status: 'ready' }
    const problem = { ...problemOf('not-ready', request.id), reason }
    return reply.code(PROBLEMS['not-ready'].status).type(PROBLEM_MEDIA_TYPE).send(JSON.stringify(problem))
  })
}
