import type { ColumnType, Generated } from 'kysely'
import type { OrganGuide } from '../../contract/organ/organ-guide.ts'
import type { OrganKind } from '../../law/organ/organ-kind.ts'
import type { LocalDate } from '../../law/time/local-date.ts'
import type { Json } from './column.ts'

export interface OrganTable {
  id: Generated<number>
  slug: string
  name: string
  region: string
  parent_id: Generated<number | null>
  kind: Generated<OrganKind>
  /** 机关代字, with which document numbers begin; empty where none is set. */
  code_word: Generated<string>
  /** 组织机构代码, nine characters; empty where none is set. */
  organisation_code: Generated<string>
  valid_from: Generated<LocalDate | null>
  /** Last day on which the organ existed; null while it does. */
  valid_to: Generated<LocalDate | null>
  receives_requests: Generated<boolean>
  /** Whether it makes an annual report of its own. */
  owes_report: Generated<boolean>
  guide: ColumnType<OrganGuide | Record<never, never>, string | undefined, string>
}

/** Where an organ stood up to and including a day on whose morrow that was changed. */
export interface OrganPlacementTable {
  organ_id: number
  until: LocalDate
  parent_id: number | null
  owes_report: boolean
}

export interface OrganSuccessionTable {
  predecessor_id: number
  successor_id: number
  since: LocalDate
  note: Generated<string>
}

export interface DocumentAdjustmentTable {
  organ_id: number
  kind: string
  version: number
  adjustment: Json<Readonly<Record<string, unknown>>>
  made_by: string
  made_at: Date
}
