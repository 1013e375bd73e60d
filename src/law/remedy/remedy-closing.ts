/** When a remedy case is over for good: from that day on runs the term for which it is kept. */
import { dateOf, type LocalDate } from '../time/local-date.ts'
import { type RemedyState, standingDecision } from './remedy-state.ts'
import { RESULT_OF_DECISION } from './result-of-decision.ts'

/** Whether the decision that stands asks the organ for something: it was corrected, or a day to perform by was set. */
export const asksToFollowUp = (state: RemedyState): boolean => {
  const decision = standingDecision(state)
  if (decision === null) return false
  return RESULT_OF_DECISION[decision] === 'corrected' || state.performBy !== null
}

/** Day of the decision, or of the last thing that it asked for; of striking, where it was struck. Null while anything is open. */
export const remedyClosedOn = (state: RemedyState): LocalDate | null => {
  const { stage, rulings, followedUpOn, lastAt } = state
  if (stage === 'voided') return lastAt === null ? null : dateOf(lastAt)
  const decidedOn = rulings.at(-1)?.on
  if (stage !== 'decided' || decidedOn === undefined) return null
  if (followedUpOn !== null) return followedUpOn
  return asksToFollowUp(state) ? null : decidedOn
}
