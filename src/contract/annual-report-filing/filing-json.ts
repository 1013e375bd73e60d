/** The making of an annual report as staff see it over the wire. Built by present… functions beside it; every field is listed. */
import type {
  CellPath,
  FormEdition,
  NarrativeSection,
  Severity,
} from '../../law/annual-report/annual-report.ts'
import type { CellOrigin, RecordKind, ReportScope } from '../../law/annual-report/compiled-report.ts'
import type {
  FilingEventType,
  FilingPhase,
  FilingRemark,
} from '../../law/annual-report/filing/filing-event.ts'
import type { Lamp } from '../../law/request/lamp.ts'
import type { OrganJson } from '../request/case-json.ts'

export interface FilingDeadlineJson {
  /** 内部报送期限, 法定期限 … */
  readonly name: string
  readonly on: string
  /** Citation in Chinese. */
  readonly source: string
  /** Calendar days left; negative when late. */
  readonly remainingDays: number
  readonly lamp: Lamp
}

/** A row of the desk and of the late list. */
export interface FilingItemJson {
  readonly organ: OrganJson
  readonly year: number
  readonly scope: ReportScope
  /** Null: nobody has opened the year yet. */
  readonly phase: FilingPhase | null
  readonly phaseName: string
  readonly deadline: FilingDeadlineJson
  readonly isLate: boolean
  readonly newReceived: number | null
  readonly totalProcessed: number | null
  readonly submittedAt: string | null
  readonly publishedAt: string | null
}

export interface FilingListJson {
  readonly year: number
  readonly items: readonly FilingItemJson[]
  readonly counts: Readonly<Record<FilingPhase | 'unopened', number>>
  /** How many are behind the deadline that counts now. */
  readonly late: number
  /** Cursor of the next page; null on the last one. */
  readonly next: string | null
}

export interface FigureJson {
  readonly cell: CellPath
  /** Items, or 分 where the cell is an amount. */
  readonly value: number
  /** As printed: `103.3879`. */
  readonly text: string
  readonly origin: CellOrigin
  /** The same figure of the year before; null where there is no such report or cell. */
  readonly lastYear: string | null
  /** What was signed, where that is another figure now; null where it is the same or nothing was signed. */
  readonly signed: string | null
}

/** Where a finding is mended. */
export interface FindingPlaceJson {
  /** `cell`: its records; `section`: the words; `rollUp`: the reports of the area; `records`: applications and documents still to be settled; `explain`: nothing to mend but to explain. */
  readonly kind: 'cell' | 'section' | 'rollUp' | 'records' | 'explain'
  readonly cell: CellPath | null
  readonly section: NarrativeSection | null
}

export interface FilingFindingJson {
  /** `findingKey`: the same finding has the same key in every run. */
  readonly key: string
  readonly check: string
  readonly severity: Severity
  readonly cells: readonly CellPath[]
  readonly message: string
  readonly source: string
  readonly place: FindingPlaceJson
  /** Null while nobody has explained it. */
  readonly explained: { readonly text: string; readonly by: string; readonly at: string } | null
}

export interface FilingActJson {
  readonly type: FilingEventType
  readonly name: string
  /** Why it cannot be done now, with the source; null where it can. */
  readonly off: { readonly text: string; readonly source: string } | null
}

export interface FilingEventJson {
  readonly seq: number
  readonly type: FilingEventType
  readonly name: string
  readonly sentence: string
  readonly at: string
  readonly byName: string
  readonly remarks: readonly FilingRemark[]
}

export interface FilingTextJson {
  /** 0: nothing was written yet. */
  readonly revision: number
  /** As written, references in it: `{{requests.newReceived.6}}`, `{{fact:channel.site}}`. */
  readonly written: Readonly<Record<NarrativeSection, string>>
  /** With the figures put in. */
  readonly shown: Readonly<Record<NarrativeSection, string>>
  /** References that name nothing. */
  readonly unknown: readonly string[]
  /** Chapters that are still as the system drafted them. */
  readonly generated: readonly NarrativeSection[]
  readonly writtenBy: string
  readonly writtenAt: string | null
}

export interface FreezeJson {
  readonly freeze: number
  readonly hash: string
  readonly signedAt: string
  readonly signedBy: string
}

export interface FilingJson {
  readonly organ: OrganJson
  readonly year: number
  readonly title: string
  readonly form: FormEdition
  readonly scope: ReportScope
  readonly phase: FilingPhase
  readonly phaseName: string
  /** Count of its events; acts say which one was seen. */
  readonly version: number
  /** Of figures and words as shown; who signs says which was seen. */
  readonly hash: string
  readonly asOf: string
  /** The organs whose records are counted, itself first. */
  readonly organs: readonly OrganJson[]
  readonly figures: readonly FigureJson[]
  readonly findings: readonly FilingFindingJson[]
  readonly text: FilingTextJson
  /** Sections five and six of the report of the year before; null where there is none. */
  readonly lastYear: Readonly<Record<NarrativeSection, string | null>> | null
  readonly deadlines: readonly FilingDeadlineJson[]
  readonly acts: readonly FilingActJson[]
  readonly timeline: readonly FilingEventJson[]
  readonly isNil: boolean
  /** Who answers for the zeros; null while nobody does, or where the report is not nil. */
  readonly nilConfirmedBy: string | null
  readonly freezes: readonly FreezeJson[]
  /** Address of the published report; null before. */
  readonly publicPath: string | null
  readonly mayWrite: boolean
}

/** One record behind a cell. */
export interface CellRecordJson {
  readonly kind: RecordKind
  readonly key: string
  readonly organ: OrganJson
  /** 受理号, 文号, month, 案号. */
  readonly number: string
  readonly title: string
  /** Why it counts here: 2026-03-04 收到, 自然人 … */
  readonly why: string
  /** Address in the console; null where the asker may not open it. */
  readonly path: string | null
  /** What it adds to the figure: 1, or the amount of an entry. */
  readonly counts: number
}

export interface CellRecordsJson {
  readonly cell: CellPath
  readonly label: string
  readonly value: number
  readonly text: string
  readonly origin: CellOrigin
  readonly items: readonly CellRecordJson[]
  /** For the report of an area: the organs and what each adds. */
  readonly shares: readonly { readonly organ: OrganJson; readonly value: number; readonly text: string }[]
  readonly next: string | null
}

/** A cell that is another one now than when it was signed. */
export interface FrozenDifferenceJson {
  readonly cell: CellPath
  readonly label: string
  readonly signed: string
  readonly now: string
  readonly added: readonly CellRecordJson[]
  readonly removed: readonly CellRecordJson[]
  /** Of an area's report: the organs that add another figure now. */
  readonly organs: readonly { readonly organ: OrganJson; readonly signed: string; readonly now: string }[]
}

/** A section that reads otherwise now, because a figure in it is another one or because it was written anew. */
export interface FrozenWordsDifferenceJson {
  readonly section: NarrativeSection
  readonly label: string
  readonly signed: string
  readonly now: string
}

export interface FrozenDifferencesJson {
  readonly items: readonly FrozenDifferenceJson[]
  readonly words: readonly FrozenWordsDifferenceJson[]
}
