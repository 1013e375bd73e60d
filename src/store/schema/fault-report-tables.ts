/** 我要纠错: what people report of pages, and what became of it. */
import type { Generated } from 'kysely'
import type { FaultEventType, FaultKind, FaultState } from '../../law/fault-report/fault-report.ts'
import type { LocalDate } from '../../law/time/local-date.ts'
import type { Json } from './column.ts'

export interface FaultReportTable {
  id: Generated<number>
  number: string
  form_key: Buffer
  code_hash: Buffer
  /** Whose it is now. */
  organ_id: number
  kind: FaultKind
  page: Generated<string>
  /** Words and contact. */
  sealed: Buffer
  has_contact: boolean
  is_urgent: boolean
  state: FaultState
  /** Count of its events. */
  version: Generated<number>
  received_at: Date
  received_on: LocalDate
  answer_by: LocalDate | null
  forward_by: LocalDate | null
  assigned_to: number | null
  settled_at: Date | null
  settled_on: LocalDate | null
}

export interface FaultReportEventTable {
  report_id: number
  seq: number
  type: FaultEventType
  by: string
  by_name: string
  data: Json<Readonly<Record<string, unknown>>>
  at: Date
}

/** What of it is public, while it is. */
export interface ShownFaultAnswerTable {
  report_id: number
  organ_id: number
  kind: FaultKind
  page: string
  question: string
  answer: string
  corrected: boolean
  received_on: LocalDate
  answered_on: LocalDate
  shown_at: Date
}
