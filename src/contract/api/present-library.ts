/** What the API says of organs, reports and regions, field by field. */
import type {
  OrganSummary,
  Page,
  RegionSummary,
  ReportSummary,
  ReportVersion,
  StoredReport,
} from '../annual-report-library.ts'
import { presentOrgan } from '../region-overview.ts'

export const presentOrganSummary = ({ slug, name, region, years }: OrganSummary): OrganSummary => ({
  slug,
  name,
  region,
  years,
})

export const presentSummary = (summary: ReportSummary): ReportSummary => ({
  organ: presentOrgan(summary.organ),
  year: summary.year,
  form: summary.form,
  version: summary.version,
  importedAt: summary.importedAt,
  newReceived: summary.newReceived,
  totalProcessed: summary.totalProcessed,
  carriedForward: summary.carriedForward,
  findings: {
    error: summary.findings.error,
    warning: summary.findings.warning,
    note: summary.findings.note,
  },
})

export const presentVersions = ({ versions }: StoredReport): Page<ReportVersion> => ({
  items: versions.map(({ version, importedAt, fileName, fileHash }) => ({
    version,
    importedAt,
    fileName,
    fileHash,
  })),
  next: null,
})

export const presentRegion = ({ name, organs, reports, years }: RegionSummary): RegionSummary => ({
  name,
  organs,
  reports,
  years: years.map((entry) => ({ year: entry.year, reports: entry.reports })),
})
