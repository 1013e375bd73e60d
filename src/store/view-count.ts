/** How often pages were viewed, by day. */
import { sql } from 'kysely'
import type { LocalDate } from '../law/time/local-date.ts'
import type { Database } from './database.ts'

/** Adds to the counts of a day. Pages that are not published are left out. @param views page → times */
export const addViews = async (
  db: Database,
  day: LocalDate,
  views: ReadonlyMap<number, number>,
): Promise<void> => {
  if (views.size === 0) return
  const ids = [...views.keys()].sort((a, b) => a - b)
  const times = ids.map((id) => views.get(id) ?? 0)
  await sql`
    insert into view_count as kept (disclosure_id, day, organ_id, views)
    select d.id, ${day}::date, d.organ_id, seen.times
    from unnest(${ids}::bigint[], ${times}::integer[]) as seen(id, times)
    join disclosure d on d.id = seen.id
    order by d.id
    on conflict (disclosure_id, day) do update set views = kept.views + excluded.views`.execute(db)
}

/** Views of all pages of an organ, withdrawn ones included, in a year. */
export const viewsOfOrgan = async (db: Database, organId: number, year: number): Promise<number> => {
  const { views } = await db
    .selectFrom('view_count')
    .select(sql<number>`coalesce(sum(views), 0)::integer`.as('views'))
    .where('organ_id', '=', organId)
    .where('day', '>=', `${year}-01-01` as LocalDate)
    .where('day', '<=', `${year}-12-31` as LocalDate)
    .executeTakeFirstOrThrow()
  return views
}
