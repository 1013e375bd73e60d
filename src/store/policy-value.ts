/** Values of policy that regions have set. */
import { sql } from 'kysely'
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

/** Until the transaction ends nobody else changes a value of policy. */
export const lockPolicies = async (trx: Database): Promise<void> => {
  await sql`lock table policy_value in share row exclusive mode`.execute(trx)
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
