/** Documents, remedy cases and statistics behind a cell, by their keys. */
import { sql } from 'kysely'
import type {
  CellDocument,
  CellRemedy,
  CellStatistic,
} from '../contract/annual-report-filing/present-cell-record.ts'
import type { StatisticMetric } from '../law/proactive-disclosure/monthly-statistics.ts'
import type { LocalDate } from '../law/time/local-date.ts'
import type { Database } from './database.ts'

const confirmedDay = (effect: string) => sql<LocalDate | null>`(
  select min(c.on_day) from document_change c
  where c.effect = ${effect} and c.confirmed_at is not null
    and (c.document_id = entry.id or c.disclosure_id = entry.manuscript_id))`

/** In the order of their ids. */
export const documentsByIds = async (
  db: Database,
  ids: readonly number[],
): Promise<readonly CellDocument[]> => {
  if (ids.length === 0) return []
  const { rows } = await sql<CellDocument>`
    select entry.id, entry.organ_id as "organId", organ.name as "organName", entry.document_number as "documentNumber",
      entry.title, entry.formed_on as "formedOn", entry.published_on as "publishedOn",
      entry.effective_on as "effectiveOn", entry.expires_on as "expiresOn",
      ${confirmedDay('repeals')} as "repealedOn", ${confirmedDay('lapses')} as "lapsedOn",
      ${confirmedDay('amends')} as "amendedOn"
    from registered_document entry join organ on organ.id = entry.organ_id
    where entry.id = any(${ids}::bigint[]) order by entry.id`.execute(db)
  return rows
}

/** In the order of their ids. */
export const remediesByIds = async (db: Database, ids: readonly number[]): Promise<readonly CellRemedy[]> => {
  if (ids.length === 0) return []
  const { rows } = await sql<CellRemedy>`
    select remedy.id, remedy.organ_id as "organId", organ.name as "organName", case_number as "caseNumber", forum,
      remedy_group as "group", filed_on as "filedOn", rulings
    from remedy join organ on organ.id = remedy.organ_id
    where remedy.id = any(${ids}::bigint[]) order by remedy.id`.execute(db)
  return rows
}

export interface StatisticPlace {
  readonly organId: number
  readonly month: number
  readonly revision: number
}

/** In the order of organs and months. */
export const statisticsAt = async (
  db: Database,
  year: number,
  metric: StatisticMetric,
  places: readonly StatisticPlace[],
): Promise<readonly CellStatistic[]> => {
  if (places.length === 0) return []
  const { rows } = await sql<CellStatistic>`
    select s.organ_id as "organId", organ.name as "organName", s.month, s.revision, s.metric, s.value, s.note
    from unnest(${places.map(({ organId }) => organId)}::bigint[], ${places.map(({ month }) => month)}::integer[],
      ${places.map(({ revision }) => revision)}::integer[]) as place (organ_id, month, revision)
    join monthly_statistic s on s.organ_id = place.organ_id and s.month = place.month
      and s.revision = place.revision and s.year = ${year}::integer and s.metric = ${metric}
    join organ on organ.id = s.organ_id
    order by s.organ_id, s.month`.execute(db)
  return rows
}
