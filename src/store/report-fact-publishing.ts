/** What organs published in a year, counted for the words of their report. */
import { type RawBuilder, sql } from 'kysely'
import type { DisclosureKind, InterpretationForm } from '../law/proactive-disclosure/disclosure-kind.ts'
import type { Database } from './database.ts'

/** Within the year, both ends included. @param day an expression of a date */
export const inYear = (day: RawBuilder<unknown>, year: number): RawBuilder<boolean> =>
  sql<boolean>`${day} >= make_date(${year}, 1, 1) and ${day} < make_date(${year + 1}, 1, 1)`

const FIRST_DAY = sql`case when page.version = 1 then page.published_on else coalesce((
  select (v.published_at at time zone 'Asia/Shanghai')::date from disclosure_version v
  where v.disclosure_id = page.id and v.version = 1), page.published_on) end`

/** What appeared on the site in the year for the first time, withdrawn since or not: kind → number. */
export const countPublished = async (
  db: Database,
  organIds: readonly number[],
  year: number,
): Promise<ReadonlyMap<DisclosureKind, number>> => {
  const { rows } = await sql<{ kind: DisclosureKind; items: number }>`
    select kind, count(*)::integer as items from (
      select page.kind, ${FIRST_DAY} as day from disclosure page
      where page.organ_id = any(${[...organIds]}::bigint[])
      union all
      select coalesce(m.kind, 'information'), (v.published_at at time zone 'Asia/Shanghai')::date
      from disclosure_withdrawal w
      join disclosure_version v on v.disclosure_id = w.disclosure_id and v.version = 1
      left join manuscript m on m.id = w.disclosure_id
      where w.organ_id = any(${[...organIds]}::bigint[])
    ) released where ${inYear(sql`day`, year)} group by kind`.execute(db)
  return new Map(rows.map(({ kind, items }) => [kind, items]))
}

/** Null: a page of its own that is not linked to what it explains, so that its form is not known. */
export interface InterpretationCount {
  readonly form: InterpretationForm | null
  readonly items: number
}

/** Interpretations that appeared in the year: pages of the organs, and what they entered from elsewhere. Each once. */
export const countInterpretations = async (
  db: Database,
  organIds: readonly number[],
  year: number,
): Promise<readonly InterpretationCount[]> => {
  const { rows } = await sql<InterpretationCount>`
    select form, count(*)::integer as items from (
      select page.id, min(link.form) as form, ${FIRST_DAY} as day
      from disclosure page left join interpretation_link link on link.disclosure_id = page.id
      where page.organ_id = any(${[...organIds]}::bigint[])
        and (page.kind = 'interpretation' or link.disclosure_id is not null)
      group by page.id
      union all
      select entry.id, entry.form, entry.published_on from external_interpretation entry
      where entry.organ_id = any(${[...organIds]}::bigint[])
        and entry.confirmed_at is not null and entry.removed_at is null
    ) explained where ${inYear(sql`day`, year)} group by form`.execute(db)
  return rows
}

/** Views of all pages of the organs in the year. */
export const countViews = async (
  db: Database,
  organIds: readonly number[],
  year: number,
): Promise<number> => {
  const { rows } = await sql<{ views: number }>`
    select coalesce(sum(views), 0)::bigint as views from view_count
    where organ_id = any(${[...organIds]}::bigint[]) and ${inYear(sql`day`, year)}`.execute(db)
  return Number(rows[0]?.views ?? 0)
}

export interface SiteCounts {
  readonly columns: number
  readonly keyColumns: number
  readonly guideUpdates: number
  readonly documentsFiled: number
  readonly documentsCleaned: number
  readonly itemsHandedOver: number
}

/** Columns as they stand; the rest as it was done in the year. */
export const countSiteWork = async (
  db: Database,
  organIds: readonly number[],
  year: number,
): Promise<SiteCounts> => {
  const organs = sql`any(${[...organIds]}::bigint[])`
  const { rows } = await sql<SiteCounts>`select
    (select count(*)::integer from site_column c where c.organ_id = ${organs} and c.closed_at is null) as columns,
    (select count(*)::integer from site_column c
      where c.organ_id = ${organs} and c.closed_at is null and c.is_key_area) as "keyColumns",
    (select count(*)::integer from guide_version g where g.organ_id = ${organs}
      and ${inYear(sql`(g.written_at at time zone 'Asia/Shanghai')::date`, year)}) as "guideUpdates",
    (select count(*)::integer from registered_document d where d.organ_id = ${organs}
      and d.struck_at is null and d.confirmed_at is not null and ${inYear(sql`d.filed_on`, year)}) as "documentsFiled",
    (select count(distinct item.document_id)::integer from document_cleanup c
      join document_cleanup_item item on item.cleanup_id = c.id
      where c.organ_id = ${organs} and c.confirmed_at is not null
      and ${inYear(sql`c.decided_on`, year)}) as "documentsCleaned",
    (select count(*)::integer from handover h join handover_item item on item.handover_id = h.id
      where h.organ_id = ${organs} and h.cancelled_at is null and ${inYear(sql`h.handed_on`, year)}) as "itemsHandedOver"
    `.execute(db)
  const [counts] = rows
  if (counts === undefined) throw new Error('a question without a table answers in one row')
  return counts
}
