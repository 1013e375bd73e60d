/** State after one more event. Total: it believes the events, `decide` and `foldRequest` see to it that they may be believed. */
import { dateOf, type LocalDate, type LocalDateTime } from '../time/local-date.ts'
import type { Outcome } from './outcome.ts'
import { RECEIPT_RULES } from './receipt.ts'
import { startClock } from './reply-clock.ts'
import type { Channel, RequestEvent, RequestEventOf, RequestEventType } from './request-event.ts'
import type { Consultation, ReplyClock, RequestState } from './request-state.ts'

type Evolution<Type extends RequestEventType> = (
  state: RequestState,
  event: RequestEventOf<Type>,
) => Partial<RequestState>

/** The day it happened, or else of its record. */
const dayOf = (at: LocalDateTime, on: LocalDate | undefined): LocalDate => on ?? dateOf(at)

const onReceipt = (state: RequestState, on: LocalDate): Partial<RequestState> => ({
  phase: 'handling',
  receivedDate: state.receivedDate ?? on,
  clock: {
    ...startClock(on, state.receivedDate === null ? 'receipt' : 'supplement'),
    consultations: state.clock?.consultations ?? [],
  },
})

const onPaper = (state: RequestState, channel: Channel, on: LocalDate): Partial<RequestState> => ({
  arrivedOn: on,
  ...(RECEIPT_RULES[channel].receivedOn === 'arrival'
    ? onReceipt(state, on)
    : { phase: 'awaitingConfirmation' }),
})

const onClock = (
  state: RequestState,
  change: (clock: ReplyClock) => Partial<ReplyClock>,
): Partial<RequestState> =>
  state.clock === null ? {} : { clock: { ...state.clock, ...change(state.clock) } }

const consult = (state: RequestState, consultation: Consultation): Partial<RequestState> =>
  onClock(state, ({ consultations }) => ({ consultations: [...consultations, consultation] }))

const onConsultation = (
  state: RequestState,
  id: string,
  change: Partial<Consultation>,
): Partial<RequestState> =>
  onClock(state, ({ consultations }) => ({
    consultations: consultations.map((each) => (each.id === id ? { ...each, ...change } : each)),
  }))

const close = (outcome: Outcome, on: LocalDate): Partial<RequestState> => ({
  phase: 'closed',
  result: { outcome, on },
})

const endReasonStop = (state: RequestState, on: LocalDate): Partial<RequestState> =>
  onClock(state, ({ reasonStops }) => ({
    reasonStops: reasonStops.map((stop) => (stop.to === null ? { ...stop, to: on } : stop)),
  }))

const delivered: Evolution<'delivered'> = (state, { what, on }) => {
  if (typeof what !== 'string') return onConsultation(state, what.consultation, { deliveredOn: on })
  const term = state[what]
  return term === null ? {} : { [what]: { ...term, deliveredOn: on } }
}

const EVOLUTIONS: { readonly [Type in RequestEventType]: Evolution<Type> } = {
  arrived: (state, { channel, applicantType, at, on }) => ({
    channel,
    applicantType,
    ...onPaper(state, channel, dayOf(at, on)),
  }),
  receiptConfirmed: (state, { at, on }) => onReceipt(state, dayOf(at, on)),
  registered: (_, { number }) => ({ registered: number }),
  supplementRequested: (_, { days, deliveredOn, at }) => ({
    phase: 'awaitingSupplement',
    supplement: { sentOn: dateOf(at), deliveredOn, days },
  }),
  supplementReceived: (state, { channel, at, on }) => ({
    supplementReceived: true,
    ...onPaper(state, channel, dayOf(at, on)),
  }),
  supplementLapsed: (_, { at }) => close('noSupplement', dateOf(at)),
  reasonRequested: (state, { days, deliveredOn, at }) => ({
    phase: 'awaitingReason',
    reason: { sentOn: dateOf(at), deliveredOn, days, accepted: null },
    ...onClock(state, ({ reasonStops }) => ({
      reasonStops: [...reasonStops, { from: dateOf(at), to: null }],
    })),
  }),
  reasonGiven: (state, { accepted, at, on }) => ({
    phase: 'handling',
    reason: state.reason && { ...state.reason, accepted },
    ...endReasonStop(state, dayOf(at, on)),
  }),
  thirdPartyConsulted: (state, { consultation, deliveredOn, at }) =>
    consult(state, { id: consultation, with: 'thirdParty', sentOn: dateOf(at), deliveredOn, answer: null }),
  thirdPartyAnswered: (state, { consultation, agrees, at, on }) =>
    onConsultation(state, consultation, { answer: { on: dayOf(at, on), agrees } }),
  organConsulted: (state, { consultation, kind, deliveredOn, at }) =>
    consult(state, { id: consultation, with: kind, sentOn: dateOf(at), deliveredOn, answer: null }),
  organAnswered: (state, { consultation, agrees, at, on }) =>
    onConsultation(state, consultation, { answer: { on: dayOf(at, on), agrees } }),
  delivered,
  extended: (state, { days, notifiedOn }) =>
    onClock(state, ({ extensions }) => ({ extensions: [...extensions, { days, notifiedOn }] })),
  specialTermSet: (state, { until, notifiedOn }) =>
    onClock(state, () => ({ specialTerm: { until, notifiedOn } })),
  feeNotified: (_, { amountYuan, deliveredOn, at }) => ({
    phase: 'awaitingPayment',
    fee: { sentOn: dateOf(at), deliveredOn, days: null, amountYuan, paidOn: null },
  }),
  feePaid: (state, { at, on }) => ({
    phase: 'handling',
    fee: state.fee && { ...state.fee, paidOn: dayOf(at, on) },
    ...onClock(state, () => ({
      payment: state.fee && { noticedOn: state.fee.sentOn, paidOn: dayOf(at, on) },
    })),
  }),
  feeLapsed: (_, { at }) => close('feeUnpaid', dateOf(at)),
  searched: (state, { found }) => ({ searches: [...state.searches, { found }] }),
  replyDrafted: (_, { outcome, facts }) => ({ phase: 'inReview', draft: { outcome, facts }, reviews: [] }),
  reviewed: (state, { stage }) => ({ reviews: [...state.reviews, stage] }),
  returned: () => ({ phase: 'handling', reviews: [] }),
  signed: (_, { documentNumber, at }) => ({ phase: 'signed', signed: { on: dateOf(at), documentNumber } }),
  served: (state, { method, on }) => ({
    served: { method, on },
    ...(state.draft === null ? { phase: 'closed' } : close(state.draft.outcome, on)),
  }),
  withdrawn: (_, { at }) => close('withdrawn', dateOf(at)),
  applicantTypeCorrected: (_, { to }) => ({ applicantType: to }),
  noted: () => ({}),
  archived: () => ({ phase: 'archived' }),
}

export const evolve = (state: RequestState, event: RequestEvent): RequestState => {
  const evolution = EVOLUTIONS[event.type] as Evolution<RequestEventType>
  return { ...state, ...evolution(state, event), lastAt: event.at }
}
