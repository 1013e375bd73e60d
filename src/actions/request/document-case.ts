/** A case as its documents need it. */
import type { RequestEvent } from '../../law/request/request-event.ts'
import type { RequestState } from '../../law/request/request-state.ts'
import type { Database } from '../../store/database.ts'
import { governmentAbove } from '../../store/organ-parent.ts'
import type { RequestHead } from '../../store/request.ts'
import { accountNames } from '../../store/request-beside.ts'
import { readConsulted } from '../../store/request-consultation.ts'
import { readForm } from '../../store/request-form.ts'
import type { CaseOrgan } from '../../store/request-organ.ts'
import type { ActContext } from '../act-context.ts'
import type { Actor } from '../actor.ts'
import type { DocumentCase } from './letter-of-case.ts'

export interface CaseSoFar {
  readonly head: RequestHead
  readonly organ: CaseOrgan
  readonly events: readonly RequestEvent[]
  readonly state: RequestState
  /** What was stated with the act. */
  readonly facts: Readonly<Record<string, string>>
}

/** @param db the transaction, where one runs: what it has written counts */
export const openDocumentCase = async (
  context: ActContext,
  db: Database,
  actor: Actor,
  soFar: CaseSoFar,
): Promise<DocumentCase> => {
  const { head, organ, events } = soFar
  const form = await readForm(db, context.sealer, head.id)
  const parties = await readConsulted(db, context.sealer, head.id)
  const names = await accountNames(
    db,
    events.map(({ by }) => by),
  )
  return {
    ...soFar,
    form,
    parties,
    names: new Map([...names, [actor.id, actor.name]]),
    governmentAbove: await governmentAbove(db, organ.id),
    now: context.now(),
    calendar: await context.calendar(),
    policy: await context.policy(organ.region),
  }
}
