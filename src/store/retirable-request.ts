/** A closed case that still tells who applied, held until the transaction ends. */
import type { LocalDate } from '../law/time/local-date.ts'
import type { Database } from './database.ts'
import { isUnderRemedy, lastRemedyClosedOn } from './remedy-retire.ts'
import { laterOf } from './retention.ts'

export interface RetirableRequest {
  readonly organId: number
  /** Of the case, or of the last remedy case about it. */
  readonly closedOn: LocalDate
  readonly keptUntil: LocalDate | null
  /** Somebody holds it, or a remedy case about it is under way. */
  readonly isHeld: boolean
}

/** Null where there is none, it is open, or it is anonymised already. */
export const findRetirable = async (trx: Database, id: number): Promise<RetirableRequest | null> => {
  const row = await trx
    .selectFrom('request')
    .select(['organ_id', 'closed_on', 'kept_until', 'on_hold'])
    .select([isUnderRemedy.as('under_remedy'), lastRemedyClosedOn.as('remedy_closed_on')])
    .where('id', '=', id)
    .where('anonymised_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  if (row === undefined || row.closed_on === null) return null
  return {
    organId: row.organ_id,
    closedOn: laterOf(row.closed_on, row.remedy_closed_on),
    keptUntil: row.kept_until,
    isHeld: row.on_hold || row.under_remedy,
  }
}
