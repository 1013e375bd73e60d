/** Cases of a year and of the year before, added up by organ for the pictures of the year. */
import { type RawBuilder, sql } from 'kysely'
import { type DaySpan, firstDayOf, lastDayOf } from '../law/annual-report/compile/counted-cases.ts'
import type { DaysCount } from '../law/annual-report/dashboard/shares.ts'
import type { FilingPhase } from '../law/annual-report/filing/filing-event.ts'
import type { OrganKind } from '../law/organ/organ-kind.ts'
import type { Outcome } from '../law/request/outcome.ts'
import type { ApplicantType, Channel } from '../law/request/request-event.ts'
import type { LocalDate } from '../law/time/local-date.ts'
import type { Database } from './database.ts'
import { owesReportOn } from './organ-placement.ts'
import { finishedOn } from './report-figures.ts'

export interface DashboardScope {
  readonly organIds: readonly number[]
  readonly year: number
  /** `signedSpans`: where the day of signature places a result in its year. */
  readonly signed: readonly DaySpan[]
}

/** 1 January of the year before, of the year, and of the next. */
const boundsOf = (year: number) => ({
  before: firstDayOf(year - 1),
  first: firstDayOf(year),
  after: firstDayOf(year + 1),
})

export interface ReceivedCount {
  readonly organId: number
  readonly isLastYear: boolean
  readonly month: number
  readonly channel: Channel
  readonly applicantType: ApplicantType
  /** Received on or before the day and month up to which the running year is counted. */
  readonly isSameDays: boolean
  readonly count: number
}

/** By organ, month, way and applicant. @param asOf last day counted of the year */
export const countReceived = async (
  db: Database,
  { organIds, year }: DashboardScope,
  asOf: LocalDate,
): Promise<readonly ReceivedCount[]> => {
  const { before, first, after } = boundsOf(year)
  const { rows } = await sql<ReceivedCount>`
    select organ_id as "organId", received_on < ${first}::date as "isLastYear",
      extract(month from received_on)::integer as month, channel, applicant_type as "applicantType",
      to_char(received_on, 'MM-DD') <= ${asOf.slice(5)} as "isSameDays", count(*)::integer as count
    from request
    where organ_id = any(${organIds}::bigint[])
      and received_on >= ${before}::date and received_on < ${after}::date
    group by 1, 2, 3, 4, 5, 6`.execute(db)
  return rows
}

export interface FinishedCount {
  readonly organId: number
  /** Index among the spans that were given. */
  readonly span: number
  readonly outcome: Outcome
  readonly isLate: boolean
  readonly isExtended: boolean
  readonly count: number
}

/**
 * What was finished, by organ, outcome and how the term was kept.
 * @param spans parts of the year before and of the year, in order and without gaps
 */
export const countFinished = async (
  db: Database,
  { organIds, year, signed }: DashboardScope,
  spans: readonly DaySpan[],
): Promise<readonly FinishedCount[]> => {
  const { before, after } = boundsOf(year)
  const day = finishedOn(signed)
  const cuts = spans.slice(1).map(({ from }) => from)
  const { rows } = await sql<FinishedCount>`
    select organ_id as "organId", outcome,
      (select count(*)::integer from unnest(${cuts}::date[]) as cut (day) where cut.day <= ${day}) as span,
      coalesce(closed_on > reply_due_on, false) as "isLate", is_extended as "isExtended", count(*)::integer as count
    from request
    where organ_id = any(${organIds}::bigint[]) and received_on is not null
      and ${day} >= ${before}::date and ${day} < ${after}::date
    group by 1, 2, 3, 4, 5`.execute(db)
  return rows
}

export interface OrganDays extends DaysCount {
  readonly organId: number
  readonly isLastYear: boolean
}

/** How many working days had passed on a day, counted from some day on. */
export interface NumberedDays {
  readonly days: readonly LocalDate[]
  readonly ordinals: readonly number[]
}

/** Working days from receipt to the end of what was answered. Cases that reach beyond the numbered days are left out. */
export const countDays = async (
  db: Database,
  { organIds, year, signed }: DashboardScope,
  { days, ordinals }: NumberedDays,
  unanswered: readonly Outcome[],
): Promise<readonly OrganDays[]> => {
  const { before, first, after } = boundsOf(year)
  const day = finishedOn(signed)
  const { rows } = await sql<OrganDays>`
    with numbered as (select * from unnest(${days}::date[], ${ordinals}::integer[]) as each (day, number))
    select organ_id as "organId", ${day} < ${first}::date as "isLastYear",
      until.number - since.number as days, count(*)::integer as count
    from request
    join numbered since on since.day = request.received_on
    join numbered until on until.day = request.closed_on
    where organ_id = any(${organIds}::bigint[]) and outcome <> all(${unanswered}::text[])
      and ${day} >= ${before}::date and ${day} < ${after}::date
    group by 1, 2, 3`.execute(db)
  return rows
}

export interface OpenAtDay {
  readonly organId: number
  readonly count: number
}

/** Received on or before the day and not finished by its end. */
export const isOpenOn = (signed: readonly DaySpan[], day: LocalDate): RawBuilder<boolean> =>
  sql<boolean>`(request.received_on <= ${day}::date
    and (${finishedOn(signed)} is null or ${finishedOn(signed)} > ${day}::date))`

export const countOpenOn = async (
  db: Database,
  { organIds, signed }: DashboardScope,
  day: LocalDate,
): Promise<readonly OpenAtDay[]> => {
  const { rows } = await sql<OpenAtDay>`
    select organ_id as "organId", count(*)::integer as count from request
    where organ_id = any(${organIds}::bigint[]) and ${isOpenOn(signed, day)}
    group by 1`.execute(db)
  return rows
}

export interface PicturedOrgan {
  readonly id: number
  readonly name: string
  readonly kind: OrganKind
  readonly owesReport: boolean
  /** Of the report for the year; null: nobody has opened it. */
  readonly phase: FilingPhase | null
}

/** In the order of the tree as it was made. */
export const picturedOrgans = async (
  db: Database,
  { organIds, year }: DashboardScope,
): Promise<readonly PicturedOrgan[]> => {
  const { rows } = await sql<PicturedOrgan>`
    select o.id, o.name, o.kind, ${owesReportOn('o', lastDayOf(year))} as "owesReport", f.phase
    from organ o left join report_filing f on f.organ_id = o.id and f.year = ${year}::integer
    where o.id = any(${organIds}::bigint[])
    order by o.id`.execute(db)
  return rows
}

/** The organ and all below it, ended ones included: what they did stays where it was done. */
export const organWithBelow = async (db: Database, organId: number): Promise<readonly number[]> => {
  const { rows } = await sql<{ id: number }>`
    with recursive below as (
      select id from organ where id = ${organId}::bigint
      union
      select o.id from below join organ o on o.parent_id = below.id
    )
    select id from below order by id`.execute(db)
  return rows.map(({ id }) => id)
}
