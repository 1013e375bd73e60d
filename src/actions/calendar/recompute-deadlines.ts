/** Deadlines of open cases under another calendar or another policy: found first, then written. */

import { evolve } from '../../law/request/evolve.ts'
import { type MovedDeadline, movedDeadlines } from '../../law/request/moved-deadlines.ts'
import { NO_REQUEST, type RequestState } from '../../law/request/request-state.ts'
import type { WorkingCalendar } from '../../law/time/working-calendar.ts'
import type { Database } from '../../store/database.ts'
import { type Deadlines, type OpenRequest, openRequests, writeDeadlines } from '../../store/open-request.ts'
import { readEventsOf } from '../../store/request-event.ts'
import { projectRequest } from '../../store/request-projection.ts'
import type { PolicyOf } from '../policy/load-policies.ts'

const AT_ONCE = 500

interface FoldedRequest extends OpenRequest {
  readonly state: RequestState
}

/** Open cases page by page, each with its state. @param region null: of every region */
async function* foldedPages(db: Database, region: string | null): AsyncGenerator<readonly FoldedRequest[]> {
  for (let after = 0; ; ) {
    const page = await openRequests(db, { after, most: AT_ONCE, region })
    const events = await readEventsOf(
      db,
      page.map(({ id }) => id),
    )
    yield page.map((each) => ({ ...each, state: (events.get(each.id) ?? []).reduce(evolve, NO_REQUEST) }))
    const last = page.at(-1)
    if (last === undefined || page.length < AT_ONCE) return
    after = last.id
  }
}

export interface Rules {
  readonly calendar: WorkingCalendar
  readonly policyOf: PolicyOf
}

export interface MovedCase extends Omit<MovedDeadline, 'id'> {
  readonly requestId: number
  readonly number: string
  readonly organId: number
  readonly organName: string
  readonly assignedTo: number | null
}

/** Cases of a page whose day would be another one. */
const movedOf = async (
  page: readonly FoldedRequest[],
  before: WorkingCalendar,
  after: Rules,
): Promise<readonly MovedCase[]> => {
  const moved: MovedCase[] = []
  for (const { id, number, organId, organName, assignedTo, region, state } of page) {
    const policy = await after.policyOf(region)
    for (const { id: _, ...day } of movedDeadlines([{ id: number, state }], before, after.calendar, policy)) {
      moved.push({ requestId: id, number, organId, organName, assignedTo, ...day })
    }
  }
  return moved
}

/** What lists should keep of the cases of a page, where it is other than what they do. */
const wrongOf = async (page: readonly FoldedRequest[], rules: Rules): Promise<readonly Deadlines[]> => {
  const wrong: Deadlines[] = []
  for (const { id, version, region, state, ...row } of page) {
    const policy = await rules.policyOf(region)
    const { deadline_what, deadline_on, reply_due_on } = projectRequest(state, rules.calendar, policy)
    const isSame =
      row.deadlineWhat === deadline_what && row.deadlineOn === deadline_on && row.replyDueOn === reply_due_on
    if (!isSame) wrong.push({ id, version, deadline_what, deadline_on, reply_due_on })
  }
  return wrong
}

/** Open cases whose day would be another one, in the order of their ids. Nothing is written. */
export const findMovedCases = async (
  db: Database,
  before: WorkingCalendar,
  after: Rules,
): Promise<readonly MovedCase[]> => {
  const moved: MovedCase[] = []
  for await (const page of foldedPages(db, null)) moved.push(...(await movedOf(page, before, after)))
  return moved
}

/** The same, and what lists keep of every open case is written anew. */
export const moveDeadlines = async (
  db: Database,
  before: WorkingCalendar,
  after: Rules,
): Promise<readonly MovedCase[]> => {
  const moved: MovedCase[] = []
  for await (const page of foldedPages(db, null)) {
    moved.push(...(await movedOf(page, before, after)))
    await writeDeadlines(db, await wrongOf(page, after))
  }
  return moved
}

/** Writes what lists keep of the deadlines of open cases anew. @returns how many were other than they should be */
export const recomputeDeadlines = async (
  db: Database,
  rules: Rules,
  region: string | null = null,
): Promise<number> => {
  let changed = 0
  for await (const page of foldedPages(db, region)) {
    changed += await writeDeadlines(db, await wrongOf(page, rules))
  }
  return changed
}
