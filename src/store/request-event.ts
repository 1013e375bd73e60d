/** The events of cases: the truth. Rows are added, never changed. */
import type { RequestEvent } from '../law/request/request-event.ts'
import type { Database } from './database.ts'
import type { RequestEventTable } from './schema/request-tables.ts'
import { storableJson } from './storable.ts'

type EventRow = Pick<RequestEventTable, 'type' | 'at' | 'by'> & {
  readonly data: Readonly<Record<string, unknown>>
}

const eventOf = ({ type, at, by, data }: EventRow): RequestEvent =>
  ({ ...data, type, at, by }) as unknown as RequestEvent

export const readEvents = async (db: Database, requestId: number): Promise<readonly RequestEvent[]> => {
  const rows = await db
    .selectFrom('request_event')
    .select(['type', 'at', 'by', 'data'])
    .where('request_id', '=', requestId)
    .orderBy('seq')
    .execute()
  return rows.map(eventOf)
}

/** Events of several cases, by case. */
export const readEventsOf = async (
  db: Database,
  requestIds: readonly number[],
): Promise<ReadonlyMap<number, readonly RequestEvent[]>> => {
  const events = new Map<number, RequestEvent[]>(requestIds.map((id) => [id, []]))
  if (requestIds.length === 0) return events
  const rows = await db
    .selectFrom('request_event')
    .select(['request_id', 'type', 'at', 'by', 'data'])
    .where('request_id', 'in', requestIds)
    .orderBy('request_id')
    .orderBy('seq')
    .execute()
  for (const row of rows) events.get(row.request_id)?.push(eventOf(row))
  return events
}

/** @param after number of events that the case has already */
export const appendEvents = async (
  trx: Database,
  requestId: number,
  after: number,
  events: readonly RequestEvent[],
  recordedAt: Date,
): Promise<void> => {
  const rows = events.map(({ type, at, by, ...data }, index) => ({
    request_id: requestId,
    seq: after + index + 1,
    type,
    at,
    by,
    data: storableJson(data),
    recorded_at: recordedAt,
  }))
  await trx.insertInto('request_event').values(rows).execute()
}
