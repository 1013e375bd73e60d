/** The government whose platform the site's front page is. */
import { sql } from 'kysely'
import { AREA_GOVERNMENTS } from '../law/organ/organ-kind.ts'
import type { ApplyOrgan } from './apply-organ.ts'
import { findApplyOrgan } from './apply-organ.ts'
import type { Database } from './database.ts'

/** The standing government at the top with most organs below it; null while there is none. */
export const homeOrgan = async (db: Database): Promise<ApplyOrgan | null> => {
  const { rows } = await sql<{ slug: string }>`
    select o.slug from organ o
    where o.kind = any(${[...AREA_GOVERNMENTS]}::text[]) and o.parent_id is null
      and o.valid_to is null and o.receives_requests
    order by (select count(*) from organ below where below.parent_id = o.id) desc, o.id limit 1`.execute(db)
  const [row] = rows
  return row === undefined ? null : findApplyOrgan(db, row.slug)
}
