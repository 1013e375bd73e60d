/** The form of each act that is done from the case page. A reply is drafted in its own wizard; arrivals are registered. */
import type { RequestEventType } from '../../../law/request/request-event.ts'
import type { ActForm } from './act-form.ts'
import { ARCHIVED, NOTED, RETURNED, REVIEWED, SERVED, SIGNED, TYPE_CORRECTED } from './closing-forms.ts'
import {
  DELIVERED,
  ORGAN_ANSWERED,
  ORGAN_CONSULTED,
  THIRD_PARTY_ANSWERED,
  THIRD_PARTY_CONSULTED,
} from './opinion-forms.ts'
import {
  REASON_GIVEN,
  REASON_REQUESTED,
  RECEIPT_CONFIRMED,
  REGISTERED,
  SUPPLEMENT_LAPSED,
  SUPPLEMENT_RECEIVED,
  SUPPLEMENT_REQUESTED,
  WITHDRAWN,
} from './receipt-forms.ts'
import { EXTENDED, FEE_LAPSED, FEE_NOTIFIED, FEE_PAID, SEARCHED, SPECIAL_TERM_SET } from './term-forms.ts'

export type FormedAct = Exclude<RequestEventType, 'arrived' | 'replyDrafted'>

export const ACT_FORMS: Readonly<Record<FormedAct, ActForm>> = {
  receiptConfirmed: RECEIPT_CONFIRMED,
  registered: REGISTERED,
  supplementRequested: SUPPLEMENT_REQUESTED,
  supplementReceived: SUPPLEMENT_RECEIVED,
  supplementLapsed: SUPPLEMENT_LAPSED,
  reasonRequested: REASON_REQUESTED,
  reasonGiven: REASON_GIVEN,
  thirdPartyConsulted: THIRD_PARTY_CONSULTED,
  thirdPartyAnswered: THIRD_PARTY_ANSWERED,
  organConsulted: ORGAN_CONSULTED,
  organAnswered: ORGAN_ANSWERED,
  delivered: DELIVERED,
  extended: EXTENDED,
  specialTermSet: SPECIAL_TERM_SET,
  feeNotified: FEE_NOTIFIED,
  feePaid: FEE_PAID,
  feeLapsed: FEE_LAPSED,
  searched: SEARCHED,
  reviewed: REVIEWED,
  returned: RETURNED,
  signed: SIGNED,
  served: SERVED,
  withdrawn: WITHDRAWN,
  applicantTypeCorrected: TYPE_CORRECTED,
  noted: NOTED,
  archived: ARCHIVED,
}

export const isFormed = (type: RequestEventType): type is FormedAct => type in ACT_FORMS
