/** Folding a whole history: from data to state. */
import { ok, type Result, refused } from '../result.ts'
import { ACTS } from './acts.ts'
import { readEvent } from './event-shape.ts'
import { evolve } from './evolve.ts'
import type { RequestEvent } from './request-event.ts'
import type { RequestRefusal } from './request-refusal.ts'
import { NO_REQUEST, type RequestState } from './request-state.ts'

/** Refuses the first piece of data that is no event. */
export const readHistory = (data: readonly unknown[]): Result<readonly RequestEvent[], RequestRefusal> => {
  const events: RequestEvent[] = []
  for (const each of data) {
    const event = readEvent(each, events.length + 1)
    if (!event.ok) return event
    events.push(event.value)
  }
  return ok(events)
}

/**
 * State after the events, continuing from a state.
 * Refuses an event that goes back in time or that the phase it meets does not know; roles and terms were judged when it was decided.
 */
export const foldRequest = (
  events: readonly RequestEvent[],
  from: RequestState = NO_REQUEST,
): Result<RequestState, RequestRefusal> => {
  let state = from
  for (const event of events) {
    const { phases, source } = ACTS[event.type]
    if (!phases.includes(state.phase)) {
      return refused({ code: 'not-in-this-phase', source, facts: { act: event.type, phase: state.phase } })
    }
    if (state.lastAt !== null && event.at < state.lastAt) {
      return refused({
        code: 'event-out-of-order',
        source: 'CASE-ORDER',
        facts: { act: event.type, at: event.at, last: state.lastAt },
      })
    }
    state = evolve(state, event)
  }
  return ok(state)
}
