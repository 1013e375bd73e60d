/** The making of annual reports. */
import type { ColumnType, Generated } from 'kysely'
import type {
  CellPath,
  Cells,
  Finding,
  FormEdition,
  Narrative,
  NarrativeSection,
} from '../../law/annual-report/annual-report.ts'
import type {
  CellOrigin,
  CellRecords,
  CellShares,
  ReportScope,
} from '../../law/annual-report/compiled-report.ts'
import type { FilingEventType, FilingPhase } from '../../law/annual-report/filing/filing-event.ts'
import type { FrozenComposition, FrozenPrint } from '../../law/annual-report/frozen-document.ts'
import type { LocalDate, LocalDateTime } from '../../law/time/local-date.ts'
import type { Json } from './column.ts'

/** From `phase` on folded from the events. */
export interface ReportFilingTable {
  organ_id: number
  year: number
  version: number
  phase: FilingPhase
  submitted_at: Date | null
  accepted_at: Date | null
  signed_at: Date | null
  published_at: Date | null
  nil_confirmed_by: string | null
}

export interface ReportFilingEventTable {
  organ_id: number
  year: number
  seq: number
  type: FilingEventType
  at: LocalDateTime
  by: string
  data: Json<Readonly<Record<string, unknown>>>
  recorded_at: Generated<Date>
}

export interface ReportTextTable {
  organ_id: number
  year: number
  revision: number
  overview: string
  problems: string
  other: string
  /** Chapters that are still as the system drafted them. */
  generated: Generated<readonly NarrativeSection[]>
  written_by: string
  written_at: Date
}

/** Rows are added, never changed. */
export interface ReportFreezeTable {
  organ_id: number
  year: number
  number: number
  form: FormEdition
  scope: ReportScope
  organ_ids: readonly number[]
  cells: Json<Cells>
  origins: Json<Readonly<Partial<Record<CellPath, CellOrigin>>>>
  records: Json<CellRecords>
  shares: Json<CellShares>
  narrative: Json<Narrative>
  text: Json<Narrative>
  findings: Json<readonly Finding[]>
  hash: string
  frozen_at: Date
  frozen_by: string
  /** `makeFigureRow` of the cells; null where nobody wrote it. */
  figures: Generated<string | null>
  /** Of the document under the hash. */
  edition: Generated<number>
  printed: ColumnType<FrozenPrint | null, string | null | undefined, string | null>
  composition: ColumnType<FrozenComposition | null, string | null | undefined, string | null>
}

/** What was sent in, by number of the event: what changed since can be named. */
export interface ReportSubmissionTable {
  organ_id: number
  year: number
  seq: number
  cells: Json<Cells>
  narrative: Json<Narrative>
}

/** 催报. */
export interface ReportChaseTable {
  organ_id: number
  year: number
  chased_on: LocalDate
  text: string
  chased_by: string
  chased_at: Date
}
