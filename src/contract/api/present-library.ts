/** What the API says of organs, reports and regions, field by field. */

import { type ReportFileJson, reportFiles } from '../annual-report-files.ts'
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

export interface ReportSummaryJson extends ReportSummary {
  /** Of the current version. */
  readonly files: readonly ReportFileJson[]
}

export interface ReportVersionJson extends ReportVersion {
  readonly files: readonly ReportFileJson[]
}

export const presentSummary = (summary: ReportSummary): ReportSummaryJson => ({
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
  files: reportFiles(summary.organ.slug, summary.year),
})

export const presentVersions = ({ organ, year, versions }: StoredReport): Page<ReportVersionJson> => ({
  items: versions.map(({ version, importedAt, fileName, fileHash }) => ({
    version,
    importedAt,
    fileName,
    fileHash,
    files: reportFiles(organ.slug, year, version),
  })),
  next: null,
})

export const presentRegion = ({ name, organs, reports, years }: RegionSummary): RegionSummary => ({
  name,
  organs,
  reports,
  years: years.map((entry) => ({ year: entry.year, reports: entry.reports })),
})
