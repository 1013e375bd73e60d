/** Knowing an applicant again without keeping a name in the clear: duplicates, fees, frequency. */
import type { ApplicantDetails } from '../../contract/request/applicant-details.ts'
import type { Sealer } from '../../store/sealing/sealer.ts'

/** Widths, cases and spaces folded. */
const folded = (text: string): string => text.normalize('NFKC').toUpperCase().replaceAll(/\s+/g, '')

/** Null where nothing identifies: a name alone would take namesakes for one. */
export const applicantKey = (sealer: Sealer, { name, idNumber }: ApplicantDetails): string | null => {
  if (folded(idNumber) === '' || folded(name) === '') return null
  return sealer.hash(`${folded(name)}\u0000${folded(idNumber)}`, 'applicant').toString('hex')
}

/** Of the mail address, or else of the phone; null where neither was given. */
export const contactHash = (sealer: Sealer, { email, phone }: ApplicantDetails): string | null => {
  const contact = folded(email) || folded(phone)
  return contact === '' ? null : sealer.hash(contact, 'contact').toString('hex')
}
