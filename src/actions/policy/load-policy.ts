/** The policy of a region as of now. */
import type { Policy } from '../../law/policy.ts'
import { regionPolicy } from '../../law/region-policy.ts'
import type { Database } from '../../store/database.ts'
import { readRegionRows } from '../../store/policy-value.ts'

/** One small query a call; nothing is kept, so that a value set in another process counts at once. */
export const loadPolicy = async (db: Database, region: string): Promise<Policy> =>
  regionPolicy(region, await readRegionRows(db, region))
