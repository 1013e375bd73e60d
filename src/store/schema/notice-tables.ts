/** Messages to applicants and staff, and urging. */
import type { Generated } from 'kysely'

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
  manuscript_id: Generated<number | null>
  /** The report of the organ for this year is what it is about. */
  filing_year: Generated<number | null>
  remedy_id: Generated<number | null>
  text: string
  created_at: Date
  read_at: Generated<Date | null>
}

/** 催办. */
export interface UrgeTable {
  id: Generated<number>
  request_id: number
  from_account_id: number
  text: string
  made_at: Date
  /** What the organ answered; empty until it has. */
  answer: Generated<string>
  acknowledged_by: Generated<number | null>
  acknowledged_at: Generated<Date | null>
}
