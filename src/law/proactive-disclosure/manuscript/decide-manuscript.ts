/** Whether an act on a manuscript is allowed now. An answer, never an exception; a refused act changes nothing. */
import type { Role } from '../../request/role.ts'
import { type Result, refused } from '../../result.ts'
import type {
  ManuscriptCommand,
  ManuscriptCommandOf,
  ManuscriptEvent,
  ManuscriptEventType,
} from '../manuscript-event.ts'
import { MANUSCRIPT_ACTS } from './manuscript-acts.ts'
import { manuscriptEventOf } from './manuscript-event-shape.ts'
import { MANUSCRIPT_PRECONDITIONS } from './manuscript-preconditions.ts'
import { type ManuscriptObjection, type ManuscriptRefusal, no } from './manuscript-refusal.ts'
import { MANUSCRIPT_REQUIREMENTS } from './manuscript-requirements.ts'
import type { ManuscriptSituation } from './manuscript-situation.ts'
import type { ManuscriptState } from './manuscript-state.ts'

/** Why an act cannot be done now, whatever is filled in; null when it can. The same answer greys the button and words the message. */
export const manuscriptObjection = (
  type: ManuscriptEventType,
  state: ManuscriptState,
  situation: ManuscriptSituation,
): ManuscriptObjection => {
  const { phases, roles, source } = MANUSCRIPT_ACTS[type]
  const { role } = situation.actor
  if (!phases.includes(state.phase)) return no('not-in-this-phase', source, { act: type, phase: state.phase })
  if (!roles.includes(role)) return no('not-for-this-role', source, { act: type, role })
  if (state.lastAt !== null && situation.now < state.lastAt)
    return no('event-out-of-order', 'MANUSCRIPT-ORDER', { now: situation.now, last: state.lastAt })
  return MANUSCRIPT_PRECONDITIONS[type]?.(state, situation) ?? null
}

type AnyRequirement = (
  command: ManuscriptCommandOf<ManuscriptEventType>,
  state: ManuscriptState,
  situation: ManuscriptSituation,
) => ManuscriptObjection

/** The event that the act brings about, or the refusal with its source. Time is an argument. */
export const decideManuscript = (
  command: ManuscriptCommand,
  state: ManuscriptState,
  situation: ManuscriptSituation,
): Result<ManuscriptEvent, ManuscriptRefusal> => {
  const event = manuscriptEventOf(command, situation.now, situation.actor.id)
  if (!event.ok) return event
  const requirement = MANUSCRIPT_REQUIREMENTS[command.type] as AnyRequirement | undefined
  const objection =
    manuscriptObjection(command.type, state, situation) ?? requirement?.(command, state, situation) ?? null
  return objection === null ? event : refused(objection)
}

export interface NextManuscriptAct {
  readonly type: ManuscriptEventType
  /** Those whose act it is. */
  readonly roles: readonly Role[]
  /** The first of the roles held in which it may be done; null where in none. */
  readonly asRole: Role | null
  /** What stands against it; null where nothing does. */
  readonly refusal: ManuscriptRefusal | null
}

/** Done with the whole of it, or by the program alone. */
const NOT_BUTTONS: readonly ManuscriptEventType[] = ['drafted']

/** Everything that the phase knows, for somebody who holds these roles. */
export const nextManuscriptActs = (
  state: ManuscriptState,
  situation: Omit<ManuscriptSituation, 'actor'>,
  actor: { readonly id: string; readonly roles: readonly Role[] },
): readonly NextManuscriptAct[] =>
  (Object.keys(MANUSCRIPT_ACTS) as ManuscriptEventType[])
    .filter((type) => MANUSCRIPT_ACTS[type].phases.includes(state.phase) && !NOT_BUTTONS.includes(type))
    .map((type) => {
      const { roles } = MANUSCRIPT_ACTS[type]
      const objections = (actor.roles.length > 0 ? actor.roles : roles).map((role) => ({
        role,
        objection: manuscriptObjection(type, state, { ...situation, actor: { id: actor.id, role } }),
      }))
      const open = objections.find(({ objection }) => objection === null)
      const told = objections.find(({ role }) => roles.includes(role)) ?? objections[0]
      return open !== undefined && actor.roles.includes(open.role)
        ? { type, roles, asRole: open.role, refusal: null }
        : { type, roles, asRole: null, refusal: told?.objection ?? null }
    })
