/** The events of manuscripts: the truth. Rows are added, never changed. */
import type { ManuscriptEvent } from '../law/proactive-disclosure/manuscript-event.ts'
import type { Database } from './database.ts'
import { storableJson } from './storable.ts'

export const readManuscriptEvents = async (
  db: Database,
  manuscriptId: number,
): Promise<readonly ManuscriptEvent[]> => {
  const rows = await db
    .selectFrom('manuscript_event')
    .select(['type', 'at', 'by', 'data'])
    .where('manuscript_id', '=', manuscriptId)
    .orderBy('seq')
    .execute()
  return rows.map(({ type, at, by, data }) => ({ ...data, type, at, by }) as unknown as ManuscriptEvent)
}

/** @param after number of events that the manuscript has already */
export const appendManuscriptEvent = async (
  trx: Database,
  manuscriptId: number,
  after: number,
  { type, at, by, ...data }: ManuscriptEvent,
  recordedAt: Date,
): Promise<void> => {
  await trx
    .insertInto('manuscript_event')
    .values({
      manuscript_id: manuscriptId,
      seq: after + 1,
      type,
      at,
      by,
      data: storableJson(data),
      recorded_at: recordedAt,
    })
    .execute()
}
