/** What an act on a manuscript is judged by besides the manuscript itself. */
import type { OrganKind } from '../../organ/organ-kind.ts'
import type { Policy } from '../../policy.ts'
import type { Role } from '../../request/role.ts'
import type { LocalDateTime } from '../../time/local-date.ts'
import type { DisclosureContent } from '../disclosure-content.ts'

export interface ManuscriptSituation {
  readonly now: LocalDateTime
  readonly actor: { readonly id: string; readonly role: Role }
  readonly policy: Policy
  /** Of the organ whose manuscript it is. */
  readonly organKind: OrganKind
  /** The content that is worked on; null where none is at hand, which only an act that does not send it in may be judged by. */
  readonly content: DisclosureContent | null
}
