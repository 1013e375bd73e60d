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
