/** What people decide about keeping: an organ's rule, a hold on a case, and the outcome of a review. */

import { ok, type Refusal, type Result, refused } from '../../law/result.ts'
import { acceptRetention, type RetentionRule, retentionEndsOn } from '../../law/retention/retention.ts'
import { addCalendarMonths, dateOf, type LocalDate } from '../../law/time/local-date.ts'
import { appendAudit } from '../../store/audit.ts'
import type { Database } from '../../store/database.ts'
import { findRequest, lockRequest } from '../../store/request.ts'
import {
  clearRetentionRule,
  holdRequestRow,
  keepRequestUntil,
  readRetentionRules,
  saveRetentionRule,
} from '../../store/retention.ts'
import { findRetirable } from '../../store/retirable-request.ts'
import type { ActContext } from '../act-context.ts'
import type { Actor } from '../actor.ts'
import { withoutLongNumbers } from '../trace/without-long-numbers.ts'
import { anonymiseRequest } from './anonymise-request.ts'
import { retentionRuleOf } from './run-retention.ts'

export type RetentionRefusal = Refusal<
  'years-out-of-range' | 'case-unknown' | 'reason-missing' | 'reason-too-long' | 'hold-unchanged' | 'not-due'
>

const LEAST_REASON = 2
const MOST_REASON = 200

const faultOfReason = (reason: string): RetentionRefusal | null => {
  const length = Array.from(reason.trim()).length
  if (length < LEAST_REASON) return { code: 'reason-missing', facts: { least: LEAST_REASON } }
  return length > MOST_REASON ? { code: 'reason-too-long', facts: { most: MOST_REASON } } : null
}

const note = (
  context: ActContext,
  trx: Database,
  actor: Actor,
  given: {
    readonly organId: number
    readonly act: string
    readonly requestId?: number
    readonly detail: object
  },
): Promise<void> =>
  appendAudit(trx, {
    chain: given.organId,
    at: context.instant(),
    actor: actor.id,
    address: actor.address,
    act: given.act,
    subjectKind: given.requestId === undefined ? 'retention' : 'request',
    subjectId: String(given.requestId ?? given.organId),
    detail: { ...given.detail },
  })

const ruleChange = (before: RetentionRule | null, after: RetentionRule | null) => ({
  years: { before: before?.years ?? null, after: after?.years ?? null },
  atTheEnd: { before: before?.action ?? null, after: after?.action ?? null },
})

/** @param rule null: the default again */
export const setRetentionRule = async (
  context: ActContext,
  actor: Actor,
  { organId, rule }: { readonly organId: number; readonly rule: RetentionRule | null },
): Promise<Result<null, RetentionRefusal>> => {
  const accepted = rule === null ? ok(null) : acceptRetention(rule)
  if (!accepted.ok) return accepted
  return context.db.transaction().execute(async (trx) => {
    const before = (await readRetentionRules(trx)).get(organId) ?? null
    if (rule === null) await clearRetentionRule(trx, organId)
    else await saveRetentionRule(trx, organId, rule, { id: actor.id, at: context.instant() })
    const act = rule === null ? 'retention.cleared' : 'retention.set'
    await note(context, trx, actor, { organId, act, detail: ruleChange(before, rule) })
    return ok(null)
  })
}

/** A case on hold is kept whatever the rule says: while a suit runs, for instance. */
export const holdRequest = async (
  context: ActContext,
  actor: Actor,
  given: { readonly requestId: number; readonly isHeld: boolean; readonly reason: string },
): Promise<Result<null, RetentionRefusal>> => {
  const fault = faultOfReason(given.reason)
  if (fault !== null) return refused(fault)
  return context.db.transaction().execute(async (trx): Promise<Result<null, RetentionRefusal>> => {
    const head = await lockRequest(trx, given.requestId)
    if (head === null) return refused({ code: 'case-unknown' })
    if (head.onHold === given.isHeld) return refused({ code: 'hold-unchanged' })
    await holdRequestRow(trx, given.requestId, given.isHeld)
    await note(context, trx, actor, {
      organId: head.organId,
      act: given.isHeld ? 'request.held' : 'request.released',
      requestId: given.requestId,
      detail: {
        onHold: { before: head.onHold, after: given.isHeld },
        reason: withoutLongNumbers(given.reason.trim()),
      },
    })
    return ok(null)
  })
}

export interface RetentionReview {
  readonly requestId: number
  /** Years for which the case is kept from today; null: it is anonymised now. */
  readonly keepYears: number | null
  readonly reason: string
}

const MONTHS_A_YEAR = 12

/** What a review of a case comes to. Refuses a case whose term is not over. */
export const reviewRetention = async (
  context: ActContext,
  actor: Actor,
  { requestId, keepYears, reason }: RetentionReview,
): Promise<Result<null, RetentionRefusal>> => {
  const fault = faultOfReason(reason)
  if (fault !== null) return refused(fault)
  const years = keepYears === null ? ok(null) : acceptRetention({ years: keepYears, action: 'review' })
  if (!years.ok) return years
  const head = await findRequest(context.db, requestId)
  if (head === null) return refused({ code: 'case-unknown' })
  const today = dateOf(context.now())
  const rule = retentionRuleOf(await readRetentionRules(context.db), head.organId, today)
  const isOver = (closedOn: LocalDate, keptUntil: LocalDate | null): boolean =>
    retentionEndsOn(closedOn, rule, keptUntil) <= today
  const because = { rule: 'review', years: rule.years, reason: withoutLongNumbers(reason.trim()) }
  if (keepYears === null) {
    const done = await anonymiseRequest(context, actor, { requestId, because, isOver })
    return done ? ok(null) : refused({ code: 'not-due' })
  }
  return context.db.transaction().execute(async (trx): Promise<Result<null, RetentionRefusal>> => {
    const found = await findRetirable(trx, requestId)
    if (found === null || !isOver(found.closedOn, found.keptUntil)) return refused({ code: 'not-due' })
    const until = addCalendarMonths(today, keepYears * MONTHS_A_YEAR)
    await keepRequestUntil(trx, requestId, until)
    await note(context, trx, actor, {
      organId: found.organId,
      act: 'request.reviewedForRetention',
      requestId,
      detail: { keptUntil: { before: found.keptUntil, after: until }, reason: because.reason },
    })
    return ok(null)
  })
}
