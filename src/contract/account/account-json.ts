/** Accounts, roles and sessions as they cross the wire. Times are ISO 8601 instants. */
import type { LocalDate } from '../../law/time/local-date.ts'
import type { StaffRoleCode } from '../staff/staff-words.ts'

export interface OwnAccountJson {
  readonly loginName: string
  readonly displayName: string
  readonly email: string
  readonly hasSecondFactor: boolean
  readonly recoveryCodesLeft: number
  /** Whether an account of the common sign-in (OIDC) is linked. */
  readonly isLinked: boolean
}

export interface SessionJson {
  readonly id: string
  readonly createdAt: string
  readonly lastSeenAt: string
  readonly address: string
  readonly userAgent: string
  /** The one asked from. */
  readonly isThis: boolean
}

export interface InvitationGreetingJson {
  readonly loginName: string
  readonly displayName: string
}

export interface ProposedSecondFactorJson {
  readonly secret: string
  /** SVG of the code for the camera. */
  readonly picture: string
}

export interface RecoveryCodesJson {
  readonly recoveryCodes: readonly string[]
}

export interface DelegationJson {
  readonly id: number
  readonly fromAccountId: number
  readonly fromName: string
  readonly toAccountId: number
  readonly toName: string
  readonly organId: number
  readonly organName: string
  readonly role: StaffRoleCode
  readonly fromOn: LocalDate
  readonly untilOn: LocalDate
  readonly reason: string
}

export interface ColleagueJson {
  readonly id: number
  readonly displayName: string
}

export interface AccountJson {
  readonly id: number
  readonly loginName: string
  readonly displayName: string
  readonly email: string
  readonly status: 'invited' | 'active' | 'disabled'
  readonly hasSecondFactor: boolean
  readonly isLinked: boolean
  /** Until when it has to wait after wrong passwords; null when it need not. */
  readonly lockedUntil: string | null
  readonly roles: readonly StaffRoleCode[]
  readonly lastSeenAt: string | null
}

export interface OrganAccountsJson {
  readonly items: readonly AccountJson[]
  /** Roles that who asks may give and take here. */
  readonly grantable: readonly StaffRoleCode[]
}

export interface InvitationJson {
  readonly accountId: number
  /** Shown once. */
  readonly token: string
  readonly link: string | null
  readonly expiresAt: string
  readonly isMailed: boolean
}

export interface DisabledJson {
  /** Open cases that wait for somebody else now. */
  readonly openCases: readonly { readonly id: number; readonly number: string; readonly organId: number }[]
}

/** How one can sign in besides name and password. */
export interface SignInMeansJson {
  readonly oidc: { readonly label: string } | null
}
