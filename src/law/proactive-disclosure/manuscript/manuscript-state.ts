/** A manuscript as its events leave it: what is worked on, and what is out. */
import type { LocalDate, LocalDateTime } from '../../time/local-date.ts'
import type { AttributeDecision } from '../disclosure-content.ts'
import type { DisclosureKind } from '../disclosure-kind.ts'
import type { ChecklistAnswer, ManuscriptStage, WithdrawalGround } from '../manuscript-event.ts'

/**
 * Where the work on it stands: 起草, 审核中, 已签发, 定时发布, 已发布, 已列入清单, 已撤下, 已作废.
 * While something that is out is being corrected, this is the phase of the correction; `released` says what is out.
 */
export const MANUSCRIPT_PHASES = [
  'drafting',
  'inReview',
  'signed',
  'scheduled',
  'published',
  'listed',
  'withdrawn',
  'discarded',
] as const
export type ManuscriptPhase = (typeof MANUSCRIPT_PHASES)[number]

/** 签发 comes after every stage. */
export type ChainStage = ManuscriptStage | 'signing'

/** One step of a chain that was passed: the record of 三审三校. */
export interface PassedStep {
  readonly stage: ChainStage
  readonly by: string
  readonly at: LocalDateTime
  readonly checklist: readonly ChecklistAnswer[]
  readonly opinion: string
  readonly proofread: boolean
}

export type Checklists = Readonly<Partial<Record<ChainStage, readonly string[]>>>

/** A content on its way through the chain as the chain stood when it was sent in. */
export interface Submission {
  readonly content: number
  readonly attribution: AttributeDecision
  readonly chain: readonly ManuscriptStage[]
  readonly checklists: Checklists
  /** The organ whose staff do 合法性审查, where it is another one. */
  readonly legalOrganId: number | null
  /** Accounts that wrote the content, the one who sent it in among them. */
  readonly writers: readonly string[]
  readonly by: string
  readonly at: LocalDateTime
  readonly proofread: boolean
  readonly passed: readonly PassedStep[]
}

export interface ScheduledRelease {
  readonly publishAt: LocalDateTime
  readonly changeNote: string
  readonly showsEarlier: boolean
}

export interface ReleasedCopy {
  readonly content: number
  /** Counts what was published under this address. */
  readonly version: number
  /** Of the first version since it was last taken down. */
  readonly publishedAt: LocalDateTime
}

export interface ListedCopy {
  readonly content: number
  readonly attribution: AttributeDecision
  readonly nextReviewOn: LocalDate
}

export interface WithdrawnCopy {
  readonly content: number
  readonly ground: WithdrawalGround
  readonly publicReason: string
  readonly at: LocalDateTime
}

export interface ManuscriptState {
  readonly phase: ManuscriptPhase | 'none'
  readonly kind: DisclosureKind
  /** Number of the content that is worked on, or else of the one that is out. */
  readonly content: number
  /** The highest number so far: a content is never written over once it was sent in. */
  readonly contents: number
  /** Null while it is being written. */
  readonly submission: Submission | null
  /** Why the chain last sent it back; null once it was sent in again. */
  readonly returned: { readonly stage: ChainStage; readonly reason: string; readonly by: string } | null
  readonly scheduled: ScheduledRelease | null
  readonly released: ReleasedCopy | null
  /** How many versions were ever published. */
  readonly versions: number
  readonly listed: ListedCopy | null
  readonly withdrawn: WithdrawnCopy | null
  /** The day on which a published penalty decision was changed, revoked or declared void; null once it is taken down. */
  readonly decisionChangedOn: LocalDate | null
  readonly lastAt: LocalDateTime | null
}

export const NO_MANUSCRIPT: ManuscriptState = {
  phase: 'none',
  kind: 'information',
  content: 0,
  contents: 0,
  submission: null,
  returned: null,
  scheduled: null,
  released: null,
  versions: 0,
  listed: null,
  withdrawn: null,
  decisionChangedOn: null,
  lastAt: null,
}

/** The stage that is due; null outside the chain. */
export const dueStage = ({ phase, submission }: ManuscriptState): ChainStage | null => {
  if (phase !== 'inReview' || submission === null) return null
  return submission.chain[submission.passed.length] ?? 'signing'
}
