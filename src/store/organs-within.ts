/** An organ and those below it, as far as somebody may see. */
import { sql } from 'kysely'
import type { Permission } from '../access/permission.ts'
import type { HeldRole } from '../access/staff-role.ts'
import type { LocalDate } from '../law/time/local-date.ts'
import type { Database } from './database.ts'
import { organIdsFor } from './organ-tree.ts'

const DEEPEST = 50

export interface Within {
  readonly organId: number
  /** With every organ below it. */
  readonly below: boolean
}

/** Never more than the roles reach, whatever is asked for. */
export const organsWithin = async (
  db: Database,
  held: readonly HeldRole[],
  permission: Permission,
  { organId, below }: Within,
  today: LocalDate,
): Promise<readonly number[]> => {
  if (!below) return [organId]
  const reached = await organIdsFor(db, held, permission, today)
  const { rows } = await sql<{ id: number }>`
    with recursive tree as (
      select id, 0 as step from organ where id = ${organId}
      union all
      select o.id, tree.step + 1 from tree join organ o on o.parent_id = tree.id where tree.step < ${DEEPEST}
    )
    select id from tree order by id`.execute(db)
  const ids = rows.map(({ id }) => id)
  return reached === 'every' ? ids : ids.filter((id) => reached.includes(id))
}
