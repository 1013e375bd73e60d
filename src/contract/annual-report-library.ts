/** What the annual-report library shows: the read side of the portal, the API and the store agree on these shapes. */
import type { AnnualReport, CellPath, Finding, FormEdition } from '../law/annual-report/annual-report.ts'

export interface OrganRef {
  readonly slug: string
  readonly name: string
  /** County or city the organ belongs to, for instance 卫辉市; '' when its name does not say. */
  readonly region: string
}

/** An organ with the years for which the library holds its report, newest first. */
export interface OrganSummary extends OrganRef {
  readonly years: readonly number[]
}

/** A region as the library holds it; `name` is '' for organs whose region is not known. */
export interface RegionSummary {
  readonly name: string
  readonly organs: number
  readonly reports: number
  /** Newest first. */
  readonly years: readonly { readonly year: number; readonly reports: number }[]
}

export interface FindingCounts {
  readonly error: number
  readonly warning: number
  readonly note: number
}

export interface ReportSummary {
  readonly organ: OrganRef
  readonly year: number
  readonly form: FormEdition
  readonly version: number
  /** ISO 8601 instant, set by the server. */
  readonly importedAt: string
  readonly newReceived: number | null
  readonly totalProcessed: number | null
  readonly carriedForward: number | null
  readonly findings: FindingCounts
}

/** Where a figure stood in the file it came from; numbers count from 1. */
export interface PrintedAt {
  readonly page?: number
  readonly line?: number
  readonly table?: number
  readonly row?: number
  readonly column?: number
}

export interface ReportVersion {
  readonly version: number
  readonly importedAt: string
  readonly fileName: string
  /** SHA-256 of the file, in hex. */
  readonly fileHash: string
}

export interface StoredReport {
  readonly organ: OrganRef
  readonly year: number
  readonly version: number
  /** All versions, newest first. */
  readonly versions: readonly ReportVersion[]
  readonly media: string
  readonly report: AnnualReport
  readonly places: Readonly<Partial<Record<CellPath, PrintedAt>>>
  /** Errors first, then warnings, then notes. */
  readonly findings: readonly Finding[]
}

export interface ReportFilter {
  readonly region?: string
  readonly organ?: string
  readonly year?: number
  /** Words to look for in organ names and narrative. */
  readonly q?: string
  /** Only reports with at least one finding of this severity. */
  readonly severity?: 'error' | 'warning'
}

export interface Page<T> {
  readonly items: readonly T[]
  /** Opaque; null on the last page. */
  readonly next: string | null
}
