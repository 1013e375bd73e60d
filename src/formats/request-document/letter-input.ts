/** What a document of a case is made from. Everything is given: no clock, no database, no lookup. */
import type { Policy } from '../../law/policy.ts'
import type { OrganKind, RemedyNames } from '../../law/remedy/remedy-notice.ts'
import type { FeeBasis } from '../../law/request/fee.ts'
import type { Outcome } from '../../law/request/outcome.ts'
import type {
  ApplicantType,
  Channel,
  ConsultedOrgan,
  ReviewStage,
  ServiceMethod,
} from '../../law/request/request-event.ts'
import type { LocalDate, LocalDateTime } from '../../law/time/local-date.ts'
import type { Adjustment } from './adjustment.ts'

/** The organ in whose name the document goes out. */
export interface LetterOrgan {
  /** Full legal name, as on the seal. */
  readonly name: string
  /** 机关代字. */
  readonly codeWord: string
  readonly address: string
  readonly phone: string
  /** 政府信息公开工作机构, where it is named beside the organ. */
  readonly office?: string
  readonly postcode?: string
}

export interface LetterRequest {
  /** Case number on the receipt. */
  readonly number: string
  /** 收到申请之日 (Art. 31). */
  readonly receivedDate: LocalDate
  /** What was asked for, in the applicant's words. */
  readonly description: string
  readonly channel: Channel
  /** 获取信息的方式、途径, in words: “电子邮件”, “纸质，邮寄”. */
  readonly deliveryForm: string
}

export interface LetterApplicant {
  readonly name: string
  readonly type?: ApplicantType
  /** Contact and proof of identity: only the registration form prints them, as given here (masked or not). */
  readonly identity?: string
  readonly phone?: string
  readonly address?: string
  readonly email?: string
  readonly postcode?: string
  /** 法定代表人或代理人. */
  readonly representative?: string
}

/** A term that somebody outside has been given. `days` are working days. */
export interface LetterTerm {
  readonly days: number
  /** Last day, where it can be told already. */
  readonly by?: LocalDate
}

/** 检索记录, as evidence. */
export interface LetterSearch {
  readonly at: LocalDateTime
  /** Name of the person who searched. */
  readonly by: string
  readonly places: readonly string[]
  readonly keywords: readonly string[]
  readonly found: boolean
}

/** What the events of the case tell. Each document needs its own part of it; a part that is needed and missing is refused. */
export interface LetterCircumstances {
  readonly confirmedOn?: LocalDate
  readonly registeredOn?: LocalDate
  /** Day by which the reply is due as the clock stands. */
  readonly replyBy?: LocalDate
  readonly supplement?: LetterTerm & {
    readonly defects: readonly string[]
    readonly requestedOn?: LocalDate
    readonly deliveredOn?: LocalDate
    readonly receivedOn?: LocalDate
  }
  readonly reason?: LetterTerm & { readonly requestedOn?: LocalDate; readonly givenOn?: LocalDate }
  readonly thirdParty?: {
    readonly name: string
    readonly sentOn?: LocalDate
    readonly answeredOn?: LocalDate
    /** Null: the term ran out without an answer. */
    readonly agrees?: boolean | null
  }
  readonly consultedOrgan?: { readonly name: string; readonly kind: ConsultedOrgan; readonly by?: LocalDate }
  readonly extension?: {
    readonly days: number
    /** Due before and after. */
    readonly from: LocalDate
    readonly to: LocalDate
  }
  readonly specialTerm?: { readonly until: LocalDate }
  readonly fee?: {
    readonly basis: FeeBasis
    readonly amountYuan: number
    readonly noticedOn?: LocalDate
    readonly deliveredOn?: LocalDate
    readonly payBy?: LocalDate
  }
  readonly searches?: readonly LetterSearch[]
  readonly withdrawnOn?: LocalDate
  readonly reviews?: readonly {
    readonly stage: ReviewStage
    readonly by: string
    readonly at: LocalDateTime
  }[]
  readonly signedBy?: string
  /** For the proof of service: what is served and how. */
  readonly service?: {
    readonly document: string
    readonly documentNumber: string
    readonly method: ServiceMethod
    readonly on?: LocalDate
    readonly place?: string
    /** Number of the registered item, for post. */
    readonly postNumber?: string
    readonly served?: string
  }
}

/** Names and relation that choose the remedy paragraph; the law of `date` decides its content. */
export interface LetterRemedy {
  readonly organKind: OrganKind
  readonly names: RemedyNames
  readonly policy: Policy
}

export interface LetterInput {
  /** Key of `law/request/documents.ts`. */
  readonly kind: string
  /** Needed where one kind of document tells several outcomes (`noticeMisc`). */
  readonly outcome?: Outcome
  readonly organ: LetterOrgan
  readonly applicant: LetterApplicant
  readonly request: LetterRequest
  /** What the officer stated in the draft: law's `RequiredFact` keys and those of `StatedFact`. */
  readonly facts: Readonly<Record<string, string>>
  readonly circumstances: LetterCircumstances
  /** 发文字号, whole: 〈机关代字〉公复〔2026〕3号. Null for forms, which carry none, and for drafts. */
  readonly documentNumber: string | null
  /** A draft is printed without its number and says so. */
  readonly stage?: 'draft' | 'final'
  /** 发文机关标志 in red above a red line, where the organ prints on such paper. */
  readonly redHead?: boolean
  /** 成文日期. */
  readonly date: LocalDate
  /** Needed by documents that tell remedies. */
  readonly remedy: LetterRemedy | null
  readonly attachments?: readonly string[]
  readonly adjustment?: Adjustment | null
}

/** Facts beside law's `RequiredFact` that a document states. */
export type StatedFact =
  /** What a third party or another organ is asked about. */
  | 'consultedContent'
  /** Code of `law/exemption` that a withheld part falls under. */
  | 'exemption'
  /** Why the public interest outweighs the third party's objection. */
  | 'publicInterest'
  /** What is disclosed of the third party's, or that it is not. */
  | 'decisionForThirdParty'
  /** Why the reply needs more time. */
  | 'extensionReason'
  /** How and where to pay. */
  | 'howToPay'
  /** Why the applications look excessive. */
  | 'frequency'
  /** Record that a person wants corrected, and what became of it. */
  | 'recordToCorrect'
  | 'correctionResult'
  /** What became of a suggestion to publish proactively. */
  | 'conversionResult'
