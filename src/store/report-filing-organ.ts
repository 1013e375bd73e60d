/** Organs as far as the making of their reports needs to know them. */
import { sql } from 'kysely'
import type { OrganOfYear } from '../law/annual-report/filing/report-duty.ts'
import type { OrganKind } from '../law/organ/organ-kind.ts'
import type { LocalDate } from '../law/time/local-date.ts'
import type { Database } from './database.ts'
import { owesReportOn } from './organ-placement.ts'
import { organInCharge } from './organ-tree.ts'

export interface FilingOrgan extends OrganOfYear {
  readonly id: number
  readonly slug: string
  readonly name: string
  readonly kind: OrganKind
  readonly region: string
}

/** Null when there is no such organ. */
export const filingOrgan = async (
  db: Database,
  id: number,
  lastDay: LocalDate,
): Promise<FilingOrgan | null> => {
  const row = await db
    .selectFrom('organ')
    .select([
      'id',
      'slug',
      'name',
      'kind',
      'region',
      owesReportOn('organ', lastDay).as('owesReport'),
      'valid_from as validFrom',
      'valid_to as validTo',
    ])
    .where('id', '=', id)
    .executeTakeFirst()
  if (row === undefined) return null
  const inCharge = await organInCharge(db, id, lastDay)
  return { ...row, successor: inCharge === null || inCharge === id ? '' : await nameOf(db, inCharge) }
}

const nameOf = async (db: Database, id: number): Promise<string> => {
  const row = await db.selectFrom('organ').select('name').where('id', '=', id).executeTakeFirst()
  return row?.name ?? ''
}

/** Trees are far shallower; a loop that slipped in ends here. */
const DEEPEST = 50

/** Of these organs those above which somebody in use supervises disclosure work (主管部门), of their own or on loan. */
export const organsWithOfficeAbove = async (
  db: Database,
  organIds: readonly number[],
  today: LocalDate,
): Promise<ReadonlySet<number>> => {
  const { rows } = await sql<{ id: number }>`
    with recursive above as (
      select o.id, o.parent_id, 1 as step from organ o
      where o.id = any(${[...organIds]}::bigint[]) and o.parent_id is not null
      union all
      select above.id, o.parent_id, above.step + 1 from above join organ o on o.id = above.parent_id
      where o.parent_id is not null and above.step < ${DEEPEST}
    ), offices as (
      select r.organ_id from account_role r join account a on a.id = r.account_id
      where r.role = 'competentAuthority' and a.status = 'active'
      union
      select d.organ_id from delegation d join account a on a.id = d.to_account_id
      where d.role = 'competentAuthority' and a.status = 'active' and d.ended_at is null
        and d.from_on <= ${today}::date and d.until_on >= ${today}::date
    )
    select distinct above.id from above join offices on offices.organ_id = above.parent_id`.execute(db)
  return new Set(rows.map(({ id }) => id))
}
