import { sql } from 'kysely'
import { AREA_GOVERNMENTS } from '../law/organ/organ-kind.ts'
import type { Database } from './database.ts'

/** Name of the organ above; null for the root. */
export const parentOf = async (db: Database, organId: number): Promise<string | null> => {
  const row = await db
    .selectFrom('organ')
    .innerJoin('organ as parent', 'parent.id', 'organ.parent_id')
    .select('parent.name')
    .where('organ.id', '=', organId)
    .executeTakeFirst()
  return row?.name ?? null
}

/** Name of the nearest government above: who reviews what the organ decides. Null where none is known. */
export const governmentAbove = async (db: Database, organId: number): Promise<string | null> => {
  const { rows } = await sql<{ name: string }>`
    with recursive above as (
      select parent_id as id, 1 as step from organ where id = ${organId}
      union all
      select o.parent_id, above.step + 1 from above join organ o on o.id = above.id where above.step < 20
    )
    select o.name from above join organ o on o.id = above.id
    where o.kind = any(${[...AREA_GOVERNMENTS]}::text[])
    order by above.step limit 1`.execute(db)
  return rows[0]?.name ?? null
}
