/** What somebody asks to have done with a manuscript, and what comes of it. */
import type { ManuscriptActBodies } from '../../contract/disclosure/manuscript-json.ts'
import type { DocumentAuthorityRefusal } from '../../law/proactive-disclosure/document-authority.ts'
import type { ManuscriptRefusal } from '../../law/proactive-disclosure/manuscript/manuscript-refusal.ts'
import type { ManuscriptState } from '../../law/proactive-disclosure/manuscript/manuscript-state.ts'
import type { Role } from '../../law/request/role.ts'
import type { Refusal } from '../../law/result.ts'
import type { SubmissionBar } from '../disclosure/submission-bar.ts'

export type ManuscriptActType = keyof ManuscriptActBodies

/** As it is sent; what the server knows itself is filled in by it. */
export type AskedAct = {
  [Type in ManuscriptActType]: { readonly type: Type } & ManuscriptActBodies[Type]
}[ManuscriptActType]

export interface ManuscriptAct {
  readonly manuscriptId: number
  readonly act: AskedAct
  /** Version that was seen; null for the program itself. */
  readonly expectedVersion: number | null
  /** Role in which one acts; left out: the first of one's roles that may. */
  readonly role?: Role
}

export interface ManuscriptActed {
  readonly version: number
  readonly state: ManuscriptState
}

export type ManuscriptActRefusal =
  | Refusal<'manuscript-unknown' | 'manuscript-changed' | 'link-unknown'>
  | ManuscriptRefusal
  | DocumentAuthorityRefusal
  | SubmissionBar
