/** Manuscripts (稿件): what an organ writes and reviews before anybody outside sees it. */
import type { Generated } from 'kysely'
import type { DisclosureContent } from '../../law/proactive-disclosure/disclosure-content.ts'
import type { DisclosureAttribute, DisclosureKind } from '../../law/proactive-disclosure/disclosure-kind.ts'
import type { ManuscriptPhase } from '../../law/proactive-disclosure/manuscript/manuscript-state.ts'
import type { ManuscriptEventType, ManuscriptStage } from '../../law/proactive-disclosure/manuscript-event.ts'
import type { SourceId } from '../../law/sources.ts'
import type { LocalDate, LocalDateTime } from '../../law/time/local-date.ts'
import type { Json } from './column.ts'

/** From `version` on, what is folded from the events and contents. */
export interface ManuscriptTable {
  id: Generated<number>
  organ_id: number
  kind: DisclosureKind
  /** Count of its events. */
  version: Generated<number>
  phase: ManuscriptPhase
  stage: ManuscriptStage | 'signing' | null
  attribute: DisclosureAttribute
  title: string
  document_number: Generated<string>
  formed_on: LocalDate | null
  due_on: LocalDate | null
  due_what: 'publish' | 'withdraw' | null
  due_source: SourceId | null
  publish_at: Date | null
  published_at: Date | null
  next_review_on: LocalDate | null
  /** Whose staff do the stage that is due. */
  stage_organ_id: number | null
  content_number: number
  /** The content that the public sees; null while there is none. */
  released_content: number | null
  from_request_id: number | null
  created_by: string
  created_at: Date
  updated_at: Date
}

export interface ManuscriptEventTable {
  manuscript_id: number
  seq: number
  type: ManuscriptEventType
  at: LocalDateTime
  by: string
  data: Json<Readonly<Record<string, unknown>>>
  recorded_at: Date
}

export interface ManuscriptContentTable {
  manuscript_id: number
  number: number
  content: Json<DisclosureContent>
  text: Generated<string>
  /** Counts the times it was saved, so that two people writing do not overwrite each other. */
  revision: Generated<number>
  saved_by: string
  saved_at: Date
  /** Accounts that wrote it. */
  writers: Generated<readonly string[]>
  frozen_at: Date | null
}

export interface ManuscriptFileTable {
  id: string
  manuscript_id: number
  name: string
  media: string
  size: number
  sha256: string
  text: Generated<string>
  content_id: string
  added_by: string
  added_at: Date
}

export interface ReviewChainTable {
  organ_id: number
  kind: DisclosureKind
  stages: Json<readonly ManuscriptStage[]>
  checklists: Json<Readonly<Partial<Record<ManuscriptStage | 'signing', readonly string[]>>>>
  /** Whose staff do 合法性审查; null: the organ's own. */
  legal_organ_id: number | null
  set_by: string
  set_at: Date
}

/** One row for each 索引号 with everything filled in but its running number. */
export interface IndexNumberSeriesTable {
  series: string
  last: number
}
