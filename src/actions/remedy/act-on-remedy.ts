/** The one way in which a remedy case changes: lock, fold, the law decides, events, projection, messages, audit. */
import { decideRemedy, foldRemedy } from '../../law/remedy/remedy-case.ts'
import type {
  FollowUpLink,
  RemedyCommand,
  RemedyEvent,
  RemedyRefusal,
} from '../../law/remedy/remedy-event.ts'
import type { RemedyState } from '../../law/remedy/remedy-state.ts'
import { ok, type Refusal, type Result, refused } from '../../law/result.ts'
import type { Database } from '../../store/database.ts'
import { organNames } from '../../store/organ-names.ts'
import { lockRemedy, type RemedyHead, saveRemedy } from '../../store/remedy.ts'
import { appendRemedyEvents, readRemedyEvents } from '../../store/remedy-event.ts'
import { isLinkedThing } from '../../store/remedy-link.ts'
import { readParty } from '../../store/remedy-party.ts'
import { projectRemedy } from '../../store/remedy-projection.ts'
import type { ActContext } from '../act-context.ts'
import type { Actor } from '../actor.ts'
import { withoutNames } from './conceal-names.ts'
import { auditRemedy } from './remedy-audit.ts'
import { tellOfRemedy } from './remedy-notices.ts'
import { remedyRole } from './remedy-role.ts'

export interface RemedyAct {
  readonly remedyId: number
  /** That was seen; null: whatever it is. */
  readonly version: number | null
  readonly command: RemedyCommand
}

export type RemedyActRefusal =
  | RemedyRefusal
  | Refusal<'remedy-unknown' | 'remedy-changed' | 'remedy-anonymised' | 'link-unknown' | 'organ-unknown'>

export interface RemedyActed {
  readonly version: number
  readonly state: RemedyState
}

/** A case under lock, with what its events come to. */
export interface HeldRemedy {
  readonly head: RemedyHead
  readonly state: RemedyState
}

/** Throws where the events kept do not fold: they were lawful when they were written. */
export const stateOfRemedy = (events: readonly RemedyEvent[]): RemedyState => {
  const folded = foldRemedy(events)
  if (!folded.ok) throw new Error(`the events of a remedy case do not fold: ${folded.refusal.code}`)
  return folded.value
}

/** What an act names must be there. */
const unknownIn = async (
  trx: Database,
  organId: number,
  command: RemedyCommand,
): Promise<RemedyActRefusal | null> => {
  if (command.type === 'joined' && (await organNames(trx, [Number(command.respondent)])).length === 0)
    return { code: 'organ-unknown' }
  const link: FollowUpLink | undefined = command.type === 'followedUp' ? command.link : undefined
  if (link === undefined) return null
  return (await isLinkedThing(trx, organId, link)) ? null : { code: 'link-unknown' }
}

/** A held case after events that the law decided: kept, told, and in the audit log. Call it last in the transaction. */
export const writeRemedyEvents = async (
  context: ActContext,
  trx: Database,
  actor: Actor,
  { head, state: before }: HeldRemedy,
  events: readonly RemedyEvent[],
  role: string,
): Promise<RemedyActed> => {
  const folded = foldRemedy(events, before)
  if (!folded.ok) throw new Error(`${folded.refusal.code} after it was decided`)
  const state = folded.value
  const version = head.version + events.length
  await appendRemedyEvents(trx, head.id, head.version, events, context.instant())
  await saveRemedy(trx, head.id, version, projectRemedy(state, await context.calendar()))
  for (const event of events) await tellOfRemedy(context, trx, actor, head, state, event, version)
  const [first] = events
  await auditRemedy(context, trx, actor, {
    remedyId: head.id,
    organId: head.organId,
    act: `remedy.${first?.type ?? 'noted'}`,
    detail: { role, version, stage: { before: before.stage, after: state.stage } },
  })
  return { version, state }
}

/** Whatever else belongs to an act, in the same transaction before it is decided. */
export type BesideAct<R> = (trx: Database, held: HeldRemedy) => Promise<Result<RemedyCommand, R>>

/** An act that something is written with, such as files: all of it stands or falls together. */
export const actOnRemedyWith = <R>(
  context: ActContext,
  actor: Actor,
  { remedyId, version }: Omit<RemedyAct, 'command'>,
  beside: BesideAct<R>,
): Promise<Result<RemedyActed, RemedyActRefusal | R>> =>
  context.db
    .transaction()
    .execute(async (trx): Promise<Result<RemedyActed, RemedyActRefusal | R>> => {
      const head = await lockRemedy(trx, remedyId)
      if (head === null) return refused({ code: 'remedy-unknown' })
      if (head.isAnonymised) return refused({ code: 'remedy-anonymised' })
      if (version !== null && version !== head.version)
        return refused({ code: 'remedy-changed', facts: { version: head.version } })
      const held = { head, state: stateOfRemedy(await readRemedyEvents(trx, remedyId)) }
      const made = await beside(trx, held)
      if (!made.ok) throw new RolledBack(made.refusal)
      const party = await readParty(trx, context.sealer, remedyId)
      const command = withoutNames(made.value, party)
      const unknown = await unknownIn(trx, head.organId, command)
      const role = await remedyRole(trx, actor, head.organId, context.now())
      const situation = { now: context.now(), actor: { id: actor.id, role } }
      const decided = unknown === null ? decideRemedy(command, held.state, situation) : refused(unknown)
      if (!decided.ok) throw new RolledBack(decided.refusal)
      return ok(await writeRemedyEvents(context, trx, actor, held, decided.value, role))
    })
    .catch((error: unknown) => {
      if (error instanceof RolledBack) return refused(error.refusal as RemedyActRefusal | R)
      throw error
    })

/** Takes back what was written beside a refused act. */
class RolledBack extends Error {
  readonly refusal: unknown
  constructor(refusal: unknown) {
    super('the act was refused')
    this.refusal = refusal
  }
}

/** Does an act on a case, or refuses it and changes nothing. Refuses `remedy-changed` where it is no longer as it was seen. */
export const actOnRemedy = (
  context: ActContext,
  actor: Actor,
  { command, ...act }: RemedyAct,
): Promise<Result<RemedyActed, RemedyActRefusal>> =>
  actOnRemedyWith<never>(context, actor, act, async () => ok(command))
