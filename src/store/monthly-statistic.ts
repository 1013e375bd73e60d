/** Monthly statistics of organs. Entries are added, never changed; the last one of a month counts. */
import { type Selectable, sql } from 'kysely'
import type { StatisticMetric } from '../law/proactive-disclosure/monthly-statistics.ts'
import type { Database } from './database.ts'
import type { MonthlyStatisticTable } from './schema/statistics-tables.ts'
import { storableText } from './storable.ts'

export interface StatisticEntry {
  readonly organId: number
  readonly month: number
  readonly metric: StatisticMetric
  readonly revision: number
  /** A count, or 分; null: taken back. */
  readonly value: number | null
  readonly note: string
  readonly enteredBy: string
  readonly enteredAt: Date
}

const entryOf = (row: Selectable<MonthlyStatisticTable>): StatisticEntry => ({
  organId: row.organ_id,
  month: row.month,
  metric: row.metric,
  revision: row.revision,
  value: row.value,
  note: row.note,
  enteredBy: row.entered_by,
  enteredAt: row.entered_at,
})

/** Until the transaction ends, nobody else enters figures of the organ. */
export const lockStatistics = async (trx: Database, organId: number): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtext('monthly_statistic'), ${organId}::integer)`.execute(trx)
}

/** What counts in a year, of each of the organs. */
export const readStatistics = async (
  db: Database,
  organIds: readonly number[],
  year: number,
): Promise<readonly StatisticEntry[]> => {
  const rows = await db
    .selectFrom('monthly_statistic')
    .selectAll()
    .distinctOn(['organ_id', 'month', 'metric'])
    .where('organ_id', 'in', organIds.length === 0 ? [-1] : [...organIds])
    .where('year', '=', year)
    .orderBy('organ_id')
    .orderBy('month')
    .orderBy('metric')
    .orderBy('revision', 'desc')
    .execute()
  return rows.map(entryOf)
}

/** Every entry that a figure ever had, the newest first. */
export const statisticHistory = async (
  db: Database,
  given: { readonly organId: number; readonly year: number; readonly month: number },
): Promise<readonly StatisticEntry[]> => {
  const rows = await db
    .selectFrom('monthly_statistic')
    .selectAll()
    .where('organ_id', '=', given.organId)
    .where('year', '=', given.year)
    .where('month', '=', given.month)
    .orderBy('entered_at', 'desc')
    .orderBy('metric')
    .orderBy('revision', 'desc')
    .limit(200)
    .execute()
  return rows.map(entryOf)
}

export interface NewStatistic {
  readonly organId: number
  readonly year: number
  readonly month: number
  readonly metric: StatisticMetric
  readonly value: number | null
  readonly note: string
  readonly by: string
  readonly at: Date
}

/** The next revision of each figure. Hold `lockStatistics`. */
export const insertStatistics = async (trx: Database, given: readonly NewStatistic[]): Promise<void> => {
  for (const { organId, year, month, metric, value, note, by, at } of given) {
    await sql`
      insert into monthly_statistic (organ_id, year, month, metric, revision, value, note, entered_by, entered_at)
      select ${organId}, ${year}, ${month}, ${metric}, coalesce(max(revision), 0) + 1, ${value}::bigint,
        ${storableText(note)}, ${by}, ${at}
      from monthly_statistic
      where organ_id = ${organId} and year = ${year} and month = ${month} and metric = ${metric}`.execute(trx)
  }
}
