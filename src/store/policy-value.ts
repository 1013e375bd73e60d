/** Values of policy that regions have set. */
import { isPolicyName, type PolicyName, type RegionRow, type RegionRows } from '../law/region-policy.ts'
import type { Database } from './database.ts'
import { storableJson, storableText } from './storable.ts'

export const readRegionRows = async (db: Database, region: string): Promise<RegionRows> => {
  const rows = await db
    .selectFrom('policy_value')
    .select(['name', 'rows'])
    .where('region', '=', storableText(region))
    .execute()
  // A name that only a newer version of the program knows says nothing to this one.
  return Object.fromEntries(
    rows.filter(({ name }) => isPolicyName(name)).map(({ name, rows }) => [name, rows]),
  )
}

/** Until the transaction ends nobody else changes this value. */
export const lockPolicyValue = async (trx: Database, region: string, name: PolicyName): Promise<void> => {
  await trx
    .selectFrom('policy_value')
    .select('name')
    .where('region', '=', storableText(region))
    .where('name', '=', name)
    .forUpdate()
    .execute()
}

export interface WrittenRows {
  readonly region: string
  readonly name: PolicyName
  readonly rows: readonly RegionRow[]
  readonly by: string
  readonly at: Date
}

export const writeRegionRows = async (trx: Database, given: WrittenRows): Promise<void> => {
  const set = { rows: storableJson(given.rows), set_by: given.by, set_at: given.at }
  await trx
    .insertInto('policy_value')
    .values({ region: storableText(given.region), name: given.name, ...set })
    .onConflict((conflict) => conflict.columns(['region', 'name']).doUpdateSet(set))
    .execute()
}
