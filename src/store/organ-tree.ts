/** The tree of organs as of a day. An organ that has ended is stood for by its successor (14号, rulebook O-4). */
import { sql } from 'kysely'
import type { OrganInTree, Permission } from '../access/permission.ts'
import { reachedOrgans } from '../access/reached-organs.ts'
import type { HeldRole } from '../access/staff-role.ts'
import { existsOn } from '../law/organ/organ-change.ts'
import type { LocalDate } from '../law/time/local-date.ts'
import type { Database } from './database.ts'

/** Chains of mergers and trees are far shorter; a loop that slipped in ends here. */
const LONGEST_CHAIN = 50

/**
 * The organ that answers for this one on a day: itself while it exists, else its successor's successor and so on.
 * @returns null when there is no such organ; the last of the chain where nobody succeeded
 */
export const organInCharge = async (db: Database, id: number, today: LocalDate): Promise<number | null> => {
  const { rows } = await sql<{ id: number }>`
    with recursive chain as (
      select o.id, o.valid_to, 0 as step from organ o where o.id = ${id}
      union all
      select next.id, next.valid_to, chain.step + 1
      from chain
      join lateral (
        select s.successor_id from organ_succession s
        where s.predecessor_id = chain.id and s.since <= ${today}::date
        order by s.since, s.successor_id limit 1
      ) succession on true
      join organ next on next.id = succession.successor_id
      where chain.valid_to < ${today}::date and chain.step < ${LONGEST_CHAIN}
    )
    select id from chain order by step desc limit 1`.execute(db)
  return rows[0]?.id ?? null
}

/** The same, for what begins on that day: null when the one in charge is not there, having ended or not yet begun. */
export const standingOrgan = async (db: Database, id: number, today: LocalDate): Promise<number | null> => {
  const inCharge = await organInCharge(db, id, today)
  if (inCharge === null) return null
  const row = await db
    .selectFrom('organ')
    .select(['valid_from as validFrom', 'valid_to as validTo'])
    .where('id', '=', inCharge)
    .executeTakeFirst()
  return row !== undefined && existsOn(row, today) ? inCharge : null
}

/** Ids of the organs above, the parent first. */
export const organsAbove = async (db: Database, id: number): Promise<readonly number[]> => {
  const { rows } = await sql<{ id: number }>`
    with recursive above as (
      select parent_id as id, 1 as step from organ where id = ${id} and parent_id is not null
      union all
      select o.parent_id, above.step + 1 from above join organ o on o.id = above.id
      where o.parent_id is not null and above.step < ${LONGEST_CHAIN}
    )
    select id from above order by step`.execute(db)
  return rows.map((row) => row.id)
}

/** The organ for which permission is asked: what belongs to an ended organ is its successor's. Null: there is none. */
export const organInTree = async (
  db: Database,
  id: number,
  today: LocalDate,
): Promise<OrganInTree | null> => {
  const inCharge = await organInCharge(db, id, today)
  if (inCharge === null) return null
  return { id: inCharge, above: await organsAbove(db, inCharge) }
}

/**
 * Every organ for which a permission is held: what `organInTree` and `may` would allow one by one,
 * so that the organs which have ended go with their successors.
 * @returns `every` where the permission knows no bounds
 */
export const organIdsFor = async (
  db: Database,
  held: readonly HeldRole[],
  permission: Permission,
  today: LocalDate,
): Promise<readonly number[] | 'every'> => {
  const { everyOrgan, only, withBelow } = reachedOrgans(held, permission)
  if (everyOrgan) return 'every'
  if (only.length + withBelow.length === 0) return []
  const { rows } = await sql<{ id: number }>`
    with recursive below as (
      select id, 0 as step from organ where id = any(${[...withBelow]}::bigint[])
      union all
      select o.id, below.step + 1 from below join organ o on o.parent_id = below.id
      where below.step < ${LONGEST_CHAIN}
    ), living as (
      select id from below
      union
      select unnest(${[...only]}::bigint[])
    ), charged as (
      select living.id, 0 as step from living
      join organ o on o.id = living.id and (o.valid_to is null or o.valid_to >= ${today}::date)
      union all
      select gone.id, charged.step + 1
      from charged
      join organ_succession s on s.successor_id = charged.id and s.since <= ${today}::date
      join organ gone on gone.id = s.predecessor_id and gone.valid_to < ${today}::date
      where charged.step < ${LONGEST_CHAIN} and s.successor_id = (
        select first.successor_id from organ_succession first
        where first.predecessor_id = gone.id and first.since <= ${today}::date
        order by first.since, first.successor_id limit 1
      )
    ), unsucceeded as (
      select living.id from living
      join organ o on o.id = living.id and o.valid_to < ${today}::date
      where not exists (
        select from organ_succession s where s.predecessor_id = living.id and s.since <= ${today}::date
      )
    )
    select id from charged union select id from unsucceeded order by id`.execute(db)
  return rows.map((row) => row.id)
}
