/** Accounts: signing in, one's own account, and the accounts and roles of an organ. */
import type { StaffEndpoint } from '../staff-endpoint.ts'
import { DELEGATION_ENDPOINTS } from './delegation-endpoints.ts'
import { INVITATION_ENDPOINTS } from './invitation-endpoints.ts'
import { ORGAN_ACCOUNT_ENDPOINTS } from './organ-account-endpoints.ts'
import { OWN_ACCOUNT_ENDPOINTS } from './own-account-endpoints.ts'
import { SECOND_FACTOR_ENDPOINTS } from './second-factor-endpoints.ts'
import { SIGN_IN_ENDPOINTS } from './sign-in-endpoints.ts'

export const ACCOUNT_ENDPOINTS: readonly StaffEndpoint[] = [
  ...SIGN_IN_ENDPOINTS,
  ...INVITATION_ENDPOINTS,
  ...OWN_ACCOUNT_ENDPOINTS,
  ...SECOND_FACTOR_ENDPOINTS,
  ...DELEGATION_ENDPOINTS,
  ...ORGAN_ACCOUNT_ENDPOINTS,
]
