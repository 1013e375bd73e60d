/** The policies of all regions at once, for work that goes over every case. */
import type { Policy } from '../../law/policy.ts'
import type { ActContext } from '../act-context.ts'

export type PolicyOf = (region: string) => Promise<Policy>

/** Read once; the answers then need no database, and so may be asked for inside a transaction. */
export const loadPolicies = async (context: Pick<ActContext, 'db' | 'policy'>): Promise<PolicyOf> => {
  const regions = await context.db.selectFrom('organ').select('region').distinct().execute()
  const known = new Map<string, Policy>()
  for (const { region } of regions) known.set(region, await context.policy(region))
  return async (region) => known.get(region) ?? context.policy(region)
}
