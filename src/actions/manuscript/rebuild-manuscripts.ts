/** What lists keep of manuscripts, made anew from events and contents. A difference is a fault to look into. */
import type { WorkingCalendar } from '../../law/time/working-calendar.ts'
import {
  keptProjection,
  type ManuscriptProjection,
  manuscriptIds,
  writeProjection,
} from '../../store/manuscript.ts'
import { loadPolicies, type PolicyOf } from '../policy/load-policies.ts'
import type { Difference, RebuildContext } from '../request/rebuild-projections.ts'
import { holdManuscript } from './held-manuscript.ts'
import { projectManuscript } from './project-manuscript.ts'

const AT_ONCE = 200
/** Of a database that is quite wrong a sample is enough. */
const MOST_DIFFERENCES = 1_000

const printed = (value: unknown): string => (value instanceof Date ? value.toISOString() : String(value))

const differencesOf = (
  id: number,
  kept: ManuscriptProjection,
  rebuilt: ManuscriptProjection,
): readonly Difference[] =>
  (Object.keys(rebuilt) as (keyof ManuscriptProjection)[])
    .filter((field) => printed(kept[field]) !== printed(rebuilt[field]))
    .map((field) => ({
      number: `稿件${id}`,
      field,
      kept: printed(kept[field]),
      rebuilt: printed(rebuilt[field]),
    }))

const rebuildOne = async (
  { db }: RebuildContext,
  calendar: WorkingCalendar,
  policyOf: PolicyOf,
  id: number,
): Promise<readonly Difference[]> =>
  db.transaction().execute(async (trx) => {
    const held = await holdManuscript(trx, id)
    const kept = await keptProjection(trx, id)
    if (held === null || kept === null || held.events.length === 0) return []
    const { head, organ, state, content } = held
    const rules = { calendar, policy: await policyOf(organ.region) }
    const rebuilt = projectManuscript(state, head.organId, content.content, head.publishedAt, rules)
    const found = differencesOf(id, kept, rebuilt)
    if (found.length > 0) await writeProjection(trx, id, held.events.length, rebuilt)
    return found
  })

/** One by one, each in a transaction of its own. Writes what differs and tells it. */
export const rebuildManuscripts = async (
  context: RebuildContext,
): Promise<{ readonly manuscripts: number; readonly differences: readonly Difference[] }> => {
  const [calendar, policyOf] = [await context.calendar(), await loadPolicies(context)]
  const differences: Difference[] = []
  let [manuscripts, after] = [0, 0]
  for (;;) {
    const page = await manuscriptIds(context.db, after, AT_ONCE)
    for (const id of page) {
      const found = await rebuildOne(context, calendar, policyOf, id)
      differences.push(...found.slice(0, MOST_DIFFERENCES - differences.length))
    }
    manuscripts += page.length
    const last = page.at(-1)
    if (last === undefined) return { manuscripts, differences }
    after = last
  }
}
