/** Which decisions count as 结果维持, 结果纠正, 其他结果. */
import type { RemedyResult } from '../annual-report/annual-report.ts'
import type { RemedyDecision } from './remedy-event.ts'

export type DecidedResult = Exclude<RemedyResult, 'pending' | 'total'>

export const RESULT_OF_DECISION: Readonly<Record<RemedyDecision, DecidedResult>> = {
  upheld: 'upheld',
  revoked: 'corrected',
  changed: 'corrected',
  confirmedIllegal: 'corrected',
  orderedToPerform: 'corrected',
  withdrawn: 'other',
  terminated: 'other',
  mediated: 'other',
  notAccepted: 'other',
  transferred: 'other',
}
