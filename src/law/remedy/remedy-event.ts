/** What can happen to a reconsideration or litigation case. The case is the list of its events. */
import type { Refusal } from '../result.ts'
import type { LocalDate, LocalDateTime } from '../time/local-date.ts'

export const REMEDY_DECISIONS = [
  'upheld',
  'revoked',
  'changed',
  'confirmedIllegal',
  'orderedToPerform',
  'withdrawn',
  'terminated',
  'mediated',
  'notAccepted',
  'transferred',
] as const
/** 维持或驳回, 撤销, 变更, 确认违法, 责令履行, 撤回, 终止, 调解, 不予受理, 移送. */
export type RemedyDecision = (typeof REMEDY_DECISIONS)[number]

export const HEARING_FORMS = ['opinions', 'hearing', 'court'] as const
/** 听取意见, 听证, 开庭. */
export type HearingForm = (typeof HEARING_FORMS)[number]

export const REMEDY_DOCUMENTS = [
  'application',
  'complaint',
  'acceptanceNotice',
  'answerNotice',
  'answer',
  'evidence',
  'hearingNotice',
  'suspensionNotice',
  'extensionNotice',
  'decision',
  'opinion',
  'appeal',
  'performance',
  'other',
] as const
/** 复议申请书, 起诉状, 受理或立案通知, 答复或应诉通知, 答复书或答辩状, 证据和依据, 听证或开庭通知, 中止通知, 延期通知, 决定书或裁判文书, 意见书或司法建议, 上诉状, 履行情况报告, 其他. */
export type RemedyDocument = (typeof REMEDY_DOCUMENTS)[number]

export const FOLLOW_UPS = [
  'newReply',
  'published',
  'apology',
  'ruleChanged',
  'training',
  'report',
  'other',
] as const
/** 重新答复, 公开了信息, 说明或致歉, 修改制度, 培训整改, 报告履行情况, 其他. */
export type FollowUp = (typeof FOLLOW_UPS)[number]

export const FOLLOW_UP_LINKS = ['request', 'document', 'manuscript'] as const
/** Where what changed can be seen. `id` of a request, of an entry of the document register, or of a manuscript. */
export interface FollowUpLink {
  readonly kind: (typeof FOLLOW_UP_LINKS)[number]
  readonly id: string
}

export const JOINT_BASES = ['jointAct', 'reviewUpheld'] as const
/** 共同作出行政行为, 复议机关维持原行政行为: why an organ answers for an act together with another. */
export type JointBasis = (typeof JOINT_BASES)[number]

/** Day on which it happened; without one, the day of recording. */
interface Dated {
  readonly on?: LocalDate
}

interface RemedyEventData {
  /** The organ learned of the case. `respondent` is the organ whose act is attacked, not the one that decides. */
  filed: Dated & {
    readonly kind: 'reconsideration' | 'litigation'
    readonly afterReconsideration: boolean
    readonly respondent: string
    /** 共同被告: after a reconsideration that upheld the act, the organ that reviewed it. */
    readonly jointRespondents?: readonly string[]
    /** What is attacked: the outcome of a reply, or another act (law/remedy/attacked-act.ts). */
    readonly against?: string
    /** Day of the reply that is attacked. */
    readonly replyOn?: LocalDate
    readonly simplified?: boolean
    /** Id of the reconsideration that this suit follows. */
    readonly follows?: string
    /** Why a suit was brought directly where reconsideration comes first. */
    readonly explained?: string
  }
  accepted: Dated
  /** The organ received the copy of the application or complaint: its term for the answer runs. */
  served: Dated
  /** 答复书 or 答辩状 was handed in. */
  answered: Dated
  hearingSet: { readonly hearingAt: LocalDateTime; readonly place: string; readonly form: HearingForm }
  heard: Dated
  /** A document came in or went out. Files are ids of files kept with the case. */
  documented: Dated & {
    readonly document: RemedyDocument
    readonly direction: 'in' | 'out'
    readonly number?: string
    readonly files?: readonly string[]
  }
  suspended: Dated & { readonly reason: string }
  resumed: Dated
  extended: Dated & { readonly days: number }
  /** `orders`: what it tells the organ to do; `performBy`: until when. */
  decided: Dated & {
    readonly decision: RemedyDecision
    readonly number?: string
    readonly orders?: string
    readonly performBy?: LocalDate
  }
  /** A first-instance judgment was appealed: the case is open again until it is decided anew. */
  appealed: Dated & { readonly appellant?: 'party' | 'respondent' }
  /** What changed because of the decision; `completes`: nothing of it is left to do. */
  followedUp: Dated & {
    readonly what: FollowUp
    readonly text: string
    readonly link?: FollowUpLink
    readonly completes: boolean
  }
  /** The last decision was entered by mistake: the case stands as before it. */
  retracted: { readonly reason: string }
  /** The case was registered by mistake: it counts nowhere. */
  voided: { readonly reason: string }
  noted: { readonly text: string }
  /** Another organ answers for the act, too: the case counts in its table as well, and is one case. */
  joined: { readonly respondent: string; readonly basis: JointBasis }
  /** An organ was named as joint respondent by mistake, or is none any more. */
  left: { readonly respondent: string; readonly reason: string }
}

export type RemedyEventType = keyof RemedyEventData
export type RemedyEventOf<Type extends RemedyEventType> = {
  readonly type: Type
  readonly at: LocalDateTime
  readonly by: string
} & RemedyEventData[Type]
export type RemedyEvent = { [Type in RemedyEventType]: RemedyEventOf<Type> }[RemedyEventType]
export type RemedyCommand = {
  [Type in RemedyEventType]: { readonly type: Type } & RemedyEventData[Type]
}[RemedyEventType]

export const REMEDY_REFUSAL_CODES = [
  'history-not-a-list',
  'command-malformed',
  'event-unknown',
  'event-malformed',
  'event-out-of-order',
  'day-in-future',
  'not-in-this-stage',
  'not-for-this-role',
  'respondent-missing',
  'kind-contradictory',
  'direct-suit-unexplained',
  'text-missing',
  'served-already',
  'answered-already',
  'extension-too-long',
  'extension-of-simplified',
  'perform-day-too-early',
  'appeal-of-reconsideration',
  'appeal-of-final-judgment',
  'nothing-to-follow-up',
  'joined-already',
  'joint-basis-unfit',
  'not-a-joint-respondent',
] as const
export type RemedyRefusal = Refusal<(typeof REMEDY_REFUSAL_CODES)[number]>
