/** What each act requires beyond phase and role: whether it is open at all, and whether what is proposed fits. */
import { inForce } from '../dated.ts'
import type { SourceId } from '../sources.ts'
import { dateOf, type LocalDate } from '../time/local-date.ts'
import { applicantDeadline, whetherLapsed } from './applicant-term.ts'
import { countingClock, replyDeadline, supplementNoticeDeadline } from './deadline.ts'
import { opinionOf } from './opinion.ts'
import { missingFact } from './reply-facts.ts'
import type { RequestCommandOf, RequestEventType, ReviewStage } from './request-event.ts'
import type { RequestRefusal, RequestRefusalCode } from './request-refusal.ts'
import type { ApplicantTerm, Consultation, RequestState } from './request-state.ts'
import type { Role } from './role.ts'
import type { Situation } from './situation.ts'
import { EXTENSION_MOST_DAYS, PAYMENT_DAYS } from './terms.ts'

export type Objection = RequestRefusal | null
/** Judged before anything is filled in: may the button be pressed? */
export type Precondition = (state: RequestState, situation: Situation) => Objection
/** Judged on what was filled in. */
export type Requirement<Type extends RequestEventType> = (
  command: RequestCommandOf<Type>,
  state: RequestState,
  situation: Situation,
) => Objection

const no = (
  code: RequestRefusalCode,
  source: SourceId,
  facts?: Record<string, string | number>,
): RequestRefusal => (facts === undefined ? { code, source } : { code, source, facts })

const refusalOf = (
  result: { readonly ok: true } | { readonly ok: false; readonly refusal: RequestRefusal },
): Objection => (result.ok ? null : result.refusal)

const firstOf = (...objections: readonly Objection[]): Objection =>
  objections.find((each) => each !== null) ?? null

const written = (field: string, text: string, source: SourceId): Objection =>
  text.trim() === '' ? no('text-missing', source, { field }) : null

const isBlank = (texts: readonly string[]): boolean => texts.every((text) => text.trim() === '')

const today = ({ now }: Situation): LocalDate => dateOf(now)

/** A day that is told must not lie ahead, nor before what it follows from. */
const plausibleDay = (
  on: LocalDate | null | undefined,
  after: LocalDate | null,
  situation: Situation,
): Objection => {
  if (on === null || on === undefined) return null
  if (on > today(situation)) return no('date-in-future', 'CASE-ORDER', { date: on })
  return after !== null && on < after ? no('date-before-cause', 'CASE-ORDER', { date: on, after }) : null
}

const consultationOf = (state: RequestState, id: string): Consultation | undefined =>
  state.clock?.consultations.find((each) => each.id === id)

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

const REVIEWER_OF: Readonly<Record<ReviewStage, Role>> = {
  section: 'reviewer',
  legal: 'legalReviewer',
  secrecy: 'secrecyReviewer',
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
    const needed = inForce(policy.requiredReviews, state.receivedDate ?? '2019-05-15')
    if (!needed.ok) return needed.refusal
    const missing = needed.value.value.find((stage) => !state.reviews.includes(stage))
    return missing === undefined ? null : no('review-missing', needed.value.source, { stage: missing })
  },
}

const newConsultation = (
  id: string,
  deliveredOn: LocalDate | null,
  state: RequestState,
  situation: Situation,
) =>
  consultationOf(state, id) === undefined
    ? plausibleDay(deliveredOn, today(situation), situation)
    : no('consultation-repeated', 'CASE-ORDER', { consultation: id })

/** Last day of an applicant's term; null while none runs or it cannot be told yet. */
const lastDayOf = (term: ApplicantTerm | null, { calendar }: Situation): LocalDate | null => {
  const by = term === null ? null : applicantDeadline(term, calendar)
  return by?.ok === true ? by.value : null
}

const answeredConsultation = (
  { consultation: id, on }: { readonly consultation: string; readonly on?: LocalDate },
  who: 'thirdParty' | 'organ',
  state: RequestState,
  situation: Situation,
): Objection => {
  const consultation = consultationOf(state, id)
  const fits = consultation !== undefined && (consultation.with === 'thirdParty') === (who === 'thirdParty')
  if (!fits) return no('consultation-unknown', 'CASE-ORDER', { consultation: id })
  if (consultation.answer !== null) return no('consultation-answered', 'CASE-ORDER', { consultation: id })
  return plausibleDay(on, consultation.sentOn, situation)
}

export const REQUIREMENTS: { readonly [Type in RequestEventType]?: Requirement<Type> } = {
  supplementRequested: ({ defects, days, deliveredOn }, _, situation) =>
    firstOf(
      isBlank(defects) ? no('supplement-defects-missing', 'OGI-30') : null,
      Number.isInteger(days) && days > 0 ? null : no('supplement-days-missing', 'OGI-30'),
      plausibleDay(deliveredOn, today(situation), situation),
    ),
  reasonRequested: ({ days, deliveredOn }, _, situation) =>
    firstOf(
      Number.isInteger(days) && days > 0 ? null : no('reason-days-missing', 'OGI-35'),
      plausibleDay(deliveredOn, today(situation), situation),
    ),
  thirdPartyConsulted: ({ consultation, deliveredOn }, state, situation) =>
    newConsultation(consultation, deliveredOn, state, situation),
  organConsulted: ({ consultation, organ, deliveredOn }, state, situation) =>
    written('organ', organ, 'OGI-34') ?? newConsultation(consultation, deliveredOn, state, situation),
  arrived: ({ on }, _, situation) => plausibleDay(on, null, situation),
  supplementReceived: ({ on, goodReason }, { supplement }, situation) => {
    const by = lastDayOf(supplement, situation)
    const late = by !== null && (on ?? today(situation)) > by
    return late && (goodReason ?? '').trim() === ''
      ? no('supplement-late', 'OGI-30', { dueOn: by })
      : plausibleDay(on, supplement?.sentOn ?? null, situation)
  },
  reasonGiven: ({ on }, { reason }, situation) => plausibleDay(on, reason?.sentOn ?? null, situation),
  feePaid: ({ on }, { fee }, situation) => {
    const by = lastDayOf(fee, situation)
    return by !== null && (on ?? today(situation)) > by
      ? no('payment-late', 'FEE-109-6', { dueOn: by })
      : plausibleDay(on, fee?.sentOn ?? null, situation)
  },
  thirdPartyAnswered: (command, state, situation) =>
    answeredConsultation(command, 'thirdParty', state, situation),
  organAnswered: (command, state, situation) => answeredConsultation(command, 'organ', state, situation),
  delivered: ({ what, on }, state, situation) => {
    const sent = typeof what === 'string' ? state[what] : consultationOf(state, what.consultation)
    if (sent === null || sent === undefined) return no('consultation-unknown', 'CASE-ORDER')
    if (sent.deliveredOn !== null) return no('already-delivered', 'CASE-ORDER', { date: sent.deliveredOn })
    return plausibleDay(on, sent.sentOn, situation)
  },
  extended: ({ days, approvedBy, notifiedOn }, state, situation) => {
    const most = inForce(EXTENSION_MOST_DAYS, state.clock?.startsOn ?? today(situation))
    if (!most.ok) return most.refusal
    const tooLong = !Number.isInteger(days) || days < 1 || days > most.value.value
    return firstOf(
      tooLong ? no('extension-too-long', most.value.source, { most: most.value.value, days }) : null,
      approvedBy.trim() === '' ? no('extension-not-approved', 'OGI-33-2') : null,
      plausibleDay(notifiedOn, state.clock?.startsOn ?? null, situation),
    )
  },
  specialTermSet: ({ until, notifiedOn }, _, situation) =>
    until <= today(situation)
      ? no('special-term-not-later', 'OGI-35', { date: until })
      : plausibleDay(notifiedOn, null, situation),
  feeNotified: ({ amountYuan, deliveredOn }, _, situation) =>
    amountYuan > 0
      ? plausibleDay(deliveredOn, today(situation), situation)
      : no('fee-amount-missing', 'FEE-109'),
  replyDrafted: ({ outcome, facts }, state, situation) => missingFact(outcome, facts, state, situation),
  reviewed: ({ stage }, _, { actor }) =>
    actor.role === REVIEWER_OF[stage] ? null : no('not-for-this-role', 'POLICY-REVIEWS', { stage }),
  signed: ({ documentNumber }) =>
    documentNumber.trim() === '' ? no('document-number-missing', 'OGI-45') : null,
  served: ({ on }, { signed }, situation) => plausibleDay(on, signed?.on ?? null, situation),
  applicantTypeCorrected: ({ to, reason }, { applicantType }) =>
    to === applicantType ? no('applicant-type-same', 'FORM-2021') : written('reason', reason, 'FORM-2021'),
  receiptConfirmed: ({ how, on }, { arrivedOn }, situation) =>
    written('how', how, 'OGI-31') ?? plausibleDay(on, arrivedOn, situation),
  registered: ({ number }) => written('number', number, 'OGI-45'),
  returned: ({ reason }) => written('reason', reason, 'POLICY-REVIEWS'),
  noted: ({ text }) => written('text', text, 'OGI-45'),
  archived: ({ file }) => written('file', file, 'OGI-45'),
  searched: ({ places, keywords }) =>
    isBlank(places) || isBlank(keywords) ? no('search-record-incomplete', 'OGI-36-4') : null,
}
