/** What the events of a case tell the people who work on it. */
import type { StaffRole } from '../../access/staff-role.ts'
import type { NoticeKind } from '../../contract/notice/notice-kind.ts'
import { ACT_NAMES } from '../../contract/request/request-words.ts'
import { inForce } from '../../law/dated.ts'
import type { Policy } from '../../law/policy.ts'
import { RECEIPT_RULES } from '../../law/request/receipt.ts'
import type { RequestEvent, ReviewStage } from '../../law/request/request-event.ts'
import type { RequestState } from '../../law/request/request-state.ts'
import type { LocalDate } from '../../law/time/local-date.ts'

export interface StaffNotice {
  readonly kind: NoticeKind
  /** `assigned`: the one who handles the case, or every handler while nobody does. */
  readonly to: 'assigned' | StaffRole
  readonly addition: string
}

const REVIEWERS: Readonly<Record<ReviewStage, StaffRole>> = {
  section: 'reviewer',
  legal: 'legalReviewer',
  secrecy: 'secrecyReviewer',
}

/** Who is next in the chain of reviews: the first stage not passed yet, or the signer. */
const nextInReview = (state: RequestState, policy: Policy, today: LocalDate): StaffNotice => {
  const required = inForce(policy.requiredReviews, today)
  const stages = required.ok ? required.value.value : []
  const next = stages.find((stage) => !state.reviews.includes(stage))
  return next === undefined
    ? { kind: 'toSign', to: 'signer', addition: '' }
    : { kind: 'toReview', to: REVIEWERS[next], addition: '' }
}

const toAssigned = (kind: NoticeKind, addition = ''): StaffNotice => ({ kind, to: 'assigned', addition })

/** The message of one event, given the state after it; null where nobody needs telling. */
export const staffNoticeOf = (
  event: RequestEvent,
  state: RequestState,
  policy: Policy,
  today: LocalDate,
): StaffNotice | null => {
  switch (event.type) {
    case 'arrived':
      return toAssigned(RECEIPT_RULES[event.channel].receivedOn === 'confirmation' ? 'toConfirm' : 'arrived')
    case 'supplementReceived':
      return RECEIPT_RULES[event.channel].receivedOn === 'confirmation'
        ? toAssigned('toConfirm', ACT_NAMES[event.type])
        : toAssigned('cameIn', ACT_NAMES[event.type])
    case 'reasonGiven':
    case 'organAnswered':
    case 'thirdPartyAnswered':
    case 'feePaid':
      return toAssigned('cameIn', ACT_NAMES[event.type])
    case 'replyDrafted':
    case 'reviewed':
      return nextInReview(state, policy, today)
    case 'returned':
      return toAssigned('returned')
    case 'signed':
      return toAssigned('toServe')
    case 'supplementLapsed':
    case 'feeLapsed':
    case 'withdrawn':
      return toAssigned('closed', ACT_NAMES[event.type])
    default:
      return null
  }
}
