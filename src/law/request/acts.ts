/** Which act is possible in which phase, and for whom. Read by `decide`, by the buttons and by the exhaustive test alike. */
import type { SourceId } from '../sources.ts'
import type { RequestEventType } from './request-event.ts'
import type { Phase } from './request-state.ts'
import type { Role } from './role.ts'

export interface Act {
  readonly phases: readonly Phase[]
  readonly roles: readonly Role[]
  readonly source: SourceId
}

const OPEN: readonly Phase[] = [
  'awaitingConfirmation',
  'handling',
  'awaitingSupplement',
  'awaitingReason',
  'awaitingPayment',
  'inReview',
]
const RUNNING: readonly Phase[] = ['handling', 'awaitingReason', 'inReview']
/** An opinion may come in whatever the case waits for meanwhile. */
const WAITING: readonly Phase[] = [
  'awaitingConfirmation',
  'handling',
  'awaitingSupplement',
  'awaitingReason',
  'awaitingPayment',
  'inReview',
]
const STAFF: readonly Role[] = [
  'handler',
  'reviewer',
  'legalReviewer',
  'secrecyReviewer',
  'signer',
  'organAdministrator',
]

const act = (phases: readonly Phase[], roles: readonly Role[], source: SourceId): Act => ({
  phases,
  roles,
  source,
})

export const ACTS: Readonly<Record<RequestEventType, Act>> = {
  arrived: act(['none'], ['applicant', 'handler', 'system'], 'OGI-29'),
  receiptConfirmed: act(['awaitingConfirmation'], ['handler'], 'OGI-31'),
  registered: act(['awaitingConfirmation', 'handling'], ['handler'], 'OGI-45'),
  supplementRequested: act(['handling'], ['handler'], 'OGI-30'),
  supplementReceived: act(['awaitingSupplement'], ['applicant', 'handler'], 'OGI-30'),
  supplementLapsed: act(['awaitingSupplement'], ['handler', 'system'], 'OGI-30'),
  reasonRequested: act(['handling'], ['handler'], 'OGI-35'),
  reasonGiven: act(['awaitingReason'], ['handler'], 'OGI-35'),
  thirdPartyConsulted: act(['handling'], ['handler'], 'OGI-32'),
  thirdPartyAnswered: act(WAITING, ['handler'], 'OGI-32'),
  organConsulted: act(['handling'], ['handler'], 'OGI-34'),
  organAnswered: act(WAITING, ['handler', 'competentAuthority'], 'OGI-34'),
  delivered: act(WAITING, ['handler', 'system'], 'OGI-45'),
  extended: act(RUNNING, ['handler'], 'OGI-33-2'),
  specialTermSet: act(['handling'], ['handler'], 'OGI-35'),
  feeNotified: act(['handling'], ['handler'], 'FEE-109-6'),
  feePaid: act(['awaitingPayment'], ['handler', 'system'], 'FEE-109-6'),
  feeLapsed: act(['awaitingPayment'], ['handler', 'system'], 'FEE-109-6'),
  searched: act(['handling'], ['handler'], 'OGI-36-4'),
  replyDrafted: act(['handling'], ['handler'], 'OGI-45'),
  reviewed: act(['inReview'], ['reviewer', 'legalReviewer', 'secrecyReviewer'], 'POLICY-REVIEWS'),
  returned: act(['inReview'], ['reviewer', 'legalReviewer', 'secrecyReviewer', 'signer'], 'POLICY-REVIEWS'),
  signed: act(['inReview'], ['signer'], 'OGI-45'),
  served: act(['signed'], ['handler', 'system'], 'INTERPRETATION-235'),
  withdrawn: act(OPEN, ['applicant', 'handler'], 'FORM-2021'),
  applicantTypeCorrected: act([...OPEN, 'signed', 'closed'], ['handler', 'organAdministrator'], 'FORM-2021'),
  noted: act([...OPEN, 'signed', 'closed'], STAFF, 'OGI-45'),
  archived: act(['closed'], ['handler', 'organAdministrator'], 'OGI-45'),
}
