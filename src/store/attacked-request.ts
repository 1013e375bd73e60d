/** A request as far as a remedy case about it needs to know. */
import type { Outcome } from '../law/request/outcome.ts'
import type { LocalDate } from '../law/time/local-date.ts'
import type { Database } from './database.ts'
import { storableText } from './storable.ts'

export interface FoundRequest {
  readonly id: number
  readonly number: string
  readonly outcome: Outcome | null
  readonly signedOn: LocalDate | null
  readonly closedOn: LocalDate | null
}

/** A request of this organ and no other; null where there is none of that number. */
export const findAttackedRequest = async (
  db: Database,
  organId: number,
  number: string,
): Promise<FoundRequest | null> =>
  (await db
    .selectFrom('request')
    .select(['id', 'number', 'outcome', 'signed_on as signedOn', 'closed_on as closedOn'])
    .where('organ_id', '=', organId)
    .where('number', '=', storableText(number))
    .executeTakeFirst()) ?? null
