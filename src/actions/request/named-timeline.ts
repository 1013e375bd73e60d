import { actingName } from '../../access/acting-for.ts'
import type { TimelineEventJson } from '../../contract/request/case-json.ts'
import { presentTimeline } from '../../contract/request/present-timeline.ts'
import type { RequestEvent } from '../../law/request/request-event.ts'
import { lendersInCase } from '../../store/acting-for.ts'
import type { Database } from '../../store/database.ts'

/** The timeline as staff read it: who stood in for somebody shows for whom. */
export const namedTimeline = async (
  db: Database,
  requestId: number,
  events: readonly RequestEvent[],
  names: ReadonlyMap<string, string>,
): Promise<readonly TimelineEventJson[]> => {
  const lenders = await lendersInCase(db, requestId)
  return presentTimeline(events, names).map((event) => {
    const lender = lenders.get(event.seq)
    return lender === undefined ? event : { ...event, byName: actingName(event.byName, { name: lender }) }
  })
}
