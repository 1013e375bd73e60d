/** The tables as Kysely sees them: table name → row. A migration that adds a table adds its row here. */
import type { ColumnType, Generated } from 'kysely'
import type { PrintedAt } from '../contract/annual-report-library.ts'
import type {
  CellPath,
  Cells,
  Claim,
  Finding,
  FormEdition,
  Narrative,
  SectionHeading,
} from '../law/annual-report/annual-report.ts'

/** A jsonb column: read as a value, written as JSON text. */
type Json<T> = ColumnType<T, string, string>

export interface OrganTable {
  id: Generated<number>
  slug: string
  name: string
  region: string
}

/** The report of an organ for a year, as its current version has it. */
export interface AnnualReportTable {
  organ_id: number
  /** That of the organ, which never changes. */
  organ_slug: string
  year: number
  version: number
  form: FormEdition
  imported_at: Date
  new_received: number | null
  total_processed: number | null
  carried_forward: number | null
  /** Against the report of the year before. */
  year_findings: Json<readonly Finding[]>
  errors: number
  warnings: number
  notes: number
  search_text: string
  search_grams: readonly string[]
}

/** A report as a file gave it. Rows are added, never changed. */
export interface AnnualReportVersionTable {
  organ_id: number
  year: number
  version: number
  imported_at: Date
  file_name: string
  file_hash: string
  media: string
  form: FormEdition
  title: string | null
  headings: Json<readonly SectionHeading[]>
  cells: Json<Cells>
  places: Json<Readonly<Partial<Record<CellPath, PrintedAt>>>>
  narrative: Json<Narrative>
  claims: Json<readonly Claim[]>
  /** Of the reader and of the checks that need nothing but the report. */
  findings: Json<readonly Finding[]>
}

/** Original files, each kept once. */
export interface ReportFileTable {
  hash: string
  bytes: Buffer
}

/** One row: counts every change of what the public sees. */
export interface SiteVersionTable {
  version: number
}

export interface Schema {
  organ: OrganTable
  annual_report: AnnualReportTable
  annual_report_version: AnnualReportVersionTable
  report_file: ReportFileTable
  site_version: SiteVersionTable
}
