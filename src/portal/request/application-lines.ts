/** An application as its applicant reads it before sending, line by line, and as one description for the case. */

import { type ApplicantDetails, NO_DETAILS } from '../../contract/request/applicant-details.ts'
import { IDENTITY_KIND_NAMES, plainNumber } from '../../contract/request/applicant-identity.ts'
import type { Application } from '../../contract/request/apply-form.ts'
import {
  APPLICANT_TYPE_NAMES,
  DELIVERY_FORM_NAMES,
  DELIVERY_METHOD_NAMES,
  FIELD_NAMES,
} from '../../contract/request/apply-form-words.ts'

export interface ApplicationLine {
  readonly label: string
  readonly value: string
}

const NUMBERED = new Set(['residentId', 'creditCode'])

/** Numbers that have a fixed form are kept in it. */
const identityNumberOf = ({ identityKind, identityNumber }: Application): string =>
  NUMBERED.has(identityKind) ? plainNumber(identityNumber) : identityNumber

export const applicationLines = (form: Application): readonly ApplicationLine[] => {
  const lines: readonly (readonly [string, string])[] = [
    [FIELD_NAMES.applicantType, APPLICANT_TYPE_NAMES[form.applicantType]],
    [FIELD_NAMES.name, form.name],
    [IDENTITY_KIND_NAMES[form.identityKind], identityNumberOf(form)],
    [FIELD_NAMES.representative, form.representative],
    [FIELD_NAMES.contactPerson, form.contactPerson],
    [FIELD_NAMES.phone, form.phone],
    [FIELD_NAMES.email, form.email],
    [FIELD_NAMES.address, [form.address, form.postcode].filter((part) => part !== '').join('，邮编')],
    ...(form.hasAgent === 'yes'
      ? ([
          [FIELD_NAMES.agentName, form.agentName],
          [FIELD_NAMES.agentIdentityNumber, form.agentIdentityNumber],
          [FIELD_NAMES.agentPhone, form.agentPhone],
        ] as const)
      : []),
    [FIELD_NAMES.needsHelp, form.needsHelp === 'yes' ? '需要' : ''],
    [FIELD_NAMES.informationName, form.informationName],
    [FIELD_NAMES.documentNumber, form.documentNumber],
    [FIELD_NAMES.features, form.features],
    [FIELD_NAMES.deliveryForm, DELIVERY_FORM_NAMES[form.deliveryForm]],
    [FIELD_NAMES.deliveryMethod, DELIVERY_METHOD_NAMES[form.deliveryMethod]],
  ]
  return lines.filter(([, value]) => value !== '').map(([label, value]) => ({ label, value }))
}

/** What is asked for, as it stands in the case: the name first, since lists show the beginning. */
export const descriptionOf = ({ informationName, documentNumber, features }: Application): string =>
  [
    informationName,
    documentNumber === '' ? '' : informationName === '' ? documentNumber : `文号：${documentNumber}`,
    features,
  ]
    .filter((part) => part !== '')
    .join('\n')

export const applicantOf = (form: Application): ApplicantDetails => ({
  ...NO_DETAILS,
  name: form.name,
  idKind: form.identityKind,
  idNumber: identityNumberOf(form),
  representative: form.representative,
  phone: form.phone,
  email: form.email,
  address: form.address,
  postcode: form.postcode,
  ...(form.contactPerson === '' ? {} : { contactPerson: form.contactPerson }),
  ...(form.hasAgent === 'yes'
    ? { agent: { name: form.agentName, idNumber: form.agentIdentityNumber, phone: form.agentPhone } }
    : {}),
  ...(form.needsHelp === 'yes' ? { needsHelp: true } : {}),
})
