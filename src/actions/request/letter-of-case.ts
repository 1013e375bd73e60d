/** What a document of a case is composed from. */
import type { ApplicantDetails } from '../../contract/request/applicant-details.ts'
import type { LetterApplicant, LetterInput } from '../../formats/request-document/letter-input.ts'
import { type Outcome, outcomeRule } from '../../law/request/outcome.ts'
import type { RequestEvent } from '../../law/request/request-event.ts'
import { dateOf } from '../../law/time/local-date.ts'
import type { RequestHead } from '../../store/request.ts'
import type { RequestForm } from '../../store/request-form.ts'
import type { CaseOrgan } from '../../store/request-organ.ts'
import { type CaseFacts, letterCircumstances } from './letter-circumstances.ts'
import { letterRemedy } from './letter-remedy.ts'

export interface DocumentCase extends CaseFacts {
  readonly head: RequestHead
  readonly organ: CaseOrgan
  readonly form: RequestForm
  /** Name of the government above the organ; null where none is known. */
  readonly governmentAbove: string | null
}

const OUTCOME_OF: Readonly<Partial<Record<RequestEvent['type'], Outcome>>> = {
  supplementLapsed: 'noSupplement',
  feeLapsed: 'feeUnpaid',
  withdrawn: 'withdrawn',
}

const letterApplicant = (applicant: ApplicantDetails | null, { state }: CaseFacts): LetterApplicant => ({
  name: applicant?.name ?? '',
  ...(state.applicantType === null ? {} : { type: state.applicantType }),
  ...(applicant === null
    ? {}
    : {
        identity: applicant.idNumber,
        phone: applicant.phone,
        address: applicant.address,
        email: applicant.email,
        postcode: applicant.postcode,
        representative: applicant.representative,
      }),
})

const consultedContent = ({ events, parties }: CaseFacts): Readonly<Record<string, string>> => {
  const event = events.findLast(({ type }) => type === 'thirdPartyConsulted' || type === 'organConsulted')
  const party = event !== undefined && 'consultation' in event ? parties.get(event.consultation) : undefined
  return party === undefined ? {} : { consultedContent: party.content }
}

export const letterInput = (given: DocumentCase, kind: string): LetterInput => {
  const { organ, head, form, state, events, facts, now, policy } = given
  const lastType = events.at(-1)?.type
  const outcome = (lastType === undefined ? undefined : OUTCOME_OF[lastType]) ?? state.draft?.outcome
  const told = outcome !== undefined && outcomeRule(outcome).document === kind
  return {
    kind,
    ...(told ? { outcome } : {}),
    organ: {
      name: organ.name,
      codeWord: organ.codeWord,
      address: organ.guide.address ?? '',
      phone: organ.guide.phone ?? '',
      ...(organ.guide.office ? { office: organ.guide.office } : {}),
      ...(organ.guide.postcode ? { postcode: organ.guide.postcode } : {}),
    },
    applicant: letterApplicant(form.applicant, given),
    request: {
      number: head.number,
      receivedDate: state.receivedDate ?? state.arrivedOn ?? dateOf(now),
      description: form.description,
      channel: state.channel ?? 'online',
      deliveryForm: [form.deliveryForm, form.deliveryMethod].filter((text) => text !== '').join('，'),
    },
    facts: { ...state.draft?.facts, ...consultedContent(given), ...facts },
    circumstances: letterCircumstances(given),
    documentNumber: null,
    date: dateOf(now),
    remedy: letterRemedy(organ, given.governmentAbove, policy),
  }
}
