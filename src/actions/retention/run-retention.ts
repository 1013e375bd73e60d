/** What becomes of cases whose term of keeping is over: listed for review, or anonymised, as the organ's rule says. */
import { defaultRetention, type RetentionRule, retentionEndsOn } from '../../law/retention/retention.ts'
import type { LocalDate } from '../../law/time/local-date.ts'
import { putInInboxes } from '../../store/inbox.ts'
import {
  listRetiring,
  organsWithClosedCases,
  type RetiringCase,
  readRetentionRules,
} from '../../store/retention.ts'
import { organAdministrators } from '../../store/retention-recipients.ts'
import type { ActContext } from '../act-context.ts'
import { SYSTEM } from '../actor.ts'
import { anonymiseRequest } from './anonymise-request.ts'

export interface RetentionRun {
  readonly today: LocalDate
  /** Counts and changes nothing. */
  readonly dryRun: boolean
  readonly signal?: AbortSignal
}

export interface RetentionReport {
  /** Anonymised, or in a dry run to be anonymised. */
  readonly anonymised: number
  readonly forReview: number
  /** Over, but on hold. */
  readonly held: number
}

const PAGE = 200

export const retentionRuleOf = (
  rules: ReadonlyMap<number, RetentionRule>,
  organId: number,
  today: LocalDate,
): RetentionRule => {
  const own = rules.get(organId)
  if (own !== undefined) return own
  const rule = defaultRetention(today)
  if (!rule.ok) throw new Error(`no rule of retention for ${today}`)
  return rule.value.value
}

const tellAdministrators = async (
  context: ActContext,
  organId: number,
  count: number,
  today: LocalDate,
): Promise<void> => {
  const month = today.slice(0, 7)
  await putInInboxes(context.db, {
    accountIds: await organAdministrators(context.db, organId),
    dedupeKey: `retention-review:${organId}:${month}`,
    kind: 'retentionReview',
    organId,
    requestId: null,
    text: `有 ${count} 件办结的申请保管期满，请逐件审查是否继续保留。`,
    at: context.instant(),
  })
}

/** All cases of the organ whose term is over, page by page. */
const retiring = async function* (
  context: ActContext,
  organId: number,
  rule: RetentionRule,
  today: LocalDate,
): AsyncGenerator<RetiringCase> {
  let after: RetiringCase | null = null
  for (;;) {
    const page: readonly RetiringCase[] = await listRetiring(context.db, organId, rule, today, {
      after,
      limit: PAGE,
    })
    yield* page.filter(({ endsOn }) => endsOn <= today)
    after = page.at(-1) ?? null
    if (page.length < PAGE) return
  }
}

const runForOrgan = async (
  context: ActContext,
  organId: number,
  rule: RetentionRule,
  { today, dryRun, signal }: RetentionRun,
): Promise<RetentionReport> => {
  let [anonymised, forReview, held] = [0, 0, 0]
  const isOver = (closedOn: LocalDate, keptUntil: LocalDate | null): boolean =>
    retentionEndsOn(closedOn, rule, keptUntil) <= today
  for await (const { id, isHeld } of retiring(context, organId, rule, today)) {
    if (signal?.aborted) break
    if (isHeld) held += 1
    else if (rule.action === 'review') forReview += 1
    else if (dryRun) anonymised += 1
    else {
      const because = { rule: rule.action, years: rule.years }
      if (await anonymiseRequest(context, SYSTEM, { requestId: id, because, isOver })) anonymised += 1
    }
  }
  if (forReview > 0 && !dryRun) await tellAdministrators(context, organId, forReview, today)
  return { anonymised, forReview, held }
}

/** Each case in a transaction of its own: interrupted, the next run goes on with what is left. */
export const runRetention = async (context: ActContext, run: RetentionRun): Promise<RetentionReport> => {
  const rules = await readRetentionRules(context.db)
  let sum: RetentionReport = { anonymised: 0, forReview: 0, held: 0 }
  for (const organId of await organsWithClosedCases(context.db)) {
    const done = await runForOrgan(context, organId, retentionRuleOf(rules, organId, run.today), run)
    sum = {
      anonymised: sum.anonymised + done.anonymised,
      forReview: sum.forReview + done.forReview,
      held: sum.held + done.held,
    }
  }
  return sum
}
