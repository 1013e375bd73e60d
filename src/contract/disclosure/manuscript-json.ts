/** A manuscript as staff see it over the wire. Built by present… functions beside it; every field is listed. */
import type { DisclosureContent } from '../../law/proactive-disclosure/disclosure-content.ts'
import type { DisclosureAttribute, DisclosureKind } from '../../law/proactive-disclosure/disclosure-kind.ts'
import {
  type ChainStage,
  MANUSCRIPT_PHASES,
  type ManuscriptPhase,
} from '../../law/proactive-disclosure/manuscript/manuscript-state.ts'
import type {
  ChecklistAnswer,
  ManuscriptEventType,
  ManuscriptStage,
  WithdrawalGround,
} from '../../law/proactive-disclosure/manuscript-event.ts'
import type { Lamp } from '../../law/request/lamp.ts'
import type { NextActJson, OrganJson } from '../request/case-json.ts'

export { MANUSCRIPT_PHASES, type ManuscriptPhase }

export interface PublishingDeadlineJson {
  /** Null while no term runs. */
  readonly on: string | null
  readonly name: string
  /** Citation in Chinese; empty while no term runs. */
  readonly source: string
  /** Days left: working or calendar days as the term counts them; negative when late; null while none runs. */
  readonly remainingDays: number | null
  readonly lamp: Lamp
}

/** A row of the list of manuscripts. */
export interface ManuscriptItemJson {
  readonly id: number
  readonly organ: OrganJson
  readonly kind: DisclosureKind
  readonly kindName: string
  readonly title: string
  readonly documentNumber: string
  readonly attribute: DisclosureAttribute
  readonly attributeName: string
  /** Where the work on it stands; while something published is being corrected, that is the phase of the correction. */
  readonly phase: ManuscriptPhase
  readonly phaseName: string
  /** Whether a version of it is public now. */
  readonly isPublic: boolean
  /** Stage that is due while in review, in words; empty otherwise. */
  readonly stageName: string
  readonly deadline: PublishingDeadlineJson
  readonly publishAt: string | null
  readonly publishedAt: string | null
  readonly nextReviewOn: string | null
  readonly updatedAt: string
  readonly version: number
}

export interface ManuscriptListJson {
  readonly items: readonly ManuscriptItemJson[]
  readonly next: string | null
}

/** Counts of the desk: what waits for whoever asks, and lamps of what is not yet published. */
export interface ManuscriptCountsJson {
  readonly phases: Readonly<Record<ManuscriptPhase, number>>
  readonly lamps: Readonly<Record<Lamp, number>>
  /** In review at a stage that the asker may do. */
  readonly waitingForMe: number
  /** Withheld, and due to be looked at again. */
  readonly toReevaluate: number
}

export interface ManuscriptFileJson {
  readonly id: string
  readonly name: string
  readonly media: string
  readonly size: number
  readonly addedAt: string
}

/** One step of the chain and what became of it: the record of 三审三校. */
export interface ChainStepJson {
  readonly stage: ChainStage | 'writing'
  readonly name: string
  readonly organ: OrganJson
  readonly state: 'done' | 'due' | 'ahead' | 'returned'
  readonly byName: string
  readonly at: string | null
  readonly proofread: boolean
  readonly checklist: readonly ChecklistAnswer[]
  readonly opinion: string
}

export interface ManuscriptEventJson {
  readonly seq: number
  readonly type: ManuscriptEventType
  readonly name: string
  readonly at: string
  readonly byName: string
  /** One plain sentence in Chinese. */
  readonly sentence: string
}

/** The acts of a manuscript as buttons: on, or off with the reason and its article. */
export type ManuscriptActJson = Omit<NextActJson, 'type' | 'proposedDays' | 'proposedSource'> & {
  readonly type: ManuscriptEventType
}

export interface ReleasedJson {
  readonly version: number
  readonly indexNumber: string
  readonly path: string
  readonly publishedAt: string
  readonly versions: readonly {
    readonly version: number
    readonly publishedAt: string
    readonly changeNote: string
    readonly isShown: boolean
  }[]
}

export interface ManuscriptJson extends ManuscriptItemJson {
  readonly content: DisclosureContent
  /** Which content; a correction begins a new one. */
  readonly contentNumber: number
  /** Contents before it that the asker may compare it with; rising. */
  readonly earlierContents: readonly number[]
  /** `legality`: to somebody who reviews legality for another organ, no more is told than that needs. */
  readonly view: 'whole' | 'legality'
  /** Send it with the next save: who saved in between is told, and nothing is overwritten. */
  readonly revision: number
  readonly isEditable: boolean
  /** Name of the account. */
  readonly savedBy: string
  readonly savedAt: string
  readonly files: readonly ManuscriptFileJson[]
  readonly chain: readonly ChainStepJson[]
  /** The stage that is due; null outside the chain. */
  readonly dueStage: ChainStage | null
  /** Points that the stage which is due has to answer: each with `reviewed` or `signed`, and each met. */
  readonly checklist: readonly string[]
  /** Why it was last sent back; null once it was sent in again. */
  readonly returned: { readonly stageName: string; readonly reason: string; readonly byName: string } | null
  readonly acts: readonly ManuscriptActJson[]
  readonly timeline: readonly ManuscriptEventJson[]
  readonly released: ReleasedJson | null
  /** What the list of information that is not published says of it; null while it is not listed. */
  readonly listed: {
    readonly attribute: DisclosureAttribute
    readonly exemption: string | null
    readonly reason: string
    readonly nextReviewOn: string
  } | null
  /** Proposed by the law or the policy of the region for `listed` and `reevaluated`. */
  readonly proposedReviewOn: string | null
}

/** `POST /manuscripts/{manuscript}/acts`: besides these, `version` and `type`. The server fills in the rest of the event. */
export interface ManuscriptActBodies {
  submitted: { readonly proofread: boolean }
  recalled: Record<never, never>
  reviewed: {
    readonly checklist: readonly ChecklistAnswer[]
    readonly opinion: string
    readonly proofread: boolean
  }
  returned: { readonly reason: string }
  signed: {
    readonly checklist: readonly ChecklistAnswer[]
    readonly opinion: string
    readonly proofread: boolean
  }
  /** `publishAt`: local time, `2026-02-14T09:30`. The others as with `published`; a correction needs its note. */
  scheduled: {
    readonly publishAt: string
    readonly changeNote?: string
    readonly showsEarlier?: boolean
  }
  unscheduled: { readonly reason: string }
  published: { readonly changeNote: string; readonly showsEarlier: boolean }
  listed: { readonly nextReviewOn: string }
  revisionOpened: { readonly reason: string }
  revisionDropped: Record<never, never>
  discarded: { readonly reason: string }
  changeReported: { readonly changedOn: string; readonly reason: string }
  withdrawn: {
    readonly ground: WithdrawalGround
    readonly publicReason: string
    readonly showsTitle: boolean
  }
  reevaluated: { readonly keeps: boolean; readonly reason: string; readonly nextReviewOn: string | null }
  noted: { readonly text: string }
}

/** `GET /organs/{organ}/review-chains`: one for each kind; `PUT` sends the chain of one kind. */
export interface ReviewChainJson {
  readonly kind: DisclosureKind
  readonly kindName: string
  readonly stages: readonly { readonly stage: ManuscriptStage; readonly name: string }[]
  readonly checklists: Readonly<Partial<Record<ChainStage, readonly string[]>>>
  readonly legalOrgan: OrganJson | null
  /** Whose chain it is: the organ's own, that of an organ above, or the default. */
  readonly from: 'own' | 'above' | 'default'
  /** Stages that may not be left out. */
  readonly required: readonly ManuscriptStage[]
}

export interface ReviewChainsJson {
  readonly chains: readonly ReviewChainJson[]
  /** Organs that may be named for 合法性审查. */
  readonly organs: readonly OrganJson[]
}

export interface PutReviewChain {
  readonly kind: DisclosureKind
  readonly stages: readonly ManuscriptStage[]
  readonly checklists: Readonly<Partial<Record<ChainStage, readonly string[]>>>
  readonly legalOrganId: number | null
}

/** What an assistive check found: told before review, never a bar by itself unless `severity` is `error`. */
export interface ManuscriptFindingJson {
  /** `id-number`, `phone`, `bank-card`, `hidden-content`, `dead-link`, `metadata`, `leader-name`, `phrase`, `similar` … */
  readonly check: string
  readonly severity: 'error' | 'warning' | 'note'
  /** In Chinese; personal data masked. */
  readonly message: string
  /** Where: `title`, `text`, a field of the content, or the name of an attachment. */
  readonly place: string
  /** A few words around it, masked; empty where none help. */
  readonly excerpt: string
}
