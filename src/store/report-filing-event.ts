/** The events of filings: the truth. Rows are added, never changed. */
import type { Cells, Narrative } from '../law/annual-report/annual-report.ts'
import type { FilingEvent } from '../law/annual-report/filing/filing-event.ts'
import type { Database } from './database.ts'
import { storableJson } from './storable.ts'

export const readFilingEvents = async (
  db: Database,
  organId: number,
  year: number,
): Promise<readonly FilingEvent[]> => {
  const rows = await db
    .selectFrom('report_filing_event')
    .select(['type', 'at', 'by', 'data'])
    .where('organ_id', '=', organId)
    .where('year', '=', year)
    .orderBy('seq')
    .execute()
  return rows.map(({ type, at, by, data }) => ({ ...data, type, at, by }) as unknown as FilingEvent)
}

export interface FilingOf {
  readonly organId: number
  readonly year: number
}

/** @param seq number of the event, counted from 1 */
export const appendFilingEvent = async (
  trx: Database,
  { organId, year }: FilingOf,
  seq: number,
  { type, at, by, ...data }: FilingEvent,
  recordedAt: Date,
): Promise<void> => {
  await trx
    .insertInto('report_filing_event')
    .values({ organ_id: organId, year, seq, type, at, by, data: storableJson(data), recorded_at: recordedAt })
    .execute()
}

export interface Submitted {
  readonly cells: Cells
  /** With the figures put in. */
  readonly narrative: Narrative
}

/** Keeps what was sent in with an event. */
export const keepSubmission = async (
  trx: Database,
  { organId, year }: FilingOf,
  seq: number,
  { cells, narrative }: Submitted,
): Promise<void> => {
  await trx
    .insertInto('report_submission')
    .values({
      organ_id: organId,
      year,
      seq,
      cells: storableJson(cells),
      narrative: storableJson(narrative),
    })
    .execute()
}

/** What was sent in last; null before anything was. */
export const lastSubmission = async (
  db: Database,
  { organId, year }: FilingOf,
): Promise<Submitted | null> => {
  const row = await db
    .selectFrom('report_submission')
    .select(['cells', 'narrative'])
    .where('organ_id', '=', organId)
    .where('year', '=', year)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ?? null
}
