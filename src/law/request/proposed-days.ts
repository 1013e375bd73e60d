/** Working days that a form proposes before the officer sets a term. */
import { type Dated, inForce } from '../dated.ts'
import type { Policy } from '../policy.ts'
import type { Cited } from '../sources.ts'
import type { LocalDate } from '../time/local-date.ts'
import type { RequestEventType } from './request-event.ts'
import { EXTENSION_MOST_DAYS } from './terms.ts'

/** Null for acts without a term of their own; the supplement term is policy, the extension the most the statute allows. */
export const proposedDays = (type: RequestEventType, on: LocalDate, policy: Policy): Cited<number> | null => {
  const rows: Partial<Record<RequestEventType, Dated<number>>> = {
    supplementRequested: policy.supplementDays,
    reasonRequested: policy.supplementDays,
    extended: EXTENSION_MOST_DAYS,
  }
  const rule = inForce(rows[type] ?? [], on)
  return rule.ok ? rule.value : null
}
