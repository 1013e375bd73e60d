/** Whose documents an organ may change, and whose document a page is. */
import { sql } from 'kysely'
import type { EarlierDocument } from '../law/proactive-disclosure/document-authority.ts'
import type { LocalDate } from '../law/time/local-date.ts'
import type { Database } from './database.ts'

/** The organ, those below it, and those that any of these has succeeded by the day, with what was below them. */
export const organsAnsweredFor = async (
  db: Database,
  organId: number,
  on: LocalDate,
): Promise<ReadonlySet<number>> => {
  // `union` keeps each organ once, so that a ring ends by itself.
  const { rows } = await sql<{ id: number }>`
    with recursive reach as (
      select ${organId}::bigint as id
      union
      select next.id from reach cross join lateral (
        select o.id from organ o where o.parent_id = reach.id
        union all
        select s.predecessor_id from organ_succession s where s.successor_id = reach.id and s.since <= ${on}::date
      ) next
    )
    select id from reach`.execute(db)
  return new Set(rows.map(({ id }) => id))
}

/** The documents of these pages, published or still being written; those that are not there are left out. What is not published keeps its title to itself. */
export const earlierDocuments = async (
  db: Database,
  ids: readonly number[],
): Promise<readonly EarlierDocument[]> => {
  if (ids.length === 0) return []
  const { rows } = await sql<EarlierDocument>`
    select coalesce(page.organ_id, m.organ_id) as "organId", coalesce(page.title, '') as title
    from unnest(${[...ids]}::bigint[]) with ordinality wanted (id, place)
    left join disclosure page on page.id = wanted.id
    left join manuscript m on m.id = wanted.id
    where page.id is not null or m.id is not null
    order by wanted.place`.execute(db)
  return rows
}
