/** Organs to which a permission reaches: those in which it is held, those below, and ended ones that they stand for. */
import { sql } from 'kysely'
import { PERMISSIONS, type Permission, type Reach } from '../access/permission.ts'
import type { HeldRole } from '../access/staff-role.ts'
import type { LocalDate } from '../law/time/local-date.ts'
import type { Database } from './database.ts'

/** Null: every organ. */
export type OrgansInReach = readonly number[] | null

const reachOf = (permission: Permission, role: HeldRole['role']): Reach | undefined => {
  const grant: Readonly<Partial<Record<HeldRole['role'], Reach>>> = PERMISSIONS[permission]
  return grant[role]
}

const idsWith = (held: readonly HeldRole[], permission: Permission, reach: Reach): readonly number[] =>
  held.filter(({ role }) => reachOf(permission, role) === reach).map(({ organId }) => organId)

export const organsInReach = async (
  db: Database,
  held: readonly HeldRole[],
  permission: Permission,
  today: LocalDate,
): Promise<OrgansInReach> => {
  if (idsWith(held, permission, 'everyOrgan').length > 0) return null
  const own = idsWith(held, permission, 'organ')
  const roots = idsWith(held, permission, 'organsBelow')
  const { rows } = await sql<{ id: number }>`
    with recursive below as (
      select id from organ where id = any(${roots}::bigint[])
      union
      select o.id from organ o join below on o.parent_id = below.id
    ),
    reached as (
      select id from below union select unnest(${own}::bigint[])
      union
      select p.id
      from reached
      join organ_succession s on s.successor_id = reached.id and s.since <= ${today}::date
      join organ p on p.id = s.predecessor_id and p.valid_to < ${today}::date
      where s.successor_id = (
        select first.successor_id from organ_succession first
        where first.predecessor_id = p.id and first.since <= ${today}::date
        order by first.since, first.successor_id limit 1
      )
    )
    select id from reached order by id`.execute(db)
  return rows.map(({ id }) => id)
}
