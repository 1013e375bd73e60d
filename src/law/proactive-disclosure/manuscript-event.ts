/** What can happen to a manuscript (稿件). A manuscript is the list of its events; phase, history and what the public sees are folded from it. */
import type { LocalDate, LocalDateTime } from '../time/local-date.ts'
import type { AttributeDecision } from './disclosure-content.ts'
import type { DisclosureKind } from './disclosure-kind.ts'

/** 科室审核, 保密审查, 合法性审查. 签发 always comes last and is no stage of the chain. */
export const MANUSCRIPT_STAGES = ['section', 'secrecy', 'legal'] as const
export type ManuscriptStage = (typeof MANUSCRIPT_STAGES)[number]

/** Why something published is taken down. */
export const WITHDRAWAL_GROUNDS = [
  'mistake',
  'decisionChanged',
  'personalData',
  'secrecy',
  'noLongerDue',
  'other',
] as const
/** 内容有误, 处罚决定被变更撤销确认违法或者无效, 涉及个人信息, 保密原因, 不再属于公开范围, 其他. */
export type WithdrawalGround = (typeof WITHDRAWAL_GROUNDS)[number]

const ENDS_REGISTRATION: ReadonlySet<WithdrawalGround> = new Set(['mistake', 'noLongerDue'])

/**
 * Whether a document whose page is taken down leaves the register with it: one that was published in error, or that was
 * never to be. Any other is as valid as before, counts as before, and is only no longer to be read.
 */
export const endsRegistration = (ground: WithdrawalGround): boolean => ENDS_REGISTRATION.has(ground)

/** A point of a review's checklist and what the reviewer found. */
export interface ChecklistAnswer {
  readonly item: string
  readonly isMet: boolean
  readonly remark: string
}

interface EventData {
  /** The first content is content 1. */
  drafted: { readonly kind: DisclosureKind }
  /** Sent into the review chain as it stood then; the content of that number never changes again. */
  submitted: {
    readonly content: number
    readonly attribution: AttributeDecision
    /** Stages it has to pass, in this order. */
    readonly chain: readonly ManuscriptStage[]
    /** Points that each stage has to answer. */
    readonly checklists: Readonly<Partial<Record<ManuscriptStage | 'signing', readonly string[]>>>
    /** The organ whose staff do 合法性审查, where it is another one. */
    readonly legalOrganId: number | null
    /** Accounts that wrote this content. */
    readonly writers: readonly string[]
    /** 一校 by the author. */
    readonly proofread: boolean
  }
  recalled: Record<never, never>
  reviewed: {
    readonly stage: ManuscriptStage
    readonly checklist: readonly ChecklistAnswer[]
    readonly opinion: string
    readonly proofread: boolean
  }
  returned: { readonly stage: ManuscriptStage | 'signing'; readonly reason: string }
  signed: {
    readonly checklist: readonly ChecklistAnswer[]
    readonly opinion: string
    readonly proofread: boolean
  }
  /** Note and showing of earlier versions as they will stand when it goes out. */
  scheduled: {
    readonly publishAt: LocalDateTime
    readonly changeNote: string
    readonly showsEarlier: boolean
  }
  unscheduled: { readonly reason: string }
  /** Visible from this moment; the server's own time, never another. */
  published: { readonly content: number; readonly changeNote: string; readonly showsEarlier: boolean }
  /** What is not published is entered into the list of what is given on request or withheld. */
  listed: {
    readonly content: number
    readonly attribution: AttributeDecision
    readonly nextReviewOn: LocalDate
  }
  /** A correction of what is published begins: a new content that goes through the chain again. */
  revisionOpened: { readonly reason: string }
  revisionDropped: Record<never, never>
  /** What was never published or listed is given up: nobody works on it any more, and its record stays. */
  discarded: { readonly reason: string }
  /** A published penalty decision was changed, revoked, confirmed illegal or declared void on that day: its page must go in time. */
  changeReported: { readonly changedOn: LocalDate; readonly reason: string }
  withdrawn: {
    readonly ground: WithdrawalGround
    /** Published in place of the page. */
    readonly publicReason: string
    /** Whether the title may still be told. */
    readonly showsTitle: boolean
  }
  /** Art. 18: looked at again. `withheld` again with a new day, or a new attribute that goes through the chain. */
  reevaluated: { readonly keeps: boolean; readonly reason: string; readonly nextReviewOn: LocalDate | null }
  noted: { readonly text: string }
}

export type ManuscriptEventType = keyof EventData

export const MANUSCRIPT_EVENT_TYPES = [
  'drafted',
  'submitted',
  'recalled',
  'reviewed',
  'returned',
  'signed',
  'scheduled',
  'unscheduled',
  'published',
  'listed',
  'revisionOpened',
  'revisionDropped',
  'discarded',
  'changeReported',
  'withdrawn',
  'reevaluated',
  'noted',
] as const satisfies readonly ManuscriptEventType[]

/** What somebody asks to have done: the event without its time and without who. */
export type ManuscriptCommandOf<Type extends ManuscriptEventType> = { readonly type: Type } & EventData[Type]
export type ManuscriptCommand = {
  [Type in ManuscriptEventType]: ManuscriptCommandOf<Type>
}[ManuscriptEventType]

export type ManuscriptEventOf<Type extends ManuscriptEventType> = ManuscriptCommandOf<Type> & {
  readonly at: LocalDateTime
  /** Id of the account, or `system`. */
  readonly by: string
}
export type ManuscriptEvent = { [Type in ManuscriptEventType]: ManuscriptEventOf<Type> }[ManuscriptEventType]
