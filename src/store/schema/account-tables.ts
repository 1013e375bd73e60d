import type { Generated } from 'kysely'
import type { StaffRole } from '../../access/staff-role.ts'
import type { LocalDate } from '../../law/time/local-date.ts'

export type AccountStatus = 'invited' | 'active' | 'disabled'

export interface AccountTable {
  id: Generated<number>
  /** Lower case. */
  login_name: string
  display_name: string
  email: Generated<string>
  status: AccountStatus
  password_hash: Generated<string | null>
  password_set_at: Generated<Date | null>
  must_change_password: Generated<boolean>
  totp_sealed: Generated<Buffer | null>
  /** Step of the last code accepted: a code is good once. */
  totp_last_step: Generated<number | null>
  totp_since: Generated<Date | null>
  failed_sign_ins: Generated<number>
  locked_until: Generated<Date | null>
  oidc_issuer: Generated<string | null>
  oidc_subject: Generated<string | null>
  created_at: Date
}

export interface AccountRoleTable {
  account_id: number
  organ_id: number
  role: StaffRole
  granted_by: string
  granted_at: Date
}

/** A role lent to somebody while its holder is away. */
export interface DelegationTable {
  id: Generated<number>
  from_account_id: number
  to_account_id: number
  organ_id: number
  role: StaffRole
  from_on: LocalDate
  until_on: LocalDate
  reason: Generated<string>
  created_by: string
  created_at: Date
  ended_at: Generated<Date | null>
}

export interface SessionTable {
  id: string
  token_hash: Buffer
  account_id: number
  created_at: Date
  last_seen_at: Date
  expires_at: Date
  address: string
  user_agent: string
  second_factor_at: Generated<Date | null>
  ended_at: Generated<Date | null>
}

export interface InvitationTable {
  token_hash: Buffer
  account_id: number
  created_by: string
  created_at: Date
  expires_at: Date
  used_at: Generated<Date | null>
}

export interface RecoveryCodeTable {
  account_id: number
  code_hash: Buffer
  made_at: Date
  used_at: Generated<Date | null>
}

/** In whose place an event of a case was brought about. */
export interface EventActingForTable {
  request_id: number
  seq: number
  lender_id: number
}

export interface ThrottleTable {
  key: string
  window_start: Date
  count: number
}
