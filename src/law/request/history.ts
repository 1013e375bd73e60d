/** Folding a whole history: from data to state. */
import { ok, type Result, refused } from '../result.ts'
import { ACTS } from './acts.ts'
import { readEvent } from './event-shape.ts'
import { evolve } from './evolve.ts'
import type { RequestEvent } from './request-event.ts'
import type { RequestRefusal } from './request-refusal.ts'
import { NO_REQUEST, type RequestState } from './request-state.ts'

/** Refuses what is no list, and the first piece of data in it that is no event. */
export const readHistory = (data: unknown): Result<readonly RequestEvent[], RequestRefusal> => {
  if (!Array.isArray(data)) return refused({ code: 'history-not-a-list', source: 'CASE-ORDER' })
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
 * Refuses what is no event, what goes back in time, and an event that the phase it meets does not know;
 * roles and terms were judged when it was decided.
 */
export const foldRequest = (
  events: readonly RequestEvent[],
  from: RequestState = NO_REQUEST,
): Result<RequestState, RequestRefusal> => {
  let state = from
  for (const [index, data] of events.entries()) {
    const read = readEvent(data, index + 1)
    if (!read.ok) return read
    const event = read.value
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
