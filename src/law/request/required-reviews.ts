/** Reviews that a reply needs before it is signed. */
import { inForce } from '../dated.ts'
import type { Policy } from '../policy.ts'
import { SOURCES } from '../sources.ts'
import type { ReviewStage } from './request-event.ts'
import type { RequestState } from './request-state.ts'

/** By the rule of the day of receipt; where that is not known yet, of the first day of the Regulation. */
export const requiredReviews = (
  state: Pick<RequestState, 'receivedDate'>,
  policy: Pick<Policy, 'requiredReviews'>,
): ReturnType<typeof inForce<readonly ReviewStage[]>> =>
  inForce(policy.requiredReviews, state.receivedDate ?? SOURCES['OGI-45'].from)
