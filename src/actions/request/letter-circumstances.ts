/** What the events of a case tell the documents of the case. */
import type { ConsultedParty } from '../../contract/request/applicant-details.ts'
import type { LetterCircumstances, LetterSearch } from '../../formats/request-document/letter-input.ts'
import { documentTitle } from '../../formats/request-document/templates.ts'
import type { Policy } from '../../law/policy.ts'
import { applicantDeadline } from '../../law/request/applicant-term.ts'
import { replyDeadline } from '../../law/request/deadline.ts'
import { opinionBy } from '../../law/request/excluded-days.ts'
import type { FeeBasis } from '../../law/request/fee.ts'
import { opinionOf } from '../../law/request/opinion.ts'
import { outcomeRule } from '../../law/request/outcome.ts'
import type { RequestEvent, RequestEventOf, RequestEventType } from '../../law/request/request-event.ts'
import type { ApplicantTerm, RequestState } from '../../law/request/request-state.ts'
import { dateOf, type LocalDate, type LocalDateTime } from '../../law/time/local-date.ts'
import type { WorkingCalendar } from '../../law/time/working-calendar.ts'

export interface CaseFacts {
  readonly events: readonly RequestEvent[]
  readonly state: RequestState
  readonly now: LocalDateTime
  readonly calendar: WorkingCalendar
  readonly policy: Policy
  readonly parties: ReadonlyMap<string, ConsultedParty>
  /** Id of an account → name. */
  readonly names: ReadonlyMap<string, string>
  /** What was stated with the act. */
  readonly facts: Readonly<Record<string, string>>
}

const last = <Type extends RequestEventType>(
  events: readonly RequestEvent[],
  type: Type,
): RequestEventOf<Type> | undefined =>
  events.findLast((event) => event.type === type) as RequestEventOf<Type> | undefined

const dayOf = (event: { readonly at: LocalDateTime; readonly on?: LocalDate } | undefined) =>
  event === undefined ? undefined : (event.on ?? dateOf(event.at))

/** Without the fields that nothing is known of. */
const known = <T extends object>(given: T): { [Name in keyof T]: Exclude<T[Name], undefined> } =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as never

const termOf = (term: ApplicantTerm | null, calendar: WorkingCalendar) => {
  const by = term === null || term.deliveredOn === null ? null : applicantDeadline(term, calendar)
  return { deliveredOn: term?.deliveredOn ?? undefined, by: by?.ok === true ? by.value : undefined }
}

const supplement = ({ events, state, calendar }: CaseFacts): LetterCircumstances['supplement'] => {
  const asked = last(events, 'supplementRequested')
  if (asked === undefined) return undefined
  return known({
    days: asked.days,
    defects: asked.defects,
    requestedOn: dateOf(asked.at),
    receivedOn: dayOf(last(events, 'supplementReceived')),
    ...termOf(state.supplement, calendar),
  })
}

const reason = ({ events, state, calendar }: CaseFacts): LetterCircumstances['reason'] => {
  const asked = last(events, 'reasonRequested')
  if (asked === undefined) return undefined
  return known({
    days: asked.days,
    requestedOn: dateOf(asked.at),
    givenOn: dayOf(last(events, 'reasonGiven')),
    by: termOf(state.reason, calendar).by,
  })
}

const thirdParty = (given: CaseFacts): LetterCircumstances['thirdParty'] => {
  const { state, now, calendar, policy, parties } = given
  const consultation = state.clock?.consultations.findLast((each) => each.with === 'thirdParty')
  const party = consultation === undefined ? undefined : parties.get(consultation.id)
  if (consultation === undefined || party === undefined) return undefined
  const opinion = opinionOf(consultation, dateOf(now), calendar, policy)
  const silent = opinion.ok && opinion.value.value === 'organDecides'
  return known({
    name: party.name,
    sentOn: consultation.sentOn,
    answeredOn: consultation.answer?.on,
    agrees: consultation.answer?.agrees ?? (silent ? null : undefined),
  })
}

const consultedOrgan = (given: CaseFacts): LetterCircumstances['consultedOrgan'] => {
  const { events, state, calendar, policy } = given
  const asked = last(events, 'organConsulted')
  const consultation = state.clock?.consultations.find((each) => each.id === asked?.consultation)
  if (asked === undefined || consultation === undefined) return undefined
  const by = opinionBy(consultation, calendar, policy)
  return known({ name: asked.organ, kind: asked.kind, by: by.ok ? by.value : undefined })
}

const feeBasis = (
  basis: 'byItem' | 'byPage',
  { feeEarlier, feeItems, feePages }: Readonly<Record<string, string>>,
): FeeBasis | undefined => {
  if (basis === 'byPage') return feePages === undefined ? undefined : { kind: basis, pages: Number(feePages) }
  if (feeItems === undefined) return undefined
  return { kind: basis, earlier: Number(feeEarlier ?? 0), items: Number(feeItems) }
}

const fee = ({ events, state, calendar, facts }: CaseFacts): LetterCircumstances['fee'] => {
  const asked = last(events, 'feeNotified')
  if (asked === undefined) return undefined
  const isNotice = events.at(-1)?.type === 'feeNotified'
  const basis = feeBasis(asked.basis, facts)
  // Later documents tell the amount alone.
  if (basis === undefined && isNotice) return undefined
  const { deliveredOn, by } = termOf(state.fee, calendar)
  return known({
    basis: basis ?? { kind: 'byPage', pages: 0 },
    amountYuan: asked.amountYuan,
    noticedOn: dateOf(asked.at),
    deliveredOn,
    payBy: by,
  })
}

const nameOf = ({ names }: CaseFacts, by: string): string => names.get(by) ?? by

const searches = (given: CaseFacts): readonly LetterSearch[] =>
  given.events.flatMap((event) =>
    event.type === 'searched'
      ? [
          {
            at: event.at,
            by: nameOf(given, event.by),
            places: event.places,
            keywords: event.keywords,
            found: event.found,
          },
        ]
      : [],
  )

const replyClock = ({ state, calendar, policy }: CaseFacts) => {
  const due = state.clock === null ? null : replyDeadline(state.clock, calendar, policy)
  const step = due?.ok === true ? due.value.trace.find((each) => each.step === 'extension') : undefined
  return {
    replyBy: due?.ok === true ? due.value.replyBy : undefined,
    extension: step === undefined ? undefined : { days: step.days, from: step.from, to: step.to },
    specialTerm: state.clock?.specialTerm == null ? undefined : { until: state.clock.specialTerm.until },
  }
}

const service = ({ state }: CaseFacts): LetterCircumstances['service'] => {
  const { served, signed, result } = state
  if (served === null || signed === null || result === null) return undefined
  const { document } = outcomeRule(result.outcome)
  return {
    document: documentTitle(document) ?? document,
    documentNumber: signed.documentNumber,
    method: served.method,
    on: served.on,
  }
}

export const letterCircumstances = (given: CaseFacts): LetterCircumstances => {
  const { events } = given
  const withdrawn = last(events, 'withdrawn')
  const signed = last(events, 'signed')
  return known({
    confirmedOn: dayOf(last(events, 'receiptConfirmed')),
    registeredOn: dayOf(last(events, 'registered')),
    ...replyClock(given),
    supplement: supplement(given),
    reason: reason(given),
    thirdParty: thirdParty(given),
    consultedOrgan: consultedOrgan(given),
    fee: fee(given),
    searches: searches(given),
    withdrawnOn: withdrawn === undefined ? undefined : dateOf(withdrawn.at),
    signedBy: signed === undefined ? undefined : nameOf(given, signed.by),
    service: service(given),
  })
}
