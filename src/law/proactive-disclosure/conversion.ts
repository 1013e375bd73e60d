/** 转为主动公开 (Art. 44): what several people asked for, or what an applicant suggests. */

import { inForce } from '../dated.ts'
import type { Policy } from '../policy.ts'
import type { Outcome } from '../request/outcome.ts'
import type { LocalDate } from '../time/local-date.ts'

/** Only what may be disclosed can be published: information that was given, whole or in part. */
export const CONVERTIBLE_OUTCOMES: readonly Outcome[] = ['granted', 'partiallyGranted']

export const isConvertible = (outcome: Outcome | null): boolean =>
  outcome !== null && CONVERTIBLE_OUTCOMES.includes(outcome)

/** Different applicants from whom on the same subject counts as often requested; null where the policy says nothing for the day. */
export const conversionApplicants = (policy: Policy, on: LocalDate): number | null => {
  const rule = inForce<number>(policy.conversionApplicants, on)
  return rule.ok ? rule.value.value : null
}

/** Share of the pairs of characters that two descriptions have in common, of all they have: 1 is the same. */
export const likeness = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  const shared = [...a].filter((gram) => b.has(gram)).length
  const all = a.size + b.size - shared
  return all === 0 ? 0 : shared / all
}

/** From this likeness on, two descriptions ask for the same, as far as a proposal to a person goes. */
export const SAME_SUBJECT = 0.6
