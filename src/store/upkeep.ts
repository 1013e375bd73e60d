/** What an organ has to keep up, over all organs at once: its guide, and its columns. */
import { sql } from 'kysely'
import type { ColumnPace } from '../law/proactive-disclosure/column-pace.ts'
import type { LocalDate } from '../law/time/local-date.ts'
import type { Database } from './database.ts'

export interface GuideUpkeep {
  readonly organId: number
  readonly organName: string
  readonly region: string
  /** Written, or found right, the last time; null where nobody ever did. */
  readonly lookedAt: Date | null
}

/** Of the organs that stand today and take applications, in the order of their ids. */
export const guidesLookedAt = async (db: Database, today: LocalDate): Promise<readonly GuideUpkeep[]> => {
  const { rows } = await sql<GuideUpkeep>`
    select o.id as "organId", o.name as "organName", o.region, greatest(
      (select max(written_at) from guide_version v where v.organ_id = o.id),
      (select max(looked_at) from guide_look l where l.organ_id = o.id)) as "lookedAt"
    from organ o
    where o.receives_requests and (o.valid_to is null or o.valid_to > ${today}::date)
    order by o.id`.execute(db)
  return rows
}

export interface ColumnUpkeep {
  readonly id: number
  readonly organId: number
  readonly organName: string
  readonly region: string
  readonly name: string
  readonly pace: ColumnPace
  /** The day of the newest document in it or in a column below it. */
  readonly lastOn: LocalDate
}

/** Open columns that are to be renewed and hold something, of the organs that stand today. */
export const columnsLastFilled = async (db: Database, today: LocalDate): Promise<readonly ColumnUpkeep[]> => {
  const { rows } = await sql<ColumnUpkeep>`
    select c.id, c.organ_id as "organId", o.name as "organName", o.region, c.name, c.pace, filled.on as "lastOn"
    from site_column c
    join organ o on o.id = c.organ_id
    cross join lateral (
      select max((select max(dc.published_on) from disclosure_column dc where dc.column_id = part.id)) as "on"
      from site_column part where part.id = c.id or part.parent_id = c.id
    ) filled
    where c.closed_at is null and c.pace <> 'fixed' and filled.on is not null
      and (o.valid_to is null or o.valid_to > ${today}::date)
    order by c.id`.execute(db)
  return rows
}
