/** Whom consultations went to, and about what. Sealed: third parties are people too. */
import type { ConsultedParty } from '../contract/request/applicant-details.ts'
import type { Database } from './database.ts'
import type { Sealer } from './sealing/sealer.ts'

export const insertConsulted = async (
  trx: Database,
  sealer: Sealer,
  requestId: number,
  consultation: string,
  party: ConsultedParty,
): Promise<void> => {
  await trx
    .insertInto('request_consultation')
    .values({
      request_id: requestId,
      consultation,
      sealed: sealer.seal(JSON.stringify(party), 'consultation'),
    })
    .execute()
}

/** By id of the consultation. */
export const readConsulted = async (
  db: Database,
  sealer: Sealer,
  requestId: number,
): Promise<ReadonlyMap<string, ConsultedParty>> => {
  const rows = await db
    .selectFrom('request_consultation')
    .select(['consultation', 'sealed'])
    .where('request_id', '=', requestId)
    .execute()
  return new Map(
    rows.map(({ consultation, sealed }) => [
      consultation,
      JSON.parse(sealer.open(sealed, 'consultation').toString('utf8')) as ConsultedParty,
    ]),
  )
}
