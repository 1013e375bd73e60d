/** Roles lent while their holders are away. */
import { sql } from 'kysely'
import type { Delegation } from '../access/delegate-role.ts'
import type { StaffRole } from '../access/staff-role.ts'
import type { LocalDate } from '../law/time/local-date.ts'
import type { Database } from './database.ts'
import { storableText } from './storable.ts'

export interface ListedDelegation extends Delegation {
  readonly id: number
  readonly role: StaffRole
  readonly fromName: string
  readonly toName: string
  readonly organName: string
  readonly reason: string
}

const listed = (db: Database) =>
  db
    .selectFrom('delegation')
    .innerJoin('account as lender', 'lender.id', 'delegation.from_account_id')
    .innerJoin('account as receiver', 'receiver.id', 'delegation.to_account_id')
    .innerJoin('organ', 'organ.id', 'delegation.organ_id')
    .select([
      'delegation.id',
      'delegation.from_account_id as fromAccountId',
      'delegation.to_account_id as toAccountId',
      'delegation.organ_id as organId',
      'delegation.role',
      'delegation.from_on as fromOn',
      'delegation.until_on as untilOn',
      'delegation.reason',
      'lender.display_name as fromName',
      'receiver.display_name as toName',
      'organ.name as organName',
    ])
    .where('delegation.ended_at', 'is', null)

/** Those that run or will run, lent by or to an account. */
export const delegationsOf = async (
  db: Database,
  accountId: number,
  today: LocalDate,
): Promise<readonly ListedDelegation[]> =>
  listed(db)
    .where((eb) =>
      eb.or([
        eb('delegation.from_account_id', '=', accountId),
        eb('delegation.to_account_id', '=', accountId),
      ]),
    )
    .where('delegation.until_on', '>=', today)
    .orderBy('delegation.from_on')
    .orderBy('delegation.id')
    .execute()

export const delegationsIn = async (
  db: Database,
  organId: number,
  today: LocalDate,
): Promise<readonly ListedDelegation[]> =>
  listed(db)
    .where('delegation.organ_id', '=', organId)
    .where('delegation.until_on', '>=', today)
    .orderBy('delegation.from_on')
    .orderBy('delegation.id')
    .execute()

export const delegationById = async (db: Database, id: number): Promise<ListedDelegation | null> =>
  (await listed(db).where('delegation.id', '=', id).executeTakeFirst()) ?? null

/** Whether the same role is lent by the same person to the same person on one of these days. */
export const overlapsDelegation = async (db: Database, asked: Delegation): Promise<boolean> => {
  const row = await db
    .selectFrom('delegation')
    .select('id')
    .where('from_account_id', '=', asked.fromAccountId)
    .where('to_account_id', '=', asked.toAccountId)
    .where('organ_id', '=', asked.organId)
    .where('role', '=', asked.role)
    .where('ended_at', 'is', null)
    .where('from_on', '<=', asked.untilOn)
    .where('until_on', '>=', asked.fromOn)
    .executeTakeFirst()
  return row !== undefined
}

export const addDelegation = async (
  trx: Database,
  asked: Delegation & { readonly reason: string; readonly by: string; readonly at: Date },
): Promise<number> => {
  const { id } = await trx
    .insertInto('delegation')
    .values({
      from_account_id: asked.fromAccountId,
      to_account_id: asked.toAccountId,
      organ_id: asked.organId,
      role: asked.role,
      from_on: asked.fromOn,
      until_on: asked.untilOn,
      reason: storableText(asked.reason),
      created_by: asked.by,
      created_at: asked.at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** @returns false when it had ended */
export const endDelegation = async (trx: Database, id: number, at: Date): Promise<boolean> => {
  const { numUpdatedRows } = await trx
    .updateTable('delegation')
    .set({ ended_at: at })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}

export const endDelegationsOf = async (trx: Database, accountId: number, at: Date): Promise<void> => {
  await sql`update delegation set ended_at = ${at}
    where ended_at is null and ${accountId} in (from_account_id, to_account_id)`.execute(trx)
}
