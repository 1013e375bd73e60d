/** Who applies, as stated on the form (Art. 29). Empty text: not given. Everything here is personal data: sealed at rest, masked in views. */

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

const tail = (text: string, shown: number): string => {
  const characters = Array.from(text)
  const kept = characters.length > shown * 2 ? characters.slice(-shown) : []
  return '*'.repeat(characters.length - kept.length) + kept.join('')
}

/** First character only. */
const maskName = (name: string): string => {
  const [first = '', ...rest] = Array.from(name)
  return first + '*'.repeat(Math.min(rest.length, 6))
}

const maskEmail = (email: string): string => {
  const at = email.lastIndexOf('@')
  return at < 1 ? tail(email, 2) : `${email.slice(0, 1)}***${email.slice(at)}`
}

const maskAddress = (address: string): string => {
  const characters = Array.from(address)
  return characters.slice(0, 6).join('') + '*'.repeat(Math.max(Math.min(characters.length - 6, 6), 0))
}

const maskAgent = ({ name, idNumber, phone }: Agent): Agent => ({
  name: maskName(name),
  idNumber: tail(idNumber, 4),
  phone: tail(phone, 4),
})

/** What is shown until somebody asks to see more; rulebook § 10: at most the last four of an identity number. */
export const maskDetails = (details: ApplicantDetails): ApplicantDetails => ({
  name: maskName(details.name),
  idKind: details.idKind,
  idNumber: tail(details.idNumber, 4),
  representative: maskName(details.representative),
  phone: tail(details.phone, 4),
  email: maskEmail(details.email),
  address: maskAddress(details.address),
  postcode: details.postcode,
  ...(details.contactPerson === undefined ? {} : { contactPerson: maskName(details.contactPerson) }),
  ...(details.agent === undefined ? {} : { agent: maskAgent(details.agent) }),
  ...(details.needsHelp === undefined ? {} : { needsHelp: details.needsHelp }),
})
