/** Every organ whose figures somebody may read, and their sums. */
import type { StatisticOverviewJson } from '../../contract/statistics/statistics-json.ts'
import { dateOf } from '../../law/time/local-date.ts'
import { organIdsFor } from '../../store/organ-tree.ts'
import { supervisedOrgans } from '../../store/supervision.ts'
import type { ActContext } from '../act-context.ts'
import type { Actor } from '../actor.ts'
import { readStatisticOverview } from './read-statistics.ts'

export const statisticOverview = async (
  context: ActContext,
  actor: Actor,
  year: number,
): Promise<StatisticOverviewJson> => {
  const organs = await organIdsFor(context.db, actor.roles, 'statistics.read', dateOf(context.now()))
  return readStatisticOverview(context, await supervisedOrgans(context.db, organs), year)
}
