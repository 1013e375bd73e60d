/** The roll-up of an area's reports as staff see it over the wire. Every field is listed by present-roll-up.ts. */
import type { CellPath, FormEdition, Severity } from '../../law/annual-report/annual-report.ts'
import type { OrganLevel } from '../../law/annual-report/roll-up/area-tree.ts'
import type { MeasureKey } from '../../law/annual-report/roll-up/measures.ts'
import type { CountedAs, RollUpState } from '../../law/annual-report/roll-up/roll-up-state.ts'
import type { OrganJson } from '../request/case-json.ts'
import type { FigureJson } from './filing-json.ts'

/** A figure of one organ against the sum and against its own year before. */
export interface MeasureJson {
  readonly key: MeasureKey
  /** `—` where it cannot be counted. */
  readonly text: string
  /** Of the sum: `12.5%`; null where the sum is 0. */
  readonly share: string | null
  readonly before: string | null
  /** `+25.0%`; null where there is nothing to compare with. */
  readonly change: string | null
  readonly isUnusual: boolean
}

export interface RollUpPathsJson {
  /** The report being made, in the console; null where it came as a file. */
  readonly report: string | null
  /** Its own roll-up, for an area. */
  readonly rollUp: string | null
  /** Where the public reads it; null before. */
  readonly public: string | null
}

export interface RollUpOrganJson {
  readonly organ: OrganJson
  readonly level: OrganLevel
  readonly levelName: string
  readonly state: RollUpState | 'own'
  readonly stateName: string
  readonly countedAs: CountedAs
  /** Which of its figures count, in words. */
  readonly countedName: string
  readonly isProvisional: boolean
  readonly isLate: boolean
  readonly isNil: boolean
  /** A signed report is being made anew. */
  readonly isCorrecting: boolean
  /** Cells that cannot be read, and count 0. */
  readonly uncounted: number
  /** （六）其他处理 stands in one row: what counts of it, in words; null where it is divided. */
  readonly undivided: string | null
  /** Two reports for the year: which counts, in words; null where there is one. */
  readonly double: string | null
  readonly submittedAt: string | null
  readonly measures: readonly MeasureJson[]
  readonly paths: RollUpPathsJson
}

/** Reports of one level added up: the government's own, its office's, departments', townships', areas'. */
export interface RollUpLevelJson {
  readonly level: OrganLevel
  readonly name: string
  readonly organs: number
  readonly measures: readonly MeasureJson[]
}

export interface IncludedOrganJson {
  readonly organ: OrganJson
  readonly reporter: OrganJson
  /** `2025-06-30`; null: it has no duty of its own. */
  readonly endedOn: string | null
}

export interface RollUpFindingJson {
  readonly check: string
  readonly severity: Severity
  readonly cells: readonly CellPath[]
  readonly message: string
  readonly source: string
}

/** A cell in which the sum is another one now than the area's report says. */
export interface RollUpDifferenceJson {
  readonly cell: CellPath
  readonly label: string
  readonly reported: string
  readonly now: string
  /** Empty where the report came as a file: nobody can tell. */
  readonly organs: readonly { readonly organ: OrganJson; readonly signed: string; readonly now: string }[]
}

export interface RollUpReportJson {
  readonly state: RollUpState
  readonly stateName: string
  /** Number of the freeze that the differences go by. */
  readonly freeze: number | null
  readonly signedAt: string | null
  readonly isCorrecting: boolean
  readonly publicPath: string | null
}

export interface RollUpJson {
  readonly organ: OrganJson
  readonly year: number
  readonly form: FormEdition
  readonly asOf: string
  /** The area's own report. */
  readonly report: RollUpReportJson
  /** The sums; `signed`: what the area's report says where that is something else. */
  readonly figures: readonly FigureJson[]
  /** Reports by where they stand, the government's own records left out. */
  readonly counts: Readonly<Record<RollUpState, number>>
  readonly owed: number
  readonly late: number
  readonly nil: number
  readonly provisional: number
  readonly unusual: number
  readonly doubles: number
  readonly measures: readonly { readonly key: MeasureKey; readonly label: string; readonly text: string }[]
  readonly levels: readonly RollUpLevelJson[]
  readonly organs: readonly RollUpOrganJson[]
  /** How many meet the filter. */
  readonly found: number
  readonly next: string | null
  readonly included: readonly IncludedOrganJson[]
  readonly findings: readonly RollUpFindingJson[]
  /** Findings beyond those listed. */
  readonly moreFindings: number
  readonly differences: readonly RollUpDifferenceJson[]
  readonly mayImport: boolean
}

export interface RollUpShareJson {
  readonly organ: OrganJson
  readonly levelName: string
  readonly state: RollUpState | 'own'
  readonly stateName: string
  readonly isProvisional: boolean
  /** `—` where it cannot be counted. */
  readonly text: string
  readonly share: string | null
  readonly before: string | null
  readonly change: string | null
  readonly isUnusual: boolean
  /** As the area's report was signed, where that was something else. */
  readonly signed: string | null
  /** That the figure is of an undivided row, in words; null where it is not. */
  readonly undivided: string | null
  /** The same cell of the organ's report; of an area, of its roll-up. */
  readonly path: string | null
  readonly publicPath: string | null
}

export interface RollUpCellJson {
  readonly cell: CellPath
  readonly label: string
  readonly text: string
  /** What the area's report says; null where there is none. */
  readonly reported: string | null
  readonly before: string | null
  /** Organs that count 0. */
  readonly zeros: number
  /** The largest first. */
  readonly items: readonly RollUpShareJson[]
  readonly next: string | null
}

/** What was read from a file, before it counts or after. */
export interface ReportImportJson {
  /** `preview`: nothing was written. `saved`: it is in the library. `unchanged`: the very file was there. */
  readonly status: 'preview' | 'saved' | 'unchanged'
  readonly organ: OrganJson
  readonly year: number
  readonly fileName: string
  /** Send it back to have this very file saved. */
  readonly hash: string
  /** As the file says; null where it does not. */
  readonly read: {
    readonly organ: string | null
    readonly year: number | null
    readonly title: string | null
  }
  readonly form: FormEdition
  readonly organDiffers: boolean
  readonly yearDiffers: boolean
  readonly figures: readonly FigureJson[]
  /** Cells that could not be read. */
  readonly uncounted: number
  /** As of an organ of the board. */
  readonly undivided: string | null
  readonly findings: readonly RollUpFindingJson[]
  /** What stands for the organ and year already, in words; null: nothing. */
  readonly standing: string | null
  readonly publicPath: string | null
}
