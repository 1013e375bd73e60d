/** The way of contact that an applicant gave, as far as a machine can use it. */
import type { ApplicantDetails } from '../../contract/request/applicant-details.ts'
import type { Database } from '../../store/database.ts'
import type { Sealer } from '../../store/sealing/sealer.ts'

export type Contact =
  | { readonly channel: 'mail'; readonly to: string }
  | { readonly channel: 'sms'; readonly to: string }

const MAIL = /^[^\s@<>(),;:"\\[\]]{1,64}@[A-Za-z0-9.-]{1,253}\.[A-Za-z]{2,63}$/
/** Mobile numbers of the mainland. */
const MOBILE = /^(?:\+?86)?(1[3-9]\d{9})$/

/** Null for anything that is no mail address: the text goes into the head of a message. */
export const mailAddress = (text: string): string | null => (MAIL.test(text.trim()) ? text.trim() : null)

/** Null for anything but a mainland mobile number; without the country's code. */
const mobileNumber = (text: string): string | null => MOBILE.exec(text.replaceAll(/[\s-]/g, ''))?.[1] ?? null

/** Mail where an address was given, else a mobile number; null where neither was, or once the case is anonymised. */
const contactFrom = (given: Pick<ApplicantDetails, 'email' | 'phone'>): Contact | null => {
  const mail = mailAddress(given.email)
  if (mail !== null) return { channel: 'mail', to: mail }
  const mobile = mobileNumber(given.phone)
  return mobile === null ? null : { channel: 'sms', to: mobile }
}

/** The form must be stored before. */
export const contactOfRequest = async (
  db: Database,
  sealer: Sealer,
  requestId: number,
): Promise<Contact | null> => {
  const row = await db
    .selectFrom('request_form')
    .select('sealed')
    .where('request_id', '=', requestId)
    .executeTakeFirst()
  if (row?.sealed == null) return null
  const details = JSON.parse(sealer.open(row.sealed, 'applicant').toString('utf8')) as ApplicantDetails
  return contactFrom(details)
}
