/** A case as staff and applicants see it over the wire. Built by present… functions beside it; every field is listed. */

import type { Lamp } from '../../law/request/lamp.ts'
import type { Outcome } from '../../law/request/outcome.ts'
import type { ReceiptEvidence } from '../../law/request/receipt-evidence.ts'
import type {
  ApplicantType,
  Channel,
  RequestCommand,
  RequestEventType,
} from '../../law/request/request-event.ts'
import type { Phase } from '../../law/request/request-state.ts'
import type { Role } from '../../law/request/role.ts'
import type { ApplicantDetails, ConsultedParty } from './applicant-details.ts'
import type { presentState, TraceStepJson } from './request-json.ts'

export interface OrganJson {
  readonly id: number
  readonly name: string
}

export interface PersonJson {
  readonly id: number
  readonly name: string
}

/** The day that matters now: `what` as in law/request/explain; `name` in Chinese; `on` null while no term runs. */
export interface CaseDeadlineJson {
  readonly what: 'confirm' | 'reply' | 'supplement' | 'reason' | 'pay' | 'nothing'
  readonly name: string
  readonly on: string | null
}

/** A row of the to-do list. */
export interface TodoItemJson {
  readonly id: number
  readonly number: string
  readonly organ: OrganJson
  /** Beginning of what is asked for. */
  readonly subject: string
  readonly channel: Channel
  readonly channelName: string
  readonly phase: Phase
  readonly phaseName: string
  readonly applicantType: ApplicantType
  readonly applicantTypeName: string
  readonly arrivedOn: string
  readonly receivedOn: string | null
  readonly deadline: CaseDeadlineJson
  /** Working days after today up to the deadline; 0 on its last day, negative when late; null while none runs. */
  readonly remainingDays: number | null
  readonly lamp: Lamp
  readonly isExtended: boolean
  readonly assignee: PersonJson | null
  readonly outcome: Outcome | null
  readonly outcomeName: string | null
  /** Somebody above has urged and nobody has acknowledged it yet. */
  readonly urged: boolean
  readonly onHold: boolean
  readonly version: number
}

export interface TodoListJson {
  readonly items: readonly TodoItemJson[]
  readonly next: string | null
}

/** Open cases per lamp, and queues; counted over everything the account sees under its filter of organ and assignee. */
export interface TodoCountsJson {
  readonly lamps: Readonly<Record<Lamp, number>>
  readonly unassigned: number
  readonly mine: number
  /** Applications that arrived today or before and wait for confirmation. */
  readonly toConfirm: number
  readonly open: number
}

export interface TimelineEventJson {
  readonly seq: number
  readonly type: RequestEventType
  readonly name: string
  /** Local time of the record. */
  readonly at: string
  /** Day on which it happened where that is another. */
  readonly on: string | null
  readonly by: string
  readonly byName: string
  /** One plain sentence in Chinese. */
  readonly sentence: string
  /** Kept inside the organ: notes, reviews, drafts. */
  readonly internal: boolean
}

export interface RefusalJson {
  readonly code: string
  /** A sentence, with the article it rests on in brackets. */
  readonly text: string
  /** The article alone; null where it rests on none. */
  readonly article: string | null
}

/** An act that the phase knows: a button, on or off. */
export interface NextActJson {
  readonly type: RequestEventType
  readonly name: string
  /** Whether whoever asks may do it now. */
  readonly allowed: boolean
  readonly refusal: RefusalJson | null
  /** In which of the asker's roles; null where none may. */
  readonly asRole: Role | null
  /** Whose act it is. */
  readonly roles: readonly { readonly role: Role; readonly name: string }[]
  /** Working days that the form proposes. */
  readonly proposedDays: number | null
  readonly proposedSource: string | null
}

export interface CaseFileJson {
  readonly id: string
  readonly purpose: string
  readonly purposeName: string
  readonly name: string
  readonly media: string
  readonly size: number
  readonly addedBy: string
  readonly addedAt: string
  readonly forApplicant: boolean
}

export interface CaseDocumentJson {
  readonly id: string
  readonly kind: string
  readonly name: string
  readonly number: string | null
  readonly madeBy: string
  readonly madeAt: string
  readonly issuedAt: string | null
  readonly forApplicant: boolean
}

export interface CaseConsultationJson {
  readonly id: string
  readonly with: 'thirdParty' | 'jointMaker' | 'otherOrgan'
  /** Names and content; masked for third parties, null where none is kept. */
  readonly party: ConsultedParty | null
  readonly sentOn: string
  readonly deliveredOn: string | null
  /** Last day for the opinion; null where the calendar cannot tell. */
  readonly by: string | null
  readonly answeredOn: string | null
  readonly agrees: boolean | null
  /** What it comes to today. */
  readonly opinion: 'awaited' | 'agrees' | 'objects' | 'consentBySilence' | 'organDecides' | null
  readonly opinionName: string | null
}

/** A hint only: whether it is the same matter, a person decides. */
export interface DuplicateHintJson {
  readonly id: number
  readonly number: string
  readonly subject: string
  readonly phaseName: string
  readonly arrivedOn: string
  /** Likeness of the descriptions in percent. */
  readonly likeness: number
}

export interface CaseHintsJson {
  readonly duplicates: readonly DuplicateHintJson[]
  /** Applications of the same applicant at this organ, this one included. */
  readonly applicantThisMonth: number
  readonly applicantThisYear: number
}

export interface UrgeJson {
  readonly id: number
  readonly from: string
  readonly text: string
  readonly madeAt: string
  /** What the organ answered; empty until it has. */
  readonly answer: string
  readonly acknowledgedAt: string | null
  readonly acknowledgedBy: string | null
}

export interface LinkedCaseJson {
  readonly id: number
  readonly number: string
  readonly subject: string
  /** `part`: another part of the same form; `form`: the case it was split from. */
  readonly relation: 'part' | 'form'
}

export interface CaseJson {
  readonly id: number
  readonly number: string
  readonly organ: OrganJson
  /** Send it back as `expectedVersion`. */
  readonly version: number
  readonly todo: TodoItemJson
  readonly state: ReturnType<typeof presentState>
  /** Masked; null once anonymised, and for whoever may not see applicants at all. */
  readonly applicant: ApplicantDetails | null
  readonly filledInBy: string
  readonly description: string
  readonly deliveryForm: string
  readonly deliveryMethod: string
  readonly deadline: CaseDeadlineJson & {
    readonly of: 'organ' | 'applicant' | 'nobody'
    readonly article: string
    readonly trace: readonly (TraceStepJson & { readonly stepName: string })[]
    /** Why no day can be told; null where one can or none runs. */
    readonly refusal: RefusalJson | null
  }
  readonly timeline: readonly TimelineEventJson[]
  readonly nextActs: readonly NextActJson[]
  readonly consultations: readonly CaseConsultationJson[]
  readonly files: readonly CaseFileJson[]
  readonly documents: readonly CaseDocumentJson[]
  readonly hints: CaseHintsJson
  readonly links: readonly LinkedCaseJson[]
  /** Internal notes, newest last. */
  readonly notes: readonly { readonly at: string; readonly byName: string; readonly text: string }[]
  readonly urges: readonly UrgeJson[]
  readonly rating: { readonly stars: number; readonly text: string } | null
  readonly draft: { readonly outcome: Outcome; readonly facts: Readonly<Record<string, string>> } | null
  /** Reviews that the policy asks for before signature → whether each was made. */
  readonly reviews: readonly {
    readonly stage: 'section' | 'legal' | 'secrecy'
    readonly name: string
    readonly done: boolean
  }[]
}

/** What is sent to act on a case. */
export interface ActBody {
  /**
   * As in law/request. Left empty, these are filled in by the server: `registered.number`, `signed.documentNumber`,
   * `archived.file`, and the `consultation` of a new consultation.
   */
  readonly command: RequestCommand
  /** Role in which one acts, where several would do. */
  readonly role?: Role
  readonly expectedVersion: number
  /** Whom a consultation goes to: with `thirdPartyConsulted` and `organConsulted`. */
  readonly consulted?: ConsultedParty
  /** What the document of the act states besides: keys of `StatedFact` in formats/request-document. */
  readonly facts?: Readonly<Record<string, string>>
}

export interface ActAnswerJson {
  readonly version: number
  readonly phase: Phase
  readonly phaseName: string
  /** Numbers given by the act. */
  readonly documentNumber: string | null
  /** Documents of the act that lack something: to be made later, once it is known. */
  readonly missingDocuments: readonly {
    readonly kind: string
    readonly name: string
    readonly text: string
  }[]
}

/** Beside a 409: what happened since the version that was seen. */
export interface MeanwhileJson {
  readonly version: number
  readonly events: readonly TimelineEventJson[]
}

/** What staff register. Evidence of receipt differs by channel (Art. 31). */
export interface RegisterBody {
  readonly organId: number
  readonly channel: Channel
  readonly applicantType: ApplicantType
  readonly applicant: ApplicantDetails
  readonly description: string
  readonly deliveryForm: string
  readonly deliveryMethod: string
  /** Day on which it came in; today where it is left out. */
  readonly arrivedOn?: string
  readonly evidence: ReceiptEvidence
  /** Made by the form, so that sending twice makes one case. */
  readonly submissionKey: string
}

/** A case as its applicant sees it. */
export interface ApplicantCaseJson {
  readonly number: string
  readonly organ: { readonly name: string; readonly slug: string }
  readonly subject: string
  readonly description: string
  readonly phase: Phase
  readonly phaseName: string
  readonly arrivedOn: string
  readonly receivedOn: string | null
  readonly deadline: CaseDeadlineJson & {
    readonly of: 'organ' | 'applicant' | 'nobody'
    readonly article: string
    readonly trace: readonly (TraceStepJson & { readonly stepName: string })[]
  }
  readonly timeline: readonly Pick<TimelineEventJson, 'type' | 'name' | 'at' | 'on' | 'sentence'>[]
  /** What the applicant may do now. */
  readonly may: {
    readonly supplement: boolean
    readonly pay: boolean
    readonly withdraw: boolean
    readonly rate: boolean
    /** To suggest that what was given be published for everybody (Art. 44). */
    readonly suggest: boolean
  }
  /** What became of that suggestion; null where none was made. */
  readonly suggestion: {
    readonly decision: 'converted' | 'declined' | null
    readonly reason: string
    /** The page, once it is published. */
    readonly disclosureId: number | null
  } | null
  readonly supplement: {
    readonly defects: readonly string[]
    readonly days: number
    readonly by: string | null
  } | null
  readonly fee: {
    readonly amountYuan: number
    readonly by: string | null
    readonly paidOn: string | null
  } | null
  readonly outcome: Outcome | null
  readonly outcomeName: string | null
  readonly servedOn: string | null
  readonly files: readonly Pick<CaseFileJson, 'id' | 'name' | 'media' | 'size'>[]
  readonly documents: readonly Pick<CaseDocumentJson, 'id' | 'kind' | 'name' | 'number' | 'issuedAt'>[]
  readonly rating: { readonly stars: number; readonly text: string } | null
  readonly version: number
}
