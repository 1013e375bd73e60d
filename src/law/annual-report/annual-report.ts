/** The nouns of the annual report (年度报告). Imports nothing but the source ids. */
import type { SourceId } from '../sources.ts'

export type FormEdition = '2019' | '2021'

/** The seven columns of table three, in printed order. */
export const APPLICANT_COLUMNS = [
  'naturalPerson',
  'commercialEnterprise',
  'researchInstitution',
  'publicInterestOrganisation',
  'legalServiceInstitution',
  'otherOrganisation',
  'total',
] as const
/** Index of 总计 among the columns. */
export const TOTAL_COLUMN = 6
export type ApplicantColumn = (typeof APPLICANT_COLUMNS)[number]

/** The groups of table four, in printed order. */
export const REMEDY_GROUPS = [
  'reconsideration',
  'litigationDirect',
  'litigationAfterReconsideration',
] as const
export type RemedyGroup = (typeof REMEDY_GROUPS)[number]

/** The five results of each group of table four, in printed order. */
export const REMEDY_RESULTS = ['upheld', 'corrected', 'other', 'pending', 'total'] as const
export type RemedyResult = (typeof REMEDY_RESULTS)[number]

/**
 * Address of a figure: `requests.<row>.<column 0–6>`, `remedies.<group>.<result>`,
 * `proactive.<row>.<measure>` or `proactive.<single figure>`.
 */
export type CellPath = `requests.${string}.${number}` | `remedies.${string}.${string}` | `proactive.${string}`

/**
 * What stands in a cell. A printed blank, a stroke, a zero and something unreadable are four different things.
 * `value` counts items, except in cells of an amount, where it counts 分 (1/100 yuan).
 */
export type Cell =
  | {
      readonly state: 'number' | 'annotated'
      readonly value: number
      /** As printed, unit and note included. */
      readonly printed: string
      /** Decimal places printed, for amounts in 万元. */
      readonly decimals?: number
      /** 'unknown': an amount whose unit is not printed; `value` is then the bare number. */
      readonly unit?: 'unknown'
    }
  | { readonly state: 'blank' | 'notApplicable'; readonly printed: string }
  | { readonly state: 'unreadable'; readonly printed: string; readonly reason: string }

export type Cells = Readonly<Partial<Record<CellPath, Cell>>>

/** A fact that the prose states. `value` is null when the sentence names the fact without a figure. */
export interface Claim {
  /** For instance `requests.newReceived`, `remedies.reconsideration.total`, `published.total`, `fee.processing`. */
  readonly metric: string
  readonly value: number | null
  readonly qualifier: 'exact' | 'atLeast' | 'about' | 'lessThan'
  /** Whom the figure speaks of: the whole area, this organ's own cases, or not said. */
  readonly scope: 'area' | 'own' | 'unstated'
  readonly unit: string | null
  /** The sentence as printed. */
  readonly text: string
  readonly section: NarrativeSection | null
  /** Year that the sentence names for the figure, when it names one. */
  readonly year?: number
  /** What is counted, as printed, where the metric leaves it open: the channel, the subject. */
  readonly label?: string
  /** Smallest difference that the printed figure can express, when it is not 1: 1000 in 1.2万条. */
  readonly step?: number
  /** Set for a member of an enumeration whose whole is stated exactly. */
  readonly partOf?: ClaimWhole
}

/** The whole of an enumeration in the prose; its parts share `list`, which is unique in the report. */
export interface ClaimWhole {
  readonly list: number
  readonly total: number
  /** The wording says that nothing else belongs to the whole: a closing 其他, 共计, two kinds that exclude each other. */
  readonly complete: boolean
  /** The part may as well be a fact of its own beside the whole. */
  readonly doubtful?: true
}

export const NARRATIVE_SECTIONS = ['overview', 'problems', 'other'] as const
export type NarrativeSection = (typeof NARRATIVE_SECTIONS)[number]
export type Narrative = Readonly<Record<NarrativeSection, string | null>>

export type Severity = 'error' | 'warning' | 'note'

/** What a check found. Every finding cites its source. */
export interface Finding {
  /** Id of the check, as in the catalogue: `K3-1`, `KX-2`, `I-4` … */
  readonly check: string
  readonly severity: Severity
  readonly cells: readonly CellPath[]
  readonly expected: number | string | null
  readonly actual: number | string | null
  /** In Chinese, for the officer. */
  readonly message: string
  readonly source: SourceId
}

/** Headings of the six sections as found, in printed order. */
export interface SectionHeading {
  readonly section: 1 | 2 | 3 | 4 | 5 | 6 | null
  readonly printed: string
}

/** A report as far as its checks are concerned: figures and words, from whatever origin. */
export interface AnnualReport {
  readonly organ: string | null
  readonly year: number | null
  readonly form: FormEdition
  readonly title: string | null
  readonly headings: readonly SectionHeading[]
  readonly cells: Cells
  readonly narrative: Narrative
  readonly claims: readonly Claim[]
}
