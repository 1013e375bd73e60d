/** Roles that somebody holds on a day: their own, and those lent to them. None counts in an organ that has ended. */
import { sql } from 'kysely'
import type { HeldRole, StaffRole } from '../access/staff-role.ts'
import type { LocalDate } from '../law/time/local-date.ts'
import type { Database } from './database.ts'

interface HeldRow {
  readonly role: StaffRole
  readonly organId: number
  readonly lenderId: number | null
  readonly lenderName: string | null
}

/** A lent role counts only while its lender holds it and may work. */
export const rolesHeld = async (
  db: Database,
  accountId: number,
  today: LocalDate,
): Promise<readonly HeldRole[]> => {
  const { rows } = await sql<HeldRow>`
    select own.role, own.organ_id as "organId", null::bigint as "lenderId", null as "lenderName"
    from account_role own
    join organ o on o.id = own.organ_id
    where own.account_id = ${accountId}
      and (o.valid_from is null or o.valid_from <= ${today}::date)
      and (o.valid_to is null or o.valid_to >= ${today}::date)
    union all
    select lent.role, lent.organ_id, lender.id, lender.display_name
    from delegation lent
    join account lender on lender.id = lent.from_account_id and lender.status = 'active'
    join account_role theirs on theirs.account_id = lender.id
      and theirs.organ_id = lent.organ_id and theirs.role = lent.role
    join organ o on o.id = lent.organ_id
    where lent.to_account_id = ${accountId} and lent.ended_at is null
      and lent.from_on <= ${today}::date and lent.until_on >= ${today}::date
      and (o.valid_from is null or o.valid_from <= ${today}::date)
      and (o.valid_to is null or o.valid_to >= ${today}::date)
    order by 2, 1, 3 nulls first`.execute(db)
  return rows.map(({ role, organId, lenderId, lenderName }) =>
    lenderId === null || lenderName === null
      ? { role, organId }
      : { role, organId, lentBy: { accountId: lenderId, name: lenderName } },
  )
}
