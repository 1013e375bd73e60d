/** Who applies, as stated on the form (Art. 29). Empty text: not given. Everything here is personal data: sealed at rest, masked in views. */

import { maskAddress, maskEmail, maskIdentity, maskName, maskPhone } from './mask.ts'

export const IDENTITY_KINDS = ['residentId', 'passport', 'permit', 'creditCode', 'other'] as const
/** 居民身份证, 护照, 通行证（居住证）, 统一社会信用代码, 其他. */
export type IdentityKind = (typeof IDENTITY_KINDS)[number]

export interface ApplicantDetails {
  /** Of the person, or of the organisation. */
  readonly name: string
  readonly idKind: IdentityKind
  readonly idNumber: string
  /** 法定代表人或者代理人 of an organisation. */
  readonly representative: string
  readonly phone: string
  readonly email: string
  readonly address: string
  readonly postcode: string
  /** Whom to ask for at an organisation; left out where nobody is named. */
  readonly contactPerson?: string
  /** Who applies for the applicant, with an authorisation among the files; left out where nobody does. */
  readonly agent?: Agent
  /** Difficulty in reading, seeing or hearing: the organ helps (Art. 43). */
  readonly needsHelp?: boolean
}

export interface Agent {
  readonly name: string
  readonly idNumber: string
  readonly phone: string
}

export const NO_DETAILS: ApplicantDetails = {
  name: '',
  idKind: 'residentId',
  idNumber: '',
  representative: '',
  phone: '',
  email: '',
  address: '',
  postcode: '',
}

/** Somebody whose opinion is asked: a third party or another organ. Sealed like an applicant. */
export interface ConsultedParty {
  readonly name: string
  readonly address: string
  readonly phone: string
  /** What the opinion is asked about. */
  readonly content: string
}

const maskAgent = ({ name, idNumber, phone }: Agent): Agent => ({
  name: maskName(name),
  idNumber: maskIdentity(idNumber),
  phone: maskPhone(phone),
})

/**
 * What is shown until somebody asks to see more; rulebook § 10: at most the last four of an identity number.
 * The name of an organisation, which proves itself by its credit code, is no personal data.
 */
export const maskDetails = (details: ApplicantDetails): ApplicantDetails => ({
  name: details.idKind === 'creditCode' ? details.name : maskName(details.name),
  idKind: details.idKind,
  idNumber: maskIdentity(details.idNumber),
  representative: maskName(details.representative),
  phone: maskPhone(details.phone),
  email: maskEmail(details.email),
  address: maskAddress(details.address),
  postcode: details.postcode,
  ...(details.contactPerson === undefined ? {} : { contactPerson: maskName(details.contactPerson) }),
  ...(details.agent === undefined ? {} : { agent: maskAgent(details.agent) }),
  ...(details.needsHelp === undefined ? {} : { needsHelp: details.needsHelp }),
})

/** Where applicants name files after themselves: what is known of them is masked wherever it stands in a text. */
export const maskWithin = (text: string, details: ApplicantDetails): string => {
  const { name, idNumber, representative, phone, email, address, contactPerson = '', agent } = details
  const masked = maskDetails(details)
  const known: readonly (readonly [string, string])[] = [
    [name, masked.name],
    [idNumber, masked.idNumber],
    [representative, masked.representative],
    [phone, masked.phone],
    [email, masked.email],
    [address, masked.address],
    [contactPerson, masked.contactPerson ?? ''],
    [agent?.name ?? '', masked.agent?.name ?? ''],
    [agent?.idNumber ?? '', masked.agent?.idNumber ?? ''],
    [agent?.phone ?? '', masked.agent?.phone ?? ''],
  ]
  return known.reduce(
    (told, [value, shown]) => (value.trim().length < 2 ? told : told.replaceAll(value.trim(), shown)),
    text,
  )
}

/** A third party as it is shown, an enterprise too: that its secrets are asked for is its own affair. What it is asked about is the organ's own text. */
export const maskParty = ({ name, address, phone, content }: ConsultedParty): ConsultedParty => ({
  name: maskName(name),
  address: maskAddress(address),
  phone: maskPhone(phone),
  content,
})
