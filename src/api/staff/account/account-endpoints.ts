/** Accounts: signing in, one's own account, and the accounts and roles of an organ. */
import type { StaffEndpoint } from '../staff-endpoint.ts'
import { SIGN_IN_ENDPOINTS } from './sign-in-endpoints.ts'

export const ACCOUNT_ENDPOINTS: readonly StaffEndpoint[] = [...SIGN_IN_ENDPOINTS]
