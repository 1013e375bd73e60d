/** What applicants state. Who they are is sealed. */
import type { ApplicantDetails } from '../contract/request/applicant-details.ts'
import type { ReceiptEvidence } from '../law/request/receipt-evidence.ts'
import type { Database } from './database.ts'
import type { Sealer } from './sealing/sealer.ts'
import { storableText } from './storable.ts'

export interface RequestForm {
  /** Null once anonymised. */
  readonly applicant: ApplicantDetails | null
  readonly description: string
  readonly deliveryForm: string
  readonly deliveryMethod: string
  /** `applicant`, or the id of the account that wrote it down. */
  readonly filledInBy: string
  /** Null where the applicant sent it on the portal. */
  readonly receipt: ReceiptEvidence | null
  readonly wholeDescription: string | null
}

export const insertForm = async (
  trx: Database,
  sealer: Sealer,
  requestId: number,
  form: RequestForm,
  contactHash: string | null,
): Promise<void> => {
  await trx
    .insertInto('request_form')
    .values({
      request_id: requestId,
      sealed: form.applicant === null ? null : sealer.seal(JSON.stringify(form.applicant), 'applicant'),
      description: storableText(form.description),
      delivery_form: storableText(form.deliveryForm),
      delivery_method: storableText(form.deliveryMethod),
      contact_hash: contactHash,
      filled_in_by: form.filledInBy,
      receipt_sealed: form.receipt === null ? null : sealer.seal(JSON.stringify(form.receipt), 'applicant'),
      whole_description: form.wholeDescription === null ? null : storableText(form.wholeDescription),
    })
    .execute()
}

const opened = <T>(sealer: Sealer, sealed: Buffer | null): T | null =>
  sealed === null ? null : (JSON.parse(sealer.open(sealed, 'applicant').toString('utf8')) as T)

export const readForm = async (
  db: Database,
  sealer: Sealer,
  requestId: number,
): Promise<RequestForm & { readonly contactHash: string | null }> => {
  const row = await db
    .selectFrom('request_form')
    .selectAll()
    .where('request_id', '=', requestId)
    .executeTakeFirstOrThrow()
  return {
    applicant: opened<ApplicantDetails>(sealer, row.sealed),
    description: row.description,
    deliveryForm: row.delivery_form,
    deliveryMethod: row.delivery_method,
    filledInBy: row.filled_in_by,
    receipt: opened<ReceiptEvidence>(sealer, row.receipt_sealed),
    wholeDescription: row.whole_description,
    contactHash: row.contact_hash,
  }
}

/** Keeps the whole text beside the part that the case goes on with. */
export const narrowDescription = async (trx: Database, requestId: number, part: string): Promise<void> => {
  await trx
    .updateTable('request_form')
    .set(({ ref }) => ({ whole_description: ref('description'), description: storableText(part) }))
    .where('request_id', '=', requestId)
    .execute()
}
