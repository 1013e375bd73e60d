/** Writing down what was decided: events, what is derived of them, notices, and last the audit entry. */
import type { Policy } from '../../law/policy.ts'
import type { RequestEvent } from '../../law/request/request-event.ts'
import type { RequestState } from '../../law/request/request-state.ts'
import type { WorkingCalendar } from '../../law/time/working-calendar.ts'
import { appendAudit } from '../../store/audit.ts'
import type { Database } from '../../store/database.ts'
import { type RequestHead, saveProjection } from '../../store/request.ts'
import { appendEvents } from '../../store/request-event.ts'
import { projectRequest } from '../../store/request-projection.ts'
import type { ActContext } from '../act-context.ts'
import type { Actor } from '../actor.ts'
import { noticesOfRequest } from '../notice/notices-of-request.ts'

export interface Recorded {
  readonly head: RequestHead
  readonly events: readonly RequestEvent[]
  readonly before: RequestState
  readonly after: RequestState
  readonly calendar: WorkingCalendar
  readonly policy: Policy
  /** For the audit entry besides types and phases; never personal data. */
  readonly detail?: Readonly<Record<string, unknown>>
}

/** @returns the new version. Call it at the end of a transaction that holds the case. */
export const recordEvents = async (
  context: ActContext,
  trx: Database,
  actor: Actor,
  { head, events, before, after, calendar, policy, detail }: Recorded,
): Promise<number> => {
  const version = head.version + events.length
  const at = context.instant()
  await appendEvents(trx, head.id, head.version, events, at)
  await saveProjection(trx, head.id, version, projectRequest(after, calendar, policy))
  await noticesOfRequest(
    context,
    trx,
    { id: head.id, organId: head.organId, number: head.number, assignedTo: head.assignedTo, state: after },
    events.map((event, index) => ({ seq: head.version + index + 1, event })),
  )
  await appendAudit(trx, {
    chain: head.organId,
    at,
    actor: actor.id,
    address: actor.address,
    act: `request.${events[0]?.type ?? 'none'}`,
    subjectKind: 'request',
    subjectId: String(head.id),
    detail: {
      events: events.map(({ type }) => type),
      version: { before: head.version, after: version },
      phase: { before: before.phase, after: after.phase },
      ...detail,
    },
  })
  return version
}
