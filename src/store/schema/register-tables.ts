/** Registers of documents, interpretations elsewhere, guides as they were, and what was handed over. */
import type { Generated } from 'kysely'
import type { OrganGuide } from '../../contract/organ/organ-guide.ts'
import type { InterpretationForm } from '../../law/proactive-disclosure/disclosure-kind.ts'
import type {
  DocumentChangeKind,
  RegisteredKind,
} from '../../law/proactive-disclosure/registered-document.ts'
import type { LocalDate } from '../../law/time/local-date.ts'
import type { Json } from './column.ts'

export interface RegisteredDocumentTable {
  id: Generated<number>
  organ_id: number
  kind: RegisteredKind
  document_number: string
  /** The number with one kind of brackets and no spaces: what is compared. */
  plain_number: string
  title: string
  formed_on: LocalDate
  published_on: LocalDate | null
  effective_on: LocalDate | null
  expires_on: LocalDate | null
  /** Name of the organ that leads; empty where this one does. */
  lead_organ: Generated<string>
  joint_organs: Generated<readonly string[]>
  filing_number: Generated<string>
  filed_on: LocalDate | null
  source_url: Generated<string>
  manuscript_id: number | null
  version: Generated<number>
  entered_by: string
  entered_at: Date
  confirmed_by: string | null
  confirmed_at: Date | null
  struck_at: Date | null
  strike_reason: Generated<string>
}

export interface DocumentChangeTable {
  id: Generated<number>
  document_id: number | null
  disclosure_id: number | null
  effect: DocumentChangeKind
  on_day: LocalDate
  by_title: Generated<string>
  by_number: Generated<string>
  by_disclosure_id: number | null
  cleanup_id: number | null
  entered_by: string
  entered_at: Date
  confirmed_by: string | null
  confirmed_at: Date | null
}

export interface DocumentCleanupTable {
  id: Generated<number>
  organ_id: number
  title: string
  document_number: Generated<string>
  decided_on: LocalDate
  effective_on: LocalDate
  entered_by: string
  entered_at: Date
  confirmed_by: string | null
  confirmed_at: Date | null
}

export interface DocumentCleanupItemTable {
  cleanup_id: number
  place: number
  document_id: number
  result: 'kept' | 'toAmend' | 'repealed' | 'lapsed'
}

export interface ExternalInterpretationTable {
  id: Generated<number>
  /** Of the policy that it explains. */
  disclosure_id: number
  organ_id: number
  form: InterpretationForm
  title: string
  url: string
  published_on: LocalDate
  added_by: string
  added_at: Date
  removed_at: Date | null
  /** By a second person; the public sees it from then on. */
  confirmed_by: string | null
  confirmed_at: Date | null
}

export interface GuideVersionTable {
  organ_id: number
  version: number
  guide: Json<OrganGuide>
  written_by: string
  written_at: Date
}

export interface GuideLookTable {
  organ_id: number
  looked_at: Date
  looked_by: string
}

export interface HandoverTable {
  id: Generated<number>
  organ_id: number
  receiver: 'archive' | 'library'
  receiver_name: string
  from_day: LocalDate
  to_day: LocalDate
  made_by: string
  made_at: Date
  handed_on: LocalDate | null
  handed_by: Generated<string>
  received_by: Generated<string>
  receipt: Generated<string>
  cancelled_at: Date | null
}

export interface HandoverItemTable {
  handover_id: number
  place: number
  disclosure_id: number
  version: number
  index_number: string
  title: string
  document_number: string
  published_on: LocalDate
}
