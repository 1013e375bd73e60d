/** Remedy cases as staff see them over the wire. Names of parties are masked. */
import type { RemedyGroup } from '../../law/annual-report/annual-report.ts'
import type { RemedyEventType } from '../../law/remedy/remedy-event.ts'
import type { RemedyStage } from '../../law/remedy/remedy-state.ts'
import type { RemedyTermKind } from '../../law/remedy/remedy-terms.ts'
import type { DecidedResult } from '../../law/remedy/result-of-decision.ts'
import type { Lamp } from '../../law/request/lamp.ts'

interface Named {
  readonly id: number
  readonly name: string
}

export interface RemedyItemJson {
  readonly id: number
  readonly organ: Named
  /** The case number, or what the case is called until it has one. */
  readonly title: string
  readonly caseNumber: string
  /** Who decides. */
  readonly forum: string
  readonly group: RemedyGroup
  readonly groupName: string
  readonly stage: RemedyStage
  readonly stageName: string
  readonly attackedName: string
  /** The act in words, where it is no reply to a request. */
  readonly against: string
  readonly request: { readonly id: number; readonly number: string } | null
  readonly filedOn: string
  /** The term that ends next; null where none runs. */
  readonly due: { readonly what: RemedyTermKind; readonly name: string; readonly by: string | null } | null
  readonly lamp: Lamp
  readonly lampName: string
  readonly result: DecidedResult | null
  readonly resultName: string
  readonly followUpOpen: boolean
}

export interface RemedyListJson {
  readonly items: readonly RemedyItemJson[]
  readonly next: string | null
  /** Units whose cases count in the organ's report and are not the asker's to see. */
  readonly withheldOrgans: number
}

export interface RemedyCountsJson {
  readonly stages: Readonly<Record<RemedyStage, number>>
  readonly lamps: Readonly<Record<Lamp, number>>
  readonly followUpOpen: number
}

export interface RemedyTermJson {
  readonly what: RemedyTermKind
  readonly name: string
  readonly by: string | null
  readonly doneOn: string | null
  /** How it is counted, or whence the day comes. */
  readonly rule: string
  readonly lamp: Lamp
  readonly lampName: string
}

export interface RemedyFileJson {
  readonly id: string
  readonly name: string
  readonly size: number
}

export interface RemedyEntryJson {
  readonly seq: number
  readonly type: RemedyEventType
  readonly name: string
  /** Day on which it happened. */
  readonly on: string
  readonly at: string
  readonly byName: string
  readonly sentence: string
  readonly files: readonly RemedyFileJson[]
  /** Where what changed can be seen, as an address of the console. */
  readonly link: { readonly kind: 'request' | 'document' | 'manuscript'; readonly id: number } | null
}

export interface RemedyActJson {
  readonly type: RemedyEventType
  readonly name: string
  /** Why it cannot be done now; null where it can. */
  readonly off: string | null
}

export interface RemedyJson extends RemedyItemJson {
  /** Send it with the next act. */
  readonly version: number
  readonly respondents: readonly Named[]
  readonly simplified: boolean
  readonly instance: 'first' | 'second'
  /** Masked; empty where not told. */
  readonly party: { readonly name: string; readonly agent: string; readonly contact: string }
  readonly hearing: { readonly at: string; readonly place: string; readonly formName: string } | null
  readonly decision: {
    readonly name: string
    readonly on: string
    readonly number: string
    readonly orders: string
    readonly performBy: string | null
  } | null
  readonly terms: readonly RemedyTermJson[]
  readonly timeline: readonly RemedyEntryJson[]
  readonly acts: readonly RemedyActJson[]
  /** The reconsideration that this suit follows, and suits that follow this reconsideration. */
  readonly follows: RemedyItemJson | null
  readonly followedBy: readonly RemedyItemJson[]
  readonly mayWrite: boolean
  /** Its term of keeping is over: nothing tells any more who was party. */
  readonly isAnonymised: boolean
}

/** A closed case whose term of keeping is over. */
export interface RetiringRemedyJson {
  readonly id: number
  readonly title: string
  readonly closedOn: string
  readonly endsOn: string
  /** A suit that follows it is still open. */
  readonly onHold: boolean
}

/** What is known of a reply to be attacked, for the form of registration. */
export interface RemedyRequestJson {
  readonly id: number
  readonly number: string
  /** Outcome, or `noReply` while there is none. */
  readonly attacked: string
  readonly attackedName: string
  readonly replyOn: string | null
  /** Why a direct suit would be doubtful; null where it would not. */
  readonly directSuitDoubt: string | null
  readonly remedies: readonly RemedyItemJson[]
}

export interface CorrectionFigureJson {
  readonly upheld: number
  readonly corrected: number
  readonly other: number
  readonly pending: number
  /** 纠错率 in percent with one decimal; null where none was decided. */
  readonly rate: number | null
}

export interface RemedyFiguresJson {
  readonly year: number
  readonly all: CorrectionFigureJson
  /** As the three blocks of table four; those without a case are left out. */
  readonly byGroup: readonly {
    readonly group: RemedyGroup
    readonly groupName: string
    readonly figure: CorrectionFigureJson
  }[]
  readonly byAttacked: readonly {
    /** Empty: not told. */
    readonly attacked: string
    readonly attackedName: string
    readonly figure: CorrectionFigureJson
  }[]
  readonly organs: readonly { readonly organ: Named; readonly figure: CorrectionFigureJson }[]
}
