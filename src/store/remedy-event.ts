/** The events of remedy cases: the truth. Rows are added, never changed. */
import type { RemedyEvent } from '../law/remedy/remedy-event.ts'
import type { Database } from './database.ts'
import type { RemedyEventTable } from './schema/remedy-tables.ts'
import { storableJson } from './storable.ts'

type EventRow = Pick<RemedyEventTable, 'type' | 'at' | 'by'> & {
  readonly data: Readonly<Record<string, unknown>>
}

const eventOf = ({ type, at, by, data }: EventRow): RemedyEvent =>
  ({ ...data, type, at, by }) as unknown as RemedyEvent

export const readRemedyEvents = async (db: Database, remedyId: number): Promise<readonly RemedyEvent[]> => {
  const rows = await db
    .selectFrom('remedy_event')
    .select(['type', 'at', 'by', 'data'])
    .where('remedy_id', '=', remedyId)
    .orderBy('seq')
    .execute()
  return rows.map(eventOf)
}

/** Events of several cases, by case. */
export const readRemedyEventsOf = async (
  db: Database,
  remedyIds: readonly number[],
): Promise<ReadonlyMap<number, readonly RemedyEvent[]>> => {
  const events = new Map<number, RemedyEvent[]>(remedyIds.map((id) => [id, []]))
  if (remedyIds.length === 0) return events
  const rows = await db
    .selectFrom('remedy_event')
    .select(['remedy_id', 'type', 'at', 'by', 'data'])
    .where('remedy_id', 'in', remedyIds)
    .orderBy('remedy_id')
    .orderBy('seq')
    .execute()
  for (const row of rows) events.get(row.remedy_id)?.push(eventOf(row))
  return events
}

export const remedyEventRow = (
  remedyId: number,
  seq: number,
  { type, at, by, ...data }: RemedyEvent,
  recordedAt: Date,
) => ({ remedy_id: remedyId, seq, type, at, by, data: storableJson(data), recorded_at: recordedAt })

/** @param after number of events that the case has already */
export const appendRemedyEvents = async (
  trx: Database,
  remedyId: number,
  after: number,
  events: readonly RemedyEvent[],
  recordedAt: Date,
): Promise<void> => {
  const rows = events.map((event, index) => remedyEventRow(remedyId, after + index + 1, event, recordedAt))
  await trx.insertInto('remedy_event').values(rows).execute()
}
