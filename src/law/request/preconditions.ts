/** Whether an act is open at all, judged before anything is filled in. */

import { inForce } from '../dated.ts'
import type { SourceId } from '../sources.ts'
import { whetherLapsed } from './applicant-term.ts'
import { countingClock, replyDeadline, supplementNoticeDeadline } from './deadline.ts'
import { no, type Precondition, REVIEWER_OF, refusalOf, today } from './objection.ts'
import { opinionOf } from './opinion.ts'
import type { RequestEventType } from './request-event.ts'
import type { Consultation } from './request-state.ts'
import { requiredReviews } from './required-reviews.ts'
import type { Situation } from './situation.ts'
import { PAYMENT_DAYS } from './terms.ts'

const withinReplyTerm =
  (code: 'fee-notice-late' | 'extension-late' | 'special-term-late', source: SourceId): Precondition =>
  (state, situation) => {
    const due = replyDeadline(state.clock, situation.calendar, situation.policy)
    if (!due.ok) return due.refusal
    return today(situation) > due.value.replyBy ? no(code, source, { dueOn: due.value.replyBy }) : null
  }

const isWaitedFor =
  (situation: Situation) =>
  (consultation: Consultation): boolean => {
    const opinion = opinionOf(consultation, today(situation), situation.calendar, situation.policy)
    return !opinion.ok || opinion.value.value === 'awaited'
  }

const noOpenConsultation: Precondition = (state, situation) => {
  const open = (state.clock?.consultations ?? []).find(isWaitedFor(situation))
  return open === undefined ? null : no('consultation-open', 'OGI-33-3', { consultation: open.id })
}

const answerAwaited =
  (who: 'thirdParty' | 'organ', source: SourceId): Precondition =>
  ({ clock }) => {
    const awaited = (clock?.consultations ?? []).some(
      (each) => each.answer === null && (each.with === 'thirdParty') === (who === 'thirdParty'),
    )
    return awaited ? null : no('answer-not-awaited', source)
  }

const deliveryAwaited: Precondition = ({ supplement, reason, fee, clock }) => {
  const sent = [supplement, reason, fee, ...(clock?.consultations ?? [])]
  const awaited = sent.some((each) => each?.deliveredOn === null)
  return awaited ? null : no('delivery-not-awaited', 'CASE-ORDER')
}

const reviewOpen: Precondition = ({ reviews }, { actor }) => {
  const done = reviews.find((stage) => REVIEWER_OF[stage] === actor.role)
  return done === undefined ? null : no('review-repeated', 'POLICY-REVIEWS', { stage: done })
}

export const PRECONDITIONS: { readonly [Type in RequestEventType]?: Precondition } = {
  registered: ({ registered }) => (registered === null ? null : no('already-registered', 'OGI-45')),
  supplementRequested: ({ supplement, receivedDate }, situation) => {
    if (supplement !== null) return no('supplement-once', 'OGI-30')
    if (receivedDate === null) return no('clock-not-running', 'OGI-31')
    const notice = supplementNoticeDeadline(receivedDate, situation.calendar)
    if (!notice.ok) return notice.refusal.code === 'no-rule-for-date' ? null : notice.refusal
    const { by } = notice.value
    return today(situation) > by ? no('supplement-notice-late', 'OGI-30', { dueOn: by }) : null
  },
  thirdPartyAnswered: answerAwaited('thirdParty', 'OGI-32'),
  organAnswered: answerAwaited('organ', 'OGI-34'),
  delivered: deliveryAwaited,
  reviewed: reviewOpen,
  supplementLapsed: ({ supplement }, situation) =>
    refusalOf(whetherLapsed(supplement, today(situation), situation.calendar, 'OGI-30')),
  feeLapsed: ({ fee }, situation) =>
    refusalOf(whetherLapsed(fee, today(situation), situation.calendar, 'FEE-109-6')),
  extended: (state, situation) => {
    const extended =
      state.clock !== null && countingClock(state.clock, situation.policy).extensions.length > 0
    return extended
      ? no('extension-once', 'OGI-33-2')
      : withinReplyTerm('extension-late', 'OGI-33-2')(state, situation)
  },
  specialTermSet: (state, situation) =>
    state.reason?.accepted === true
      ? withinReplyTerm('special-term-late', 'OGI-35')(state, situation)
      : no('special-term-without-reasons', 'OGI-35'),
  feeNotified: (state, situation) => {
    if (state.fee !== null) return no('fee-once', 'FEE-109-6')
    if (!inForce(PAYMENT_DAYS, today(situation)).ok) return no('fee-before-rules', 'FEE-109')
    return withinReplyTerm('fee-notice-late', 'FEE-109-6')(state, situation)
  },
  replyDrafted: (state, situation) =>
    state.registered === null ? no('not-registered', 'OGI-45') : noOpenConsultation(state, situation),
  signed: (state, { policy }) => {
    const needed = requiredReviews(state, policy)
    if (!needed.ok) return needed.refusal
    const missing = needed.value.value.find((stage) => !state.reviews.includes(stage))
    return missing === undefined ? null : no('review-missing', needed.value.source, { stage: missing })
  },
}
