/** Where the reports of a year stand, organ by organ: of every organ that owes one. */
import { sql } from 'kysely'
import type { FilingPhase } from '../law/annual-report/filing/filing-event.ts'
import type { OrganKind } from '../law/organ/organ-kind.ts'
import type { LocalDate } from '../law/time/local-date.ts'
import type { Database } from './database.ts'
import { owesReportOn } from './organ-placement.ts'

export interface FilingRow {
  readonly organId: number
  readonly name: string
  readonly kind: OrganKind
  readonly region: string
  /** Null: nobody has opened the year. */
  readonly phase: FilingPhase | null
  readonly submittedAt: Date | null
  /** Of the version that is in the public library, whether made here or read from a file. */
  readonly publishedAt: Date | null
  readonly isImported: boolean
  /** As published, else as last sent in; null before. */
  readonly newReceived: number | null
  readonly totalProcessed: number | null
}

/** @param organIds null: every organ. In the order of their ids. */
export const filingRows = async (
  db: Database,
  organIds: readonly number[] | null,
  year: number,
  lastDay: LocalDate,
): Promise<readonly FilingRow[]> => {
  const { rows } = await sql<FilingRow>`
    select o.id as "organId", o.name, o.kind, o.region, f.phase, f.submitted_at as "submittedAt",
      r.imported_at as "publishedAt", coalesce(v.origin = 'imported', false) as "isImported",
      coalesce(r.new_received, (s.cells -> 'requests.newReceived.6' ->> 'value')::integer) as "newReceived",
      coalesce(r.total_processed, (s.cells -> 'requests.totalProcessed.6' ->> 'value')::integer)
        as "totalProcessed"
    from organ o
    left join report_filing f on f.organ_id = o.id and f.year = ${year}::integer
    left join annual_report r on r.organ_id = o.id and r.year = ${year}::integer
    left join annual_report_version v
      on v.organ_id = r.organ_id and v.year = r.year and v.version = r.version
    left join lateral (
      select cells from report_submission where organ_id = o.id and year = ${year}::integer
      order by seq desc limit 1
    ) s on true
    where ${owesReportOn('o', lastDay)}
      and (o.valid_from is null or o.valid_from <= ${lastDay}::date)
      and (o.valid_to is null or o.valid_to >= ${lastDay}::date)
      and (${organIds === null} or o.id = any(${[...(organIds ?? [])]}::bigint[]))
    order by o.id`.execute(db)
  return rows
}

/** The year in which work here began, by the first case or manuscript, or by the first year for which a report is made; null while there is none. */
export const firstYearHere = async (db: Database): Promise<number | null> => {
  const { rows } = await sql<{ year: number | null }>`
    select least(
      (select extract(year from opened_at at time zone 'Asia/Shanghai') from request order by id limit 1),
      (select extract(year from created_at at time zone 'Asia/Shanghai') from manuscript order by id limit 1),
      (select min(year) from report_filing)
    )::integer as year`.execute(db)
  return rows[0]?.year ?? null
}

export interface ReportChase {
  readonly organId: number
  readonly year: number
  readonly on: LocalDate
  readonly text: string
  readonly by: string
  readonly at: Date
}

/** @returns false where the organ was chased on that day already. */
export const insertChase = async (trx: Database, given: ReportChase): Promise<boolean> => {
  const added = await trx
    .insertInto('report_chase')
    .values({
      organ_id: given.organId,
      year: given.year,
      chased_on: given.on,
      text: given.text,
      chased_by: given.by,
      chased_at: given.at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('year')
    .executeTakeFirst()
  return added !== undefined
}
