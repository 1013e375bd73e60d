/** Reports of faults as staff see them over the wire. */
import type {
  FaultClosing,
  FaultEventType,
  FaultKind,
  FaultState,
} from '../../law/fault-report/fault-report.ts'
import type { FaultLamp } from '../../law/fault-report/fault-term.ts'

export interface FaultItemJson {
  readonly id: number
  readonly number: string
  readonly organ: { readonly id: number; readonly name: string }
  readonly kind: FaultKind
  readonly kindName: string
  readonly isUrgent: boolean
  /** Path of the page; empty where none was told. */
  readonly page: string
  readonly state: FaultState
  readonly stateName: string
  readonly lamp: FaultLamp
  readonly lampName: string
  readonly receivedAt: string
  readonly answerBy: string | null
  readonly assignedTo: string | null
}

export interface FaultListJson {
  readonly items: readonly FaultItemJson[]
  readonly next: string | null
}

export interface FaultCountsJson {
  readonly items: readonly FaultCountJson[]
}

/** Figures of one organ. */
export interface FaultCountJson {
  readonly organ: { readonly id: number; readonly name: string }
  readonly open: number
  readonly urgent: number
  readonly dueToday: number
  readonly overdue: number
  /** Ended in this calendar year: in time, and late. */
  readonly inTime: number
  readonly late: number
}

export interface FaultEventJson {
  readonly seq: number
  readonly type: FaultEventType
  readonly name: string
  readonly at: string
  readonly byName: string
  /** One plain sentence in Chinese. */
  readonly sentence: string
}

export interface FaultReportJson extends FaultItemJson {
  /** Send it with the next act. */
  readonly version: number
  readonly text: string
  /** Mail address, masked; empty where none was left. */
  readonly contact: string
  readonly forwardBy: string | null
  readonly answerTerm: string
  readonly forwardTerm: string
  readonly timeline: readonly FaultEventJson[]
  readonly closings: readonly { readonly value: FaultClosing; readonly name: string }[]
  readonly mayAnswer: boolean
  /** What the organ answered; empty while it has not. */
  readonly answer: string
  /** What everybody reads of it; null while it is not shown. */
  readonly shown: { readonly question: string; readonly answer: string } | null
  /** Why the asker may not show it, in Chinese; null where they may. */
  readonly showingBar: string | null
  /** To whom it may be assigned, and where handed on. */
  readonly officers: readonly { readonly id: number; readonly name: string }[]
  readonly organs: readonly { readonly id: number; readonly name: string }[]
}

/** What whoever reported it is shown for number and code. */
export interface FaultFollowJson {
  readonly number: string
  readonly kindName: string
  readonly organName: string
  readonly page: string
  readonly text: string
  readonly receivedAt: string
  readonly answerBy: string | null
  readonly state: FaultState
  readonly stateName: string
  /** Days and what happened, in words for people outside; nothing that is kept inside. */
  readonly steps: readonly { readonly at: string; readonly sentence: string }[]
  readonly answer: string | null
}
