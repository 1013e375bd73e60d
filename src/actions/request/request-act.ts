/** What somebody asks to have done with a case, and what comes of it. */
import type { ConsultedParty } from '../../contract/request/applicant-details.ts'
import type { MeanwhileJson } from '../../contract/request/case-json.ts'
import type { RequestCommand, RequestEvent } from '../../law/request/request-event.ts'
import type { RequestRefusal } from '../../law/request/request-refusal.ts'
import type { RequestState } from '../../law/request/request-state.ts'
import type { Role } from '../../law/request/role.ts'
import type { Refusal } from '../../law/result.ts'
import type { RequestHead } from '../../store/request.ts'
import type { CaseOrgan } from '../../store/request-organ.ts'
import type { MissingDocument } from './documents-of-act.ts'
import type { AttachedFile } from './keep-files.ts'

export interface RequestAct {
  readonly requestId: number
  readonly command: RequestCommand
  /** Version that was seen; null for the program itself and for applicants, who see no versions. */
  readonly expectedVersion: number | null
  /** Role in which one acts; left out: the first of one's roles that may. */
  readonly role?: Role
  readonly consulted?: ConsultedParty
  /** What the document of the act states besides. */
  readonly facts?: Readonly<Record<string, string>>
  readonly files?: readonly AttachedFile[]
  /** What the applicant writes with a supplement or a reason: kept as a text file of the case. */
  readonly statement?: string
  /** The same key gives the same answer again. */
  readonly idempotencyKey?: string
}

export interface Acted {
  readonly version: number
  readonly state: RequestState
  /** 文号 that the act gave; null where it gave none. */
  readonly documentNumber: string | null
  /** Documents of the act that lack something and were not made yet. */
  readonly missingDocuments: readonly MissingDocument[]
  readonly isReplay: boolean
}

/** `case-changed` carries what happened meanwhile. */
export type ActRefusal =
  | Refusal<
      | 'case-unknown'
      | 'code-word-missing'
      | 'idempotency-key-reused'
      | 'attachment-refused'
      | 'attachments-too-many'
      | 'document-incomplete'
    >
  | (Refusal<'case-changed'> & { readonly meanwhile: MeanwhileJson })
  | RequestRefusal

/** A case that the transaction holds. */
export interface HeldCase {
  readonly head: RequestHead
  readonly organ: CaseOrgan
  readonly events: readonly RequestEvent[]
  readonly state: RequestState
}
