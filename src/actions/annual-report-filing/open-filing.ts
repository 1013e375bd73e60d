/** Opens the making of an organ's report for a year: once, whoever comes first. */
import { decideFiling, filingRoleFor } from '../../law/annual-report/filing/decide-filing.ts'
import { FILING_ACTS } from '../../law/annual-report/filing/filing-acts.ts'
import type { FilingRefusal } from '../../law/annual-report/filing/filing-refusal.ts'
import { ok, type Refusal, type Result, refused } from '../../law/result.ts'
import { dateOf } from '../../law/time/local-date.ts'
import { insertFiling, lockFiling } from '../../store/report-filing.ts'
import type { ActContext } from '../act-context.ts'
import type { Actor } from '../actor.ts'
import { filingRoles, heldFiling } from './held-filing.ts'
import { recordFilingEvent } from './record-filing-event.ts'

export type OpenRefusal = FilingRefusal | Refusal<'organ-unknown'>

/** Nothing of the report counts before it is opened. */
const UNSEEN = { hash: '', earlierHashes: [], findings: [], isNil: false, hasOverview: false }

/**
 * @returns whether this call opened it; false where it was open before.
 * Refuses `organ-unknown`, `no-duty`, `organ-ended` (facts: `on`, `successor`), `year-not-begun` and who may not write.
 */
export const openFiling = async (
  context: ActContext,
  actor: Actor,
  organId: number,
  year: number,
): Promise<Result<boolean, OpenRefusal>> =>
  context.db.transaction().execute(async (trx): Promise<Result<boolean, OpenRefusal>> => {
    const inside = { ...context, db: trx }
    const held = await heldFiling(inside, organId, year)
    if (held === null) return refused({ code: 'organ-unknown' })
    if (held.head !== null) return ok(false)
    const roles = await filingRoles(trx, actor, organId, dateOf(context.now()))
    const { duty, hasOfficeAbove, state } = held
    const facts = { now: context.now(), year, duty, hasOfficeAbove, report: UNSEEN }
    const as = filingRoleFor('opened', state, { ...facts, actorId: actor.id }, roles)
    if (as === null) return refused({ code: 'not-for-this-role', source: FILING_ACTS.opened.source })
    const decided = decideFiling({ type: 'opened' }, state, { ...facts, actor: { id: actor.id, ...as } })
    if (!decided.ok) return decided
    // Waits for whoever opens it at the same moment.
    if (!(await insertFiling(trx, organId, year))) return ok(false)
    await lockFiling(trx, organId, year)
    await recordFilingEvent(inside, actor, held, decided.value, as.role)
    return ok(true)
  })
