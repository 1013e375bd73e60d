import type { Generated } from 'kysely'
import type { Json } from './column.ts'

export interface AuditHeadTable {
  chain: number
  seq: number
  hash: Buffer
}

/** Rows are added, never changed; the database refuses anything else. */
export interface AuditEntryTable {
  /** Id of the organ, or 0. */
  chain: number
  seq: number
  at: Date
  actor: string
  address: string
  act: string
  subject_kind: string
  subject_id: string
  detail: Json<Readonly<Record<string, unknown>>>
  hash: Buffer
}

export interface OutboxTable {
  id: Generated<number>
  /** What makes the message one and the same: it is never enqueued twice. */
  dedupe_key: string
  channel: 'mail' | 'sms'
  organ_id: number | null
  request_id: number | null
  sealed: Buffer
  status: 'waiting' | 'sending' | 'sent' | 'failed'
  attempts: Generated<number>
  next_at: Date
  taken_until: Generated<Date | null>
  last_error: Generated<string>
  created_at: Date
  sent_at: Generated<Date | null>
}

export interface InboxMessageTable {
  id: Generated<number>
  account_id: number
  dedupe_key: string
  kind: string
  organ_id: number | null
  request_id: number | null
  text: string
  created_at: Date
  read_at: Generated<Date | null>
}

export interface RetentionRuleTable {
  organ_id: number
  subject: string
  years: number
  action: 'review' | 'anonymise'
  set_by: string
  set_at: Date
}

/** One row, or none before anything could be sealed. */
export interface KeyRingMarkTable {
  one: boolean
  /** Keyed hash that tells rings apart. */
  fingerprint: Buffer
  since: Date
}
