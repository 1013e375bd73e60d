/** Terms of publishing under a calendar or a policy that has changed since they were reckoned. */
import { manuscriptDeadline } from '../../law/proactive-disclosure/manuscript/manuscript-deadline.ts'
import { manuscriptsWithTerm, writeDueOn } from '../../store/manuscript-due.ts'
import type { ActContext } from '../act-context.ts'
import { loadPolicies } from '../policy/load-policies.ts'
import { holdManuscript } from './held-manuscript.ts'

const AT_ONCE = 200

/** @returns how many were other than they should be */
export const recomputeTerms = async (context: ActContext, signal?: AbortSignal): Promise<number> => {
  const [calendar, policyOf] = await Promise.all([context.calendar(), loadPolicies(context)])
  let changed = 0
  for (let after = 0; signal?.aborted !== true; ) {
    const page = await manuscriptsWithTerm(context.db, after, AT_ONCE)
    for (const { id, region, dueOn } of page) {
      const policy = await policyOf(region)
      changed += await context.db.transaction().execute(async (trx) => {
        const held = await holdManuscript(trx, id)
        if (held === null) return 0
        const on = manuscriptDeadline(held.state, held.content.content, calendar, policy)?.on ?? null
        if (on === dueOn) return 0
        await writeDueOn(trx, id, on)
        return 1
      })
    }
    const last = page.at(-1)
    if (last === undefined || page.length < AT_ONCE) return changed
    after = last.id
  }
  return changed
}
