/** What a new holiday notice does to open cases: the list of deadlines that moved. */
import type { Policy } from '../policy.ts'
import type { LocalDate } from '../time/local-date.ts'
import type { WorkingCalendar } from '../time/working-calendar.ts'
import { currentDeadline } from './explain.ts'
import type { RequestState } from './request-state.ts'

export interface OpenCase {
  readonly id: string
  readonly state: RequestState
}

export interface MovedDeadline {
  readonly id: string
  readonly what: string
  /** Null where the old calendar could not tell. */
  readonly before: LocalDate | null
  /** Null where the new calendar cannot tell. */
  readonly after: LocalDate | null
}

/** Cases whose current deadline differs between two calendars, in the order given. */
export const movedDeadlines = (
  cases: readonly OpenCase[],
  before: WorkingCalendar,
  after: WorkingCalendar,
  policy: Policy,
): readonly MovedDeadline[] =>
  cases.flatMap(({ id, state }): readonly MovedDeadline[] => {
    const old = currentDeadline(state, before, policy)
    const now = currentDeadline(state, after, policy)
    const oldBy = old.ok ? old.value.by : null
    const newBy = now.ok ? now.value.by : null
    if (oldBy === newBy) return []
    const what = now.ok ? now.value.what : old.ok ? old.value.what : 'reply'
    return [{ id, what, before: oldBy, after: newBy }]
  })
