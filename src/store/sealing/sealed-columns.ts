/** Every column that holds sealed values. A test asks the database whether one is missing. */
import type { SealPurpose } from './sealer.ts'

export interface SealedColumn {
  readonly table: string
  readonly column: string
  /** Primary key. */
  readonly keys: readonly [string, ...string[]]
  readonly purpose: SealPurpose
  /** Rows read at a time: few where a value may be a whole file. */
  readonly batch: number
}

const SMALL = 200
const LARGE = 4

export const SEALED_COLUMNS: readonly SealedColumn[] = [
  { table: 'account', column: 'totp_sealed', keys: ['id'], purpose: 'totp', batch: SMALL },
  { table: 'request_form', column: 'sealed', keys: ['request_id'], purpose: 'applicant', batch: SMALL },
  {
    table: 'request_form',
    column: 'receipt_sealed',
    keys: ['request_id'],
    purpose: 'applicant',
    batch: SMALL,
  },
  {
    table: 'request_consultation',
    column: 'sealed',
    keys: ['request_id', 'consultation'],
    purpose: 'consultation',
    batch: SMALL,
  },
  { table: 'submission', column: 'answer_sealed', keys: ['key'], purpose: 'submission', batch: SMALL },
  { table: 'file_content', column: 'sealed', keys: ['id'], purpose: 'file', batch: LARGE },
  { table: 'request_file', column: 'name_sealed', keys: ['id'], purpose: 'file-name', batch: SMALL },
  { table: 'channel_proof', column: 'name_sealed', keys: ['id'], purpose: 'file-name', batch: SMALL },
  { table: 'remedy', column: 'party_sealed', keys: ['id'], purpose: 'remedy-party', batch: SMALL },
  { table: 'remedy_file', column: 'name_sealed', keys: ['id'], purpose: 'file-name', batch: SMALL },
  { table: 'fault_report', column: 'sealed', keys: ['id'], purpose: 'fault-report', batch: SMALL },
  { table: 'subscription', column: 'address_sealed', keys: ['id'], purpose: 'mail-address', batch: SMALL },
  { table: 'request_document', column: 'letter_sealed', keys: ['id'], purpose: 'letter', batch: SMALL },
  { table: 'outbox', column: 'sealed', keys: ['id'], purpose: 'message', batch: SMALL },
  {
    table: 'unsent_text',
    column: 'sealed',
    keys: ['account_id', 'place'],
    purpose: 'unsent-text',
    batch: SMALL,
  },
  { table: 'unsent_application', column: 'sealed', keys: ['key'], purpose: 'submission', batch: SMALL },
  { table: 'unsent_application_file', column: 'sealed', keys: ['id'], purpose: 'file', batch: LARGE },
  {
    table: 'unsent_application_file',
    column: 'name_sealed',
    keys: ['id'],
    purpose: 'file-name',
    batch: SMALL,
  },
]
