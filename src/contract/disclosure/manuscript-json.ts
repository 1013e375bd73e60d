/** A manuscript as staff see it over the wire. Built by present… functions beside it; every field is listed. */
import type { DisclosureContent } from '../../law/proactive-disclosure/disclosure-content.ts'
import type { DisclosureAttribute, DisclosureKind } from '../../law/proactive-disclosure/disclosure-kind.ts'
import type {
  ChecklistAnswer,
  ManuscriptEventType,
  ManuscriptStage,
} from '../../law/proactive-disclosure/manuscript-event.ts'
import type { Lamp } from '../../law/request/lamp.ts'
import type { NextActJson, OrganJson } from '../request/case-json.ts'

/** `drafting` … `withdrawn`: where the manuscript stands; a published one that is being corrected stays `published` with a `working` phase. */
export const MANUSCRIPT_PHASES = [
  'drafting',
  'inReview',
  'signed',
  'scheduled',
  'published',
  'listed',
  'withdrawn',
] as const
export type ManuscriptPhase = (typeof MANUSCRIPT_PHASES)[number]

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
  readonly phase: ManuscriptPhase
  readonly phaseName: string
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
  readonly stage: ManuscriptStage | 'writing' | 'signing'
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
  /** Send it with the next save: who saved in between is told, and nothing is overwritten. */
  readonly revision: number
  readonly isEditable: boolean
  readonly savedBy: string
  readonly savedAt: string
  readonly files: readonly ManuscriptFileJson[]
  readonly chain: readonly ChainStepJson[]
  /** Points that the stage which is due has to answer. */
  readonly checklist: readonly string[]
  readonly acts: readonly ManuscriptActJson[]
  readonly timeline: readonly ManuscriptEventJson[]
  readonly released: ReleasedJson | null
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
