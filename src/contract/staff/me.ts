/** Who is signed in, as the console is told. */
import type { OrganKind } from '../../law/organ/organ-kind.ts'
import type { LocalDateTime } from '../../law/time/local-date.ts'
import type { StaffRoleCode } from './staff-words.ts'

/** What one has to do before one's roles count. */
export type MeMust = 'changePassword' | 'setUpSecondFactor'

export interface MeOrgan {
  readonly id: number
  readonly slug: string
  readonly name: string
  readonly kind: OrganKind
  /** `lentBy`: name of who lent the role while away; null for one's own. */
  readonly roles: readonly { readonly role: StaffRoleCode; readonly lentBy: string | null }[]
  /** Codes as in access/permission, held for this organ. */
  readonly permissions: readonly string[]
}

export interface Me {
  /** The county's own time, from which the console takes today. */
  readonly now: LocalDateTime
  readonly accountId: number
  readonly loginName: string
  readonly displayName: string
  readonly must: MeMust | null
  readonly hasSecondFactor: boolean
  readonly organs: readonly MeOrgan[]
  /** Permissions held for any organ at all. */
  readonly permissions: readonly string[]
}
