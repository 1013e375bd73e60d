/** The words of an annual report being made, over the wire: the draft, its facts, what reads alike. */
import type { NarrativeSection } from '../../law/annual-report/annual-report.ts'
import type { ReportFact } from '../../law/annual-report/narrative/report-fact.ts'
import type { OrganJson } from '../request/case-json.ts'

/** A fact that may be put into the words. */
export interface ReportFactJson {
  /** Between the braces: `fact:channel.site`. */
  readonly key: string
  readonly label: string
  readonly unit: string
  /** Where it is recorded, in Chinese. */
  readonly record: string
  /** A number of things, or 分; null where it is not known. */
  readonly value: number | null
  /** As it is put in; null where it is not known. */
  readonly text: string | null
}

export interface ReportDraftJson extends Readonly<Record<NarrativeSection, string>> {
  readonly facts: readonly ReportFactJson[]
  /** Sentences of last year's fifth chapter that promise something. */
  readonly promises: readonly string[]
}

/** How much of a chapter stands word for word in another report. */
export interface SimilarTextJson {
  readonly organ: OrganJson
  readonly year: number
  readonly section: NarrativeSection
  /** Of the own chapter, 0 to 1. */
  readonly share: number
  /** Above the share from which the check warns. */
  readonly isAlike: boolean
  /** As they stand in the own chapter, the longest first. */
  readonly passages: readonly string[]
}

export interface SimilarTextsJson {
  readonly items: readonly SimilarTextJson[]
  /** Reports that it was compared with. */
  readonly compared: number
  /** Organs beside it that owe a report for the year. */
  readonly siblings: number
  /** Of those, beyond the number that is looked at. */
  readonly leftOut: number
  /** From which share on the check warns. */
  readonly threshold: number
}

/** What stands now where somebody else wrote in between. */
export interface NewestTextJson extends Readonly<Record<NarrativeSection, string>> {
  readonly revision: number
  readonly generated: readonly NarrativeSection[]
  readonly writtenBy: string
  /** In the county's own time. */
  readonly writtenAt: string
}

export const presentReportFact = (
  { label, unit, record }: ReportFact,
  known: { readonly key: string; readonly value: number | null; readonly text: string | null },
): ReportFactJson => ({ key: known.key, label, unit, record, value: known.value, text: known.text })
