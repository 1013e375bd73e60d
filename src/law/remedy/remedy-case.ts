/** A reconsideration or litigation case: what its events come to, and which acts are lawful. */
import type { Role } from '../request/role.ts'
import { ok, type Result, refused } from '../result.ts'
import type { LocalDateTime } from '../time/local-date.ts'
import { evolveRemedy } from './evolve-remedy.ts'
import { readRemedyEvent } from './read-remedy-event.ts'
import type { RemedyCommand, RemedyEvent, RemedyRefusal } from './remedy-event.ts'
import { remedyObjection } from './remedy-objection.ts'
import { NO_REMEDY, type RemedyState } from './remedy-state.ts'

/** Who keeps the register of remedies at the organ. */
export const REMEDY_ROLES: readonly Role[] = ['handler', 'organAdministrator']

/** State after one more event; refuses what is no event, comes in the wrong stage or order, or is against its rule. */
const withEvent = (
  state: RemedyState,
  data: unknown,
  position: number,
): Result<RemedyState, RemedyRefusal> => {
  const read = readRemedyEvent(data, position)
  if (!read.ok) return read
  const objection = remedyObjection(state, read.value)
  return objection === null ? ok(evolveRemedy(state, read.value)) : refused(objection)
}

/** State after the events, continuing from a state. The first event that does not fit is refused with its code. */
export const foldRemedy = (
  events: readonly RemedyEvent[],
  from: RemedyState = NO_REMEDY,
): Result<RemedyState, RemedyRefusal> => {
  let state = from
  for (const [index, event] of events.entries()) {
    const next = withEvent(state, event, index + 1)
    if (!next.ok) return next
    state = next.value
  }
  return ok(state)
}

/** Events that an act brings about, or the refusal with its source. A refused act changes nothing. */
export const decideRemedy = (
  command: RemedyCommand,
  state: RemedyState,
  {
    now,
    actor,
  }: { readonly now: LocalDateTime; readonly actor: { readonly id: string; readonly role: Role } },
): Result<readonly RemedyEvent[], RemedyRefusal> => {
  if (!REMEDY_ROLES.includes(actor.role)) {
    return refused({ code: 'not-for-this-role', source: 'FORM-2021', facts: { role: actor.role } })
  }
  const event = { ...command, at: now, by: actor.id }
  const next = withEvent(state, event, 1)
  if (next.ok) return ok([event])
  const { refusal } = next
  const isMalformed = refusal.code === 'event-malformed' || refusal.code === 'event-unknown'
  if (!isMalformed) return next
  const field = refusal.facts?.field ?? 'type'
  return refused({ code: 'command-malformed', source: 'CASE-ORDER', facts: { field } })
}
