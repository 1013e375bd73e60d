/** A closed remedy case without the person behind it. */
import type { RetentionRule } from '../../law/retention/retention.ts'
import type { LocalDate } from '../../law/time/local-date.ts'
import { findRetiringRemedy } from '../../store/remedy-retirable.ts'
import { anonymiseRemedy } from '../../store/remedy-retire.ts'
import type { ActContext } from '../act-context.ts'
import type { Actor } from '../actor.ts'
import { auditRemedy } from './remedy-audit.ts'

export interface AnonymisedRemedy {
  readonly remedyId: number
  readonly rule: RetentionRule
  readonly today: LocalDate
  /** On what it rests, for the audit log. */
  readonly because: Readonly<Record<string, string | number>>
}

/** @returns whether it was done: not where the case is open, kept longer, followed by an open suit, or anonymised already */
export const anonymiseRemedyCase = (
  context: ActContext,
  actor: Actor,
  { remedyId, rule, today, because }: AnonymisedRemedy,
): Promise<boolean> =>
  context.db.transaction().execute(async (trx) => {
    const found = await findRetiringRemedy(trx, remedyId, rule)
    if (found === null || found.isHeld || found.endsOn > today) return false
    await anonymiseRemedy(trx, remedyId, context.instant())
    await auditRemedy(context, trx, actor, {
      remedyId,
      organId: found.organId,
      act: 'remedy.anonymised',
      detail: { ...because, closedOn: found.doneOn },
    })
    return true
  })
