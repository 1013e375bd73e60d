/** Who applied or sued, as it lies sealed with the case. */
import type { Database } from './database.ts'
import type { Sealer } from './sealing/sealer.ts'
import { storableText } from './storable.ts'

/** As typed; empty where it is not known. */
export interface RemedyParty {
  readonly name: string
  /** 代理人. */
  readonly agent: string
  readonly contact: string
}

export const NO_PARTY: RemedyParty = { name: '', agent: '', contact: '' }

export const sealParty = (sealer: Sealer, party: RemedyParty): Buffer =>
  sealer.seal(
    JSON.stringify({
      name: storableText(party.name),
      agent: storableText(party.agent),
      contact: storableText(party.contact),
    }),
    'remedy-party',
  )

/** Nobody where none was told, or there is no such case. */
export const readParty = async (db: Database, sealer: Sealer, remedyId: number): Promise<RemedyParty> => {
  const row = await db
    .selectFrom('remedy')
    .select('party_sealed')
    .where('id', '=', remedyId)
    .executeTakeFirst()
  if (row === undefined || row.party_sealed === null) return NO_PARTY
  return JSON.parse(sealer.open(row.party_sealed, 'remedy-party').toString('utf8')) as RemedyParty
}

export const saveParty = async (trx: Database, remedyId: number, sealed: Buffer): Promise<void> => {
  await trx.updateTable('remedy').set({ party_sealed: sealed }).where('id', '=', remedyId).execute()
}
