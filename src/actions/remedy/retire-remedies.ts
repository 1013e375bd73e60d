/** What becomes of remedy cases whose term of keeping is over: the rule of the organ for closed requests holds for them, too. */
import type { RetentionRule } from '../../law/retention/retention.ts'
import type { LocalDate } from '../../law/time/local-date.ts'
import { putInInboxes } from '../../store/inbox.ts'
import {
  listRetiringRemedies,
  organsWithRetirableRemedies,
  type RetiringRemedy,
} from '../../store/remedy-retirable.ts'
import { readRetentionRules } from '../../store/retention.ts'
import { organAdministrators } from '../../store/retention-recipients.ts'
import type { ActContext } from '../act-context.ts'
import { SYSTEM } from '../actor.ts'
import { type RetentionReport, type RetentionRun, retentionRuleOf } from '../retention/run-retention.ts'
import { anonymiseRemedyCase } from './anonymise-remedy-case.ts'

const PAGE = 200

const tellAdministrators = async (
  context: ActContext,
  organId: number,
  count: number,
  today: LocalDate,
): Promise<void> =>
  putInInboxes(context.db, {
    accountIds: await organAdministrators(context.db, organId),
    dedupeKey: `retention-review-remedies:${organId}:${today.slice(0, 7)}`,
    kind: 'retentionReview',
    organId,
    requestId: null,
    text: `有 ${count} 件复议诉讼案件保管期满，请在“保管期限”中逐件审查是否继续保留。`,
    at: context.instant(),
  })

/** All cases of the organ whose term is over, page by page. */
const retiring = async function* (
  context: ActContext,
  organId: number,
  rule: RetentionRule,
  today: LocalDate,
): AsyncGenerator<RetiringRemedy> {
  let after: RetiringRemedy | null = null
  for (;;) {
    const page: readonly RetiringRemedy[] = await listRetiringRemedies(context.db, organId, rule, today, {
      after,
      limit: PAGE,
    })
    yield* page.filter(({ endsOn }) => endsOn <= today)
    after = page.at(-1) ?? null
    if (page.length < PAGE) return
  }
}

const retireOfOrgan = async (
  context: ActContext,
  organId: number,
  rule: RetentionRule,
  { today, dryRun, signal }: RetentionRun,
): Promise<RetentionReport> => {
  let [anonymised, forReview, held] = [0, 0, 0]
  const because = { rule: rule.action, years: rule.years }
  for await (const { id, isHeld } of retiring(context, organId, rule, today)) {
    if (signal?.aborted) break
    if (isHeld) held += 1
    else if (rule.action === 'review') forReview += 1
    else if (dryRun) anonymised += 1
    else if (await anonymiseRemedyCase(context, SYSTEM, { remedyId: id, rule, today, because }))
      anonymised += 1
  }
  if (forReview > 0 && !dryRun) await tellAdministrators(context, organId, forReview, today)
  return { anonymised, forReview, held }
}

/** Those about no request here, and those whose request was anonymised before. Interrupted, the next run goes on with what is left. */
export const retireRemedies = async (context: ActContext, run: RetentionRun): Promise<RetentionReport> => {
  const rules = await readRetentionRules(context.db)
  let sum: RetentionReport = { anonymised: 0, forReview: 0, held: 0 }
  for (const organId of await organsWithRetirableRemedies(context.db)) {
    const done = await retireOfOrgan(context, organId, retentionRuleOf(rules, organId, run.today), run)
    sum = {
      anonymised: sum.anonymised + done.anonymised,
      forReview: sum.forReview + done.forReview,
      held: sum.held + done.held,
    }
  }
  return sum
}
