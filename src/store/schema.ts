/** The tables as Kysely sees them: table name → row. A migration that adds a table adds its row here. */
import type { Generated } from 'kysely'
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
import type * as accounts from './schema/account-tables.ts'
import type * as channels from './schema/channel-tables.ts'
import type * as checks from './schema/check-tables.ts'
import type { Json } from './schema/column.ts'
import type * as county from './schema/county-tables.ts'
import type * as disclosures from './schema/disclosure-tables.ts'
import type * as faults from './schema/fault-report-tables.ts'
import type * as files from './schema/file-tables.ts'
import type { JobTable } from './schema/job-tables.ts'
import type * as manuscripts from './schema/manuscript-tables.ts'
import type * as notices from './schema/notice-tables.ts'
import type * as organs from './schema/organ-tables.ts'
import type * as portal from './schema/portal-tables.ts'
import type * as registers from './schema/register-tables.ts'
import type * as remedies from './schema/remedy-tables.ts'
import type * as filings from './schema/report-filing-tables.ts'
import type * as requests from './schema/request-tables.ts'
import type * as search from './schema/search-tables.ts'
import type * as columns from './schema/site-column-tables.ts'
import type * as desk from './schema/staff-desk-tables.ts'
import type * as statistics from './schema/statistics-tables.ts'
import type * as subscriptions from './schema/subscription-tables.ts'
import type * as trace from './schema/trace-tables.ts'
import type * as unsent from './schema/unsent-application-tables.ts'

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
  /** Read from a file, or made here out of records. */
  origin: Generated<'imported' | 'made'>
  /** `makeFigureRow` of the cells; null where nobody wrote it. */
  figures: Generated<string | null>
  /** Of reports made here: the name of the organ when it signed; null otherwise. */
  printed_organ: Generated<string | null>
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
  organ: organs.OrganTable
  organ_succession: organs.OrganSuccessionTable
  organ_placement: organs.OrganPlacementTable
  annual_report: AnnualReportTable
  annual_report_version: AnnualReportVersionTable
  report_file: ReportFileTable
  report_filing: filings.ReportFilingTable
  report_filing_event: filings.ReportFilingEventTable
  report_text: filings.ReportTextTable
  report_freeze: filings.ReportFreezeTable
  report_submission: filings.ReportSubmissionTable
  report_chase: filings.ReportChaseTable
  remedy: remedies.RemedyTable
  remedy_event: remedies.RemedyEventTable
  remedy_file: remedies.RemedyFileTable
  site_version: SiteVersionTable
  account: accounts.AccountTable
  account_role: accounts.AccountRoleTable
  delegation: accounts.DelegationTable
  session: accounts.SessionTable
  invitation: accounts.InvitationTable
  event_acting_for: accounts.EventActingForTable
  recovery_code: accounts.RecoveryCodeTable
  throttle: accounts.ThrottleTable
  request: requests.RequestTable
  request_event: requests.RequestEventTable
  request_form: requests.RequestFormTable
  request_consultation: requests.RequestConsultationTable
  submission: requests.SubmissionTable
  file_content: files.FileContentTable
  request_file: files.RequestFileTable
  request_document: requests.RequestDocumentTable
  number_series: requests.NumberSeriesTable
  issued_number: requests.IssuedNumberTable
  request_rating: requests.RequestRatingTable
  urge: notices.UrgeTable
  saved_view: desk.SavedViewTable
  unsent_text: desk.UnsentTextTable
  document_adjustment: organs.DocumentAdjustmentTable
  monthly_statistic: statistics.MonthlyStatisticTable
  standard_item: statistics.StandardItemTable
  conversion: statistics.ConversionTable
  conversion_request: statistics.ConversionRequestTable
  policy_value: county.PolicyValueTable
  holiday_notice: county.HolidayNoticeTable
  index_number_series: manuscripts.IndexNumberSeriesTable
  manuscript: manuscripts.ManuscriptTable
  manuscript_event: manuscripts.ManuscriptEventTable
  manuscript_content: manuscripts.ManuscriptContentTable
  manuscript_file: manuscripts.ManuscriptFileTable
  review_chain: manuscripts.ReviewChainTable
  disclosure: disclosures.DisclosureTable
  disclosure_change: disclosures.DisclosureChangeTable
  disclosure_index: search.DisclosureIndexTable
  search_frequency: search.SearchFrequencyTable
  search_frequency_state: search.SearchFrequencyStateTable
  disclosure_version: disclosures.DisclosureVersionTable
  disclosure_withdrawal: disclosures.DisclosureWithdrawalTable
  disclosure_file: disclosures.DisclosureFileTable
  issued_index_number: disclosures.IssuedIndexNumberTable
  site_column: columns.SiteColumnTable
  disclosure_column: columns.DisclosureColumnTable
  view_count: portal.ViewCountTable
  disclosure_tally: portal.DisclosureTallyTable
  interpretation_link: disclosures.InterpretationLinkTable
  document_effect: disclosures.DocumentEffectTable
  phrase_entry: checks.PhraseEntryTable
  file_inspection: checks.FileInspectionTable
  link_look: checks.LinkLookTable
  link_round: checks.LinkRoundTable
  channel_record: channels.ChannelRecordTable
  channel_record_entry: channels.ChannelRecordEntryTable
  channel_proof: channels.ChannelProofTable
  channel_plan: channels.ChannelPlanTable
  fault_report: faults.FaultReportTable
  fault_report_event: faults.FaultReportEventTable
  shown_fault_answer: faults.ShownFaultAnswerTable
  subscription: subscriptions.SubscriptionTable
  registered_document: registers.RegisteredDocumentTable
  document_change: registers.DocumentChangeTable
  document_cleanup: registers.DocumentCleanupTable
  document_cleanup_item: registers.DocumentCleanupItemTable
  external_interpretation: registers.ExternalInterpretationTable
  guide_version: registers.GuideVersionTable
  guide_look: registers.GuideLookTable
  handover: registers.HandoverTable
  handover_item: registers.HandoverItemTable
  audit_head: trace.AuditHeadTable
  audit_entry: trace.AuditEntryTable
  outbox: notices.OutboxTable
  inbox_message: notices.InboxMessageTable
  retention_rule: trace.RetentionRuleTable
  job: JobTable
  key_ring_mark: trace.KeyRingMarkTable
  unsent_application: unsent.UnsentApplicationTable
  unsent_application_file: unsent.UnsentApplicationFileTable
}
