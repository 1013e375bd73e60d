/** Lists and counts of reports of faults. */
import { sql } from 'kysely'
import type { FaultState } from '../law/fault-report/fault-report.ts'
import type { LocalDate } from '../law/time/local-date.ts'
import type { Database } from './database.ts'
import { type FaultHead, faultHeads } from './fault-head.ts'
import { makeCursor, type PageRequest, parseCursor } from './keyset.ts'

export interface FaultFilter {
  readonly organIds: readonly number[]
  readonly state: FaultState | null
  /** Overdue on this day; null for all. */
  readonly overdueOn: LocalDate | null
  readonly urgentOnly: boolean
}

/** The newest first; in the queue of what is open, urgent ones first and then what is due first. A cursor that is none gives an empty page. */
export const listFaultReports = async (
  db: Database,
  filter: FaultFilter,
  page: PageRequest,
): Promise<{ readonly items: readonly FaultHead[]; readonly next: string | null }> => {
  const isQueue = filter.state === 'open'
  const after = page.cursor === null ? null : parseCursor(page.cursor, ['number', 'number', 'number'])
  if (page.cursor !== null && after === null) return { items: [], next: null }
  const urgency = sql<number>`case when fault_report.is_urgent then 0 else 1 end`
  const due = sql<number>`coalesce(fault_report.answer_by - date '2000-01-01', 1000000)`
  const key = isQueue ? sql`(${urgency}, ${due}, fault_report.id)` : sql`(0, 0, -fault_report.id)`
  const rows = await faultHeads(db)
    .select([urgency.as('urgency'), due.as('due')])
    .where(sql<boolean>`fault_report.organ_id = any(${[...filter.organIds]}::bigint[])`)
    .$if(filter.state !== null, (query) => query.where('fault_report.state', '=', filter.state ?? 'open'))
    .$if(filter.urgentOnly, (query) => query.where('fault_report.is_urgent', '=', true))
    .$if(filter.overdueOn !== null, (query) =>
      query
        .where('fault_report.state', '=', 'open')
        .where(sql<boolean>`fault_report.answer_by < ${filter.overdueOn}::date`),
    )
    .$if(after !== null, (query) =>
      query.where(
        sql<boolean>`${key} > (${Number(after?.[0])}::bigint, ${Number(after?.[1])}::bigint, ${Number(after?.[2])}::bigint)`,
      ),
    )
    .orderBy(key)
    .limit(page.limit + 1)
    .execute()
  const items = rows.slice(0, page.limit)
  const last = items.at(-1)
  if (rows.length <= items.length || last === undefined) return { items, next: null }
  const cursor = isQueue ? [last.urgency, last.due, last.id] : [0, 0, -last.id]
  return { items, next: makeCursor(cursor) }
}

export interface FaultCount {
  readonly organId: number
  readonly organName: string
  readonly open: number
  readonly urgent: number
  readonly dueToday: number
  readonly overdue: number
  readonly inTime: number
  readonly late: number
}

/** Per organ that has any; ended ones of the calendar year of `today`. */
export const countFaultReports = async (
  db: Database,
  organIds: readonly number[],
  today: LocalDate,
): Promise<readonly FaultCount[]> => {
  const thisYear = sql`date_trunc('year', ${today}::date)::date`
  const { rows } = await sql<FaultCount>`
    select o.id as "organId", o.name as "organName",
      count(*) filter (where f.state = 'open')::int as open,
      count(*) filter (where f.state = 'open' and f.is_urgent)::int as urgent,
      count(*) filter (where f.state = 'open' and f.answer_by = ${today}::date)::int as "dueToday",
      count(*) filter (where f.state = 'open' and f.answer_by < ${today}::date)::int as overdue,
      count(*) filter (where f.state <> 'open' and f.settled_on >= ${thisYear}
        and (f.answer_by is null or f.settled_on <= f.answer_by))::int as "inTime",
      count(*) filter (where f.state <> 'open' and f.settled_on >= ${thisYear} and f.settled_on > f.answer_by)::int as late
    from fault_report f join organ o on o.id = f.organ_id
    where f.organ_id = any(${[...organIds]}::bigint[])
    group by o.id, o.name order by o.id`.execute(db)
  return rows
}

/** Open reports past their day. */
export const overdueFaultReports = (db: Database, today: LocalDate, most: number) =>
  faultHeads(db)
    .where('fault_report.state', '=', 'open')
    .where('fault_report.answer_by', '<', today)
    .orderBy('fault_report.id')
    .limit(most)
    .execute()
