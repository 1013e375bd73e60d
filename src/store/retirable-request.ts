/** A closed case that still tells who applied, held until the transaction ends. */
import type { LocalDate } from '../law/time/local-date.ts'
import type { Database } from './database.ts'
import { isUnderRemedy } from './remedy-retire.ts'

export interface RetirableRequest {
  readonly organId: number
  readonly closedOn: LocalDate
  readonly keptUntil: LocalDate | null
  /** Somebody holds it, or a remedy case about it is under way. */
  readonly isHeld: boolean
}

/** Null where there is none, it is open, or it is anonymised already. */
export const findRetirable = async (trx: Database, id: number): Promise<RetirableRequest | null> => {
  const row = await trx
    .selectFrom('request')
    .select(['organ_id', 'closed_on', 'kept_until', 'on_hold', isUnderRemedy.as('under_remedy')])
    .where('id', '=', id)
    .where('anonymised_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  if (row === undefined || row.closed_on === null) return null
  return {
    organId: row.organ_id,
    closedOn: row.closed_on,
    keptUntil: row.kept_until,
    isHeld: row.on_hold || row.under_remedy,
  }
}
