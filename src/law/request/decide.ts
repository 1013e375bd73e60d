/** Whether an act is lawful now. An answer, never an exception; a refused act changes nothing. */
import { ok, type Result, refused } from '../result.ts'
import type { Cited } from '../sources.ts'
import { dateOf } from '../time/local-date.ts'
import { ACTS } from './acts.ts'
import { eventOf } from './event-shape.ts'
import type { Objection, Requirement } from './objection.ts'
import { PRECONDITIONS } from './preconditions.ts'
import { proposedDays } from './proposed-days.ts'
import type { RequestCommand, RequestEvent, RequestEventType } from './request-event.ts'
import type { RequestRefusal } from './request-refusal.ts'
import type { RequestState } from './request-state.ts'
import { REQUIREMENTS } from './requirements.ts'
import type { Role } from './role.ts'
import type { Situation } from './situation.ts'

/** Why an act cannot be done now, whatever is filled in; null when it can. The same answer greys the button and words the message. */
export const objectionTo = (type: RequestEventType, state: RequestState, situation: Situation): Objection => {
  const { phases, roles, source } = ACTS[type]
  if (!phases.includes(state.phase)) {
    const cited = state.phase === 'awaitingConfirmation' ? 'OGI-31' : source
    return { code: 'not-in-this-phase', source: cited, facts: { act: type, phase: state.phase } }
  }
  if (!roles.includes(situation.actor.role)) {
    return { code: 'not-for-this-role', source, facts: { act: type, role: situation.actor.role } }
  }
  if (state.lastAt !== null && situation.now < state.lastAt) {
    return {
      code: 'event-out-of-order',
      source: 'CASE-ORDER',
      facts: { now: situation.now, last: state.lastAt },
    }
  }
  return PRECONDITIONS[type]?.(state, situation) ?? null
}

/** Events that the act brings about, or the refusal with its source. Time is an argument. */
export const decide = (
  command: RequestCommand,
  state: RequestState,
  situation: Situation,
): Result<readonly RequestEvent[], RequestRefusal> => {
  const event = eventOf(command, situation.now, situation.actor.id)
  if (!event.ok) return event
  const requirement = REQUIREMENTS[command.type] as Requirement<RequestEventType> | undefined
  const objection =
    objectionTo(command.type, state, situation) ?? requirement?.(command, state, situation) ?? null
  return objection === null ? ok([event.value]) : refused(objection)
}

export interface NextAct {
  readonly type: RequestEventType
  readonly roles: readonly Role[]
  /** Null when somebody in one of the roles may do it now. */
  readonly refusal: RequestRefusal | null
  /** Term that the act proposes, in working days, with its source. */
  readonly proposed: Cited<number> | null
}

/** The roles that may do it now; where none may, those whose act it is and what stands against it. */
const openFor = (
  type: RequestEventType,
  state: RequestState,
  situation: Omit<Situation, 'actor'>,
): Pick<NextAct, 'roles' | 'refusal'> => {
  const { roles } = ACTS[type]
  const objections = roles.map((role) => objectionTo(type, state, { ...situation, actor: { id: '', role } }))
  const open = roles.filter((_, index) => objections[index] === null)
  return open.length > 0 ? { roles: open, refusal: null } : { roles, refusal: objections[0] ?? null }
}

/** Everything that the phase allows, who may do it, and what stands against it now. */
export const nextActs = (state: RequestState, situation: Omit<Situation, 'actor'>): readonly NextAct[] =>
  (Object.keys(ACTS) as RequestEventType[])
    .filter((type) => ACTS[type].phases.includes(state.phase))
    .map((type) => ({
      type,
      ...openFor(type, state, situation),
      proposed: proposedDays(type, dateOf(situation.now), situation.policy),
    }))
