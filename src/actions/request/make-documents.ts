/** Documents of the events of an act, made in its transaction. */
import { letterRefusalText } from '../../formats/request-document/letter-refusal.ts'
import { evolve } from '../../law/request/evolve.ts'
import type { RequestEvent } from '../../law/request/request-event.ts'
import type { Refusal } from '../../law/result.ts'
import type { Database } from '../../store/database.ts'
import type { ActContext } from '../act-context.ts'
import type { Actor } from '../actor.ts'
import { openDocumentCase } from './document-case.ts'
import {
  documentsOfAct,
  goesWithDocuments,
  type MissingDocument,
  objectionToReply,
} from './documents-of-act.ts'
import type { HeldCase, RequestAct } from './request-act.ts'

/** A signature stands or falls with its document: what the document lacks, before anything is written; null where nothing. */
export const signatureObjection = async (
  context: ActContext,
  trx: Database,
  actor: Actor,
  held: HeldCase,
  events: readonly RequestEvent[],
): Promise<Refusal<'document-incomplete'> | null> => {
  if (!events.some(({ type }) => type === 'signed')) return null
  const soFar = {
    ...held,
    events: [...held.events, ...events],
    state: events.reduce(evolve, held.state),
    facts: {},
  }
  const refusal = await objectionToReply(trx, await openDocumentCase(context, trx, actor, soFar))
  return refusal === null ? null : { code: 'document-incomplete', facts: { why: letterRefusalText(refusal) } }
}

/** @param held with the state after the act */
export const makeDocuments = async (
  context: ActContext,
  trx: Database,
  actor: Actor,
  act: RequestAct,
  held: HeldCase,
  events: readonly RequestEvent[],
): Promise<readonly MissingDocument[]> => {
  const missing: MissingDocument[] = []
  for (const event of events.filter(goesWithDocuments)) {
    const soFar = { ...held, events: [...held.events, event], facts: act.facts ?? {} }
    const given = await openDocumentCase(context, trx, actor, soFar)
    missing.push(...(await documentsOfAct(context, trx, given, event)))
  }
  return missing
}
