/** The register of 规章 and 行政规范性文件 as it crosses the wire to staff. Every field is listed. */
import type { InterpretationForm, Validity } from '../../law/proactive-disclosure/disclosure-kind.ts'
import type {
  DocumentChangeKind,
  RegisteredKind,
} from '../../law/proactive-disclosure/registered-document.ts'

export interface RegisteredJson {
  readonly id: number
  readonly organ: { readonly id: number; readonly name: string; readonly slug: string }
  readonly kind: RegisteredKind
  readonly kindName: string
  readonly documentNumber: string
  readonly title: string
  readonly formedOn: string
  readonly publishedOn: string | null
  readonly effectiveOn: string | null
  readonly expiresOn: string | null
  /** First days, as confirmed. */
  readonly repealedOn: string | null
  readonly lapsedOn: string | null
  readonly amendedOn: string | null
  /** On the day asked for. */
  readonly validity: Validity
  readonly validityName: string
  /** First day on which it is no longer in force. */
  readonly endedOn: string | null
  /** Name of the organ that leads a joint document; empty where this one does. */
  readonly leadOrgan: string
  readonly jointOrgans: readonly string[]
  readonly filingNumber: string
  readonly filedOn: string | null
  readonly sourceUrl: string
  /** Of its page on this site; null where it has none. */
  readonly path: string | null
  readonly manuscriptId: number | null
  readonly origin: 'published' | 'entered'
  /** By a second person; what was published here needs none. */
  readonly isConfirmed: boolean
  readonly enteredByAsker: boolean
  readonly version: number
  readonly isStruck: boolean
  readonly strikeReason: string
}

export interface RegisterJson {
  readonly items: readonly RegisteredJson[]
  readonly next: string | null
  readonly total: number
  /** Day for which the validity holds. */
  readonly day: string
  /** Waiting for a second person, whatever is filtered by. */
  readonly unconfirmed: number
}

export interface DocumentChangeJson {
  readonly id: number
  readonly effect: DocumentChangeKind
  readonly effectName: string
  readonly on: string
  readonly byTitle: string
  readonly byNumber: string
  readonly byPath: string | null
  readonly isConfirmed: boolean
  readonly enteredByAsker: boolean
}

export interface InterpretationJson {
  /** Of the external entry, which can be taken out again; null for a page of this site. */
  readonly id: number | null
  readonly form: InterpretationForm
  readonly formName: string
  readonly title: string
  /** Path on this site, or an address elsewhere. */
  readonly url: string
  readonly on: string
}

export interface RegisteredDetailJson extends RegisteredJson {
  readonly changes: readonly DocumentChangeJson[]
  readonly interpretations: readonly InterpretationJson[]
}

export interface DocumentRefJson {
  readonly id: number
  readonly title: string
  readonly documentNumber: string
  readonly formedOn: string
  readonly endedOn: string | null
  readonly organName: string
  readonly path: string | null
  /** On the last day of the year. */
  readonly validityName: string
}

export interface CountedRowJson {
  readonly kind: RegisteredKind
  readonly kindName: string
  readonly issued: readonly DocumentRefJson[]
  readonly repealed: readonly DocumentRefJson[]
  readonly inForce: readonly DocumentRefJson[]
  /** 现行有效 a year before. */
  readonly inForceBefore: number
}

/** Table two of a year, with the documents behind each figure. */
export interface RegisterCountsJson {
  readonly year: number
  readonly organName: string
  readonly rows: readonly CountedRowJson[]
  /** In Chinese: what the rows rest on, and which day places a document in a year. */
  readonly source: string
  readonly yearDay: string
  /** Entered and not yet confirmed: not counted. */
  readonly unconfirmed: number
}

export interface OrganCountsJson {
  readonly organ: { readonly id: number; readonly name: string }
  readonly governmentRule: FiguresJson
  readonly normativeDocument: FiguresJson
}

export interface FiguresJson {
  readonly issued: number
  readonly repealed: number
  readonly inForce: number
}

export interface CountyCountsJson {
  readonly year: number
  readonly organs: readonly OrganCountsJson[]
  readonly total: Omit<OrganCountsJson, 'organ'>
}

export interface ImportRowJson {
  /** As the spreadsheet counts rows. */
  readonly row: number
  readonly documentNumber: string
  readonly title: string
  /** Empty: it can be taken in. */
  readonly problems: readonly string[]
}

export interface ImportJson {
  readonly rows: readonly ImportRowJson[]
  readonly accepted: number
  readonly refused: number
  /** True when the documents stand in the register now. */
  readonly isSaved: boolean
}

export interface CleanupItemJson {
  readonly document: DocumentRefJson
  readonly result: CleanupResult
  readonly resultName: string
}

export const CLEANUP_RESULTS = ['kept', 'toAmend', 'repealed', 'lapsed'] as const
export type CleanupResult = (typeof CLEANUP_RESULTS)[number]

export interface CleanupJson {
  readonly id: number
  readonly title: string
  readonly documentNumber: string
  readonly decidedOn: string
  readonly effectiveOn: string
  readonly isConfirmed: boolean
  readonly enteredByAsker: boolean
  readonly items: readonly CleanupItemJson[]
}

export interface CleanupListJson {
  readonly items: readonly CleanupJson[]
}

export interface UninterpretedJson {
  readonly items: readonly {
    readonly id: number
    readonly title: string
    readonly documentNumber: string
    readonly kindName: string
    readonly publishedOn: string
    readonly path: string
  }[]
  readonly next: string | null
  /** Entered, and not public until a second person has confirmed them. */
  readonly waiting: readonly {
    readonly id: number
    readonly formName: string
    readonly title: string
    readonly url: string
    readonly on: string
    readonly policyTitle: string
    readonly enteredByAsker: boolean
  }[]
  /** Policies published by the organ, and how many of them are interpreted. */
  readonly policies: number
  readonly interpreted: number
}
