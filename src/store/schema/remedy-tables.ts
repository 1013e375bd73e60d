/** 行政复议 and 行政诉讼 cases. */
import type { Generated } from 'kysely'
import type { RemedyGroup, RemedyResult } from '../../law/annual-report/annual-report.ts'
import type { RemedyEventType } from '../../law/remedy/remedy-event.ts'
import type { RemedyStage, Ruling } from '../../law/remedy/remedy-state.ts'
import type { RemedyTermKind } from '../../law/remedy/remedy-terms.ts'
import type { LocalDate, LocalDateTime } from '../../law/time/local-date.ts'
import type { Json } from './column.ts'

/** Folded from the events: `stage` to `result` without `against`, and `attacked` to `closed_on`. */
export interface RemedyTable {
  id: Generated<number>
  organ_id: number
  case_number: Generated<string>
  forum: Generated<string>
  version: number
  stage: RemedyStage
  remedy_group: RemedyGroup
  respondents: readonly number[]
  against_request_id: number | null
  against: Generated<string>
  filed_on: LocalDate
  deadline_on: LocalDate | null
  rulings: Json<readonly Ruling[]>
  result: Exclude<RemedyResult, 'pending' | 'total'> | null
  opened_at: Date
  attacked: Generated<string | null>
  due_what: Generated<RemedyTermKind | null>
  due_on: Generated<LocalDate | null>
  answer_due_on: Generated<LocalDate | null>
  follow_up_open: Generated<boolean>
  closed_on: Generated<LocalDate | null>
  follows_id: Generated<number | null>
  party_sealed: Buffer | null
  /** The number without its ways of typing (law/remedy/case-number.ts). */
  number_key: Generated<string>
  kept_until: Generated<LocalDate | null>
  anonymised_at: Generated<Date | null>
}

export interface RemedyEventTable {
  remedy_id: number
  seq: number
  type: RemedyEventType
  at: LocalDateTime
  by: string
  data: Json<Readonly<Record<string, unknown>>>
  recorded_at: Generated<Date>
}

export interface RemedyFileTable {
  id: string
  remedy_id: number
  purpose: string
  name_sealed: Buffer
  media: string
  size: number
  sha256: string
  added_by: string
  added_at: Date
  removed_at: Generated<Date | null>
}
