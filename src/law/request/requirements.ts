/** Whether what is filled in fits: the facts an act needs, and days that can be true. */
import { inForce } from '../dated.ts'
import type { LocalDate } from '../time/local-date.ts'
import { applicantDeadline } from './applicant-term.ts'
import {
  firstOf,
  isBlank,
  no,
  type Objection,
  plausibleDay,
  REVIEWER_OF,
  type Requirement,
  today,
  written,
} from './objection.ts'
import { missingFact } from './reply-facts.ts'
import type { RequestEventType } from './request-event.ts'
import type { ApplicantTerm, Consultation, RequestState } from './request-state.ts'
import type { Situation } from './situation.ts'
import { EXTENSION_MOST_DAYS } from './terms.ts'

const consultationOf = (state: RequestState, id: string): Consultation | undefined =>
  state.clock?.consultations.find((each) => each.id === id)

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
