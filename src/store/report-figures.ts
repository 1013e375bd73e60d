/** What a year's reports are counted from, added up by organ: cases in groups, statistics, and the days of documents. */
import { type RawBuilder, sql } from 'kysely'
import {
  APPLICANT_TYPES,
  type CaseGroup,
  type DaySpan,
  firstDayOf,
} from '../law/annual-report/compile/counted-cases.ts'
import type { StatisticMetric } from '../law/proactive-disclosure/monthly-statistics.ts'
import type { RegisteredDocument } from '../law/proactive-disclosure/registered-document.ts'
import type { LocalDate } from '../law/time/local-date.ts'
import type { Database } from './database.ts'

/** How a region places a case in a year. */
export interface CaseCounting {
  readonly year: number
  /** `rowSpans` of the year. */
  readonly rows: readonly DaySpan[]
  /** `signedSpans`. */
  readonly signed: readonly DaySpan[]
}

const isWithin = (day: RawBuilder<unknown>, { from, until }: DaySpan): RawBuilder<boolean> =>
  until === null
    ? sql<boolean>`${day} >= ${from}::date`
    : sql<boolean>`(${day} >= ${from}::date and ${day} < ${until}::date)`

/** The day that places the result of a case in a year; null while it is open. */
export const finishedOn = (signed: readonly DaySpan[]): RawBuilder<LocalDate | null> => {
  if (signed.length === 0) return sql`request.closed_on`
  const spans = sql.join(
    signed.map((span) => isWithin(sql`request.closed_on`, span)),
    sql` or `,
  )
  return sql`case when ${spans} then coalesce(request.signed_on, request.closed_on) else request.closed_on end`
}

const spanOf = (day: RawBuilder<unknown>, rows: readonly DaySpan[]): RawBuilder<number> => {
  const later = rows.slice(1).map(({ from }) => sql`(${day} >= ${from}::date)::integer`)
  return later.length === 0 ? sql<number>`0` : sql<number>`(${sql.join(later, sql` + `)})`
}

type GroupRow = Omit<CaseGroup, 'counts'> & Readonly<Record<`count${number}`, number>>

const COUNTS = sql.join(
  APPLICANT_TYPES.map(
    (type, column) =>
      sql`count(*) filter (where applicant_type = ${sql.lit(type)})::integer as ${sql.id(`count${column}`)}`,
  ),
)

const groupOf = (row: GroupRow): CaseGroup => ({
  organId: row.organId,
  isNew: row.isNew,
  outcome: row.outcome,
  span: row.span,
  counts: APPLICANT_TYPES.map((_, column) => row[`count${column}`] ?? 0),
})

/** Cases that stand in a year's table three of one of the organs, in groups. */
export const countCases = async (
  db: Database,
  organIds: readonly number[],
  { year, rows, signed }: CaseCounting,
): Promise<readonly CaseGroup[]> => {
  const [first, after] = [firstDayOf(year), firstDayOf(year + 1)]
  const day = finishedOn(signed)
  const found = await sql<GroupRow>`
    select organ_id as "organId", received_on >= ${first}::date as "isNew",
      case when ${day} < ${after}::date then outcome end as outcome,
      case when ${day} < ${after}::date then ${spanOf(day, rows)} else 0 end as span,
      ${COUNTS}
    from request
    where organ_id = any(${organIds}::bigint[]) and received_on < ${after}::date
      and (${day} is null or ${day} >= ${first}::date)
    group by 1, 2, 3, 4`.execute(db)
  return found.rows.map(groupOf)
}

export interface StatisticSum {
  readonly organId: number
  readonly metric: StatisticMetric
  /** Items, or 分. */
  readonly total: number
}

/** Entries that count, added up over the months of the year. */
export const sumStatistics = async (
  db: Database,
  organIds: readonly number[],
  year: number,
): Promise<readonly StatisticSum[]> => {
  const { rows } = await sql<StatisticSum>`
    select organ_id as "organId", metric, sum(value)::bigint as total
    from (
      select distinct on (organ_id, month, metric) organ_id, metric, value
      from monthly_statistic
      where organ_id = any(${organIds}::bigint[]) and year = ${year}::integer
      order by organ_id, month, metric, revision desc
    ) entry
    where value is not null
    group by organ_id, metric`.execute(db)
  return rows
}

export interface CountedDocument extends RegisteredDocument {
  readonly organId: number
}

type DocumentRow = Omit<CountedDocument, 'isLead'> & { readonly leadOrgan: string }

/** Documents of the organs that count: confirmed, and not taken out; in the order of their ids. */
export const documentsToCount = async (
  db: Database,
  organIds: readonly number[],
): Promise<readonly CountedDocument[]> => {
  const { rows } = await sql<DocumentRow>`
    with entry as (
      select id, organ_id, kind, formed_on, published_on, effective_on, expires_on, lead_organ, manuscript_id
      from registered_document
      where organ_id = any(${organIds}::bigint[]) and struck_at is null and confirmed_at is not null
    ), change as (
      select id, min(on_day) filter (where effect = 'repeals') as repealed_on,
        min(on_day) filter (where effect = 'lapses') as lapsed_on,
        min(on_day) filter (where effect = 'amends') as amended_on
      from (
        select entry.id, c.effect, c.on_day from entry join document_change c on c.document_id = entry.id
        where c.confirmed_at is not null
        union all
        select entry.id, c.effect, c.on_day from entry join document_change c on c.disclosure_id = entry.manuscript_id
        where c.confirmed_at is not null
      ) found
      group by id
    )
    select entry.id, entry.organ_id as "organId", entry.kind, entry.formed_on as "formedOn",
      entry.published_on as "publishedOn", entry.effective_on as "effectiveOn", entry.expires_on as "expiresOn",
      entry.lead_organ as "leadOrgan", change.repealed_on as "repealedOn", change.lapsed_on as "lapsedOn",
      change.amended_on as "amendedOn"
    from entry left join change on change.id = entry.id
    order by entry.id`.execute(db)
  return rows.map(({ leadOrgan, ...document }) => ({ ...document, isLead: leadOrgan === '' }))
}
