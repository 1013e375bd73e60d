/** An act that is sent again under its key gets the answer of the first time. */
import { createHash } from 'node:crypto'
import { evolve } from '../../law/request/evolve.ts'
import type { RequestCommand } from '../../law/request/request-event.ts'
import { NO_REQUEST } from '../../law/request/request-state.ts'
import { ok, type Result, refused } from '../../law/result.ts'
import { canonicalJson } from '../../store/audit.ts'
import type { Database } from '../../store/database.ts'
import { keepAnswer, readAnswer, takeSubmissionKey } from '../../store/submission.ts'
import type { ActContext } from '../act-context.ts'
import type { Acted, ActRefusal, HeldCase, RequestAct } from './request-act.ts'

interface Answer {
  readonly version: number
  readonly documentNumber: string | null
  readonly command: string
}

const fingerprint = (command: RequestCommand): string =>
  createHash('sha256').update(canonicalJson(command)).digest('hex')

/** The answer given under the key before; null where there is none. */
export const replayed = async (
  context: ActContext,
  trx: Database,
  key: string,
  act: RequestAct,
  { events }: HeldCase,
): Promise<Result<Acted, ActRefusal> | null> => {
  const earlier = (await readAnswer(trx, context.sealer, key)) as Answer | null
  if (earlier === null) return null
  if (earlier.command !== fingerprint(act.command)) return refused({ code: 'idempotency-key-reused' })
  const state = events.slice(0, earlier.version).reduce(evolve, NO_REQUEST)
  return ok({
    version: earlier.version,
    state,
    documentNumber: earlier.documentNumber,
    missingDocuments: [],
    isReplay: true,
  })
}

/** Call it with the case held: whoever sends the key again waits for it. */
export const keepActed = async (
  context: ActContext,
  trx: Database,
  key: string,
  { requestId, command }: RequestAct,
  { version, documentNumber }: Acted,
): Promise<void> => {
  await takeSubmissionKey(trx, key, context.instant())
  const answer: Answer = { version, documentNumber, command: fingerprint(command) }
  await keepAnswer(trx, context.sealer, key, requestId, answer)
}
