/** Remedy cases at the end of their term, and what a review of one comes to. */

import type { RetiringRemedyJson } from '../../contract/remedy/remedy-json.ts'
import { remedyTitle } from '../../contract/remedy/remedy-words.ts'
import { ok, type Refusal, type Result, refused } from '../../law/result.ts'
import { acceptRetention } from '../../law/retention/retention.ts'
import { addCalendarMonths, dateOf } from '../../law/time/local-date.ts'
import { findRemedy } from '../../store/remedy.ts'
import { findRetiringRemedy, keepRemedyUntil, listRetiringRemedies } from '../../store/remedy-retirable.ts'
import { readRetentionRules } from '../../store/retention.ts'
import type { ActContext } from '../act-context.ts'
import type { Actor } from '../actor.ts'
import { retentionRuleOf } from '../retention/run-retention.ts'
import { withoutLongNumbers } from '../trace/without-long-numbers.ts'
import { anonymiseRemedyCase } from './anonymise-remedy-case.ts'
import { auditRemedy } from './remedy-audit.ts'
import { faultOfReason } from './remedy-party.ts'

/** Cases shown at once; the oldest come first. */
const SHOWN = 100
const MONTHS_A_YEAR = 12

const ruleOf = async (context: ActContext, organId: number) =>
  retentionRuleOf(await readRetentionRules(context.db), organId, dateOf(context.now()))

export const readRetiringRemedies = async (
  context: ActContext,
  organId: number,
): Promise<{ readonly items: readonly RetiringRemedyJson[] }> => {
  const today = dateOf(context.now())
  const page = { after: null, limit: SHOWN }
  const cases = await listRetiringRemedies(context.db, organId, await ruleOf(context, organId), today, page)
  const items = cases
    .filter(({ endsOn }) => endsOn <= today)
    .map(({ id, caseNumber, group, filedOn, doneOn, endsOn, isHeld }) => ({
      id,
      title: remedyTitle(caseNumber, group, filedOn),
      closedOn: doneOn,
      endsOn,
      onHold: isHeld,
    }))
  return { items }
}

export interface RemedyReview {
  readonly remedyId: number
  /** Years for which the case is kept from today; null: it is anonymised now. */
  readonly keepYears: number | null
  readonly reason: string
}

export type RemedyReviewRefusal = Refusal<
  'remedy-unknown' | 'reason-missing' | 'reason-too-long' | 'years-out-of-range' | 'not-due'
>

const keep = (
  context: ActContext,
  actor: Actor,
  { remedyId, keepYears, reason }: RemedyReview & { readonly keepYears: number },
  organId: number,
): Promise<Result<null, RemedyReviewRefusal>> =>
  context.db.transaction().execute(async (trx): Promise<Result<null, RemedyReviewRefusal>> => {
    const today = dateOf(context.now())
    const found = await findRetiringRemedy(trx, remedyId, await ruleOf(context, organId))
    if (found === null || found.endsOn > today) return refused({ code: 'not-due' })
    const until = addCalendarMonths(today, keepYears * MONTHS_A_YEAR)
    await keepRemedyUntil(trx, remedyId, until)
    await auditRemedy(context, trx, actor, {
      remedyId,
      organId,
      act: 'remedy.reviewedForRetention',
      detail: { keptUntil: { after: until }, reason },
    })
    return ok(null)
  })

/** Keeps the case so many years more, or lets go of the party now. Refuses a case whose term is not over. */
export const reviewRemedyKeeping = async (
  context: ActContext,
  actor: Actor,
  review: RemedyReview,
): Promise<Result<null, RemedyReviewRefusal>> => {
  const { remedyId, keepYears } = review
  const fault = faultOfReason(review.reason)
  if (fault !== null) return refused(fault)
  const years = keepYears === null ? ok(null) : acceptRetention({ years: keepYears, action: 'review' })
  if (!years.ok) return years
  const head = await findRemedy(context.db, remedyId)
  if (head === null) return refused({ code: 'remedy-unknown' })
  const reason = withoutLongNumbers(review.reason.trim())
  if (keepYears !== null) return keep(context, actor, { remedyId, keepYears, reason }, head.organId)
  const rule = await ruleOf(context, head.organId)
  const because = { rule: 'review', years: rule.years, reason }
  const today = dateOf(context.now())
  const done = await anonymiseRemedyCase(context, actor, { remedyId, rule, today, because })
  return done ? ok(null) : refused({ code: 'not-due' })
}
