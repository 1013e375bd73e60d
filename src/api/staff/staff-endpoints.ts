/** Every address of the staff interface. A subject adds its list here, in one line. */
import { ACCOUNT_ENDPOINTS } from './account/account-endpoints.ts'
import { ORGAN_ENDPOINTS } from './organ/organ-endpoints.ts'
import { REQUEST_ENDPOINTS } from './request/request-endpoints.ts'
import type { StaffEndpoint } from './staff-endpoint.ts'
import { TRACE_ENDPOINTS } from './trace/trace-endpoints.ts'

export const STAFF_ENDPOINTS: readonly StaffEndpoint[] = [
  ...ACCOUNT_ENDPOINTS,
  ...ORGAN_ENDPOINTS,
  ...REQUEST_ENDPOINTS,
  ...TRACE_ENDPOINTS,
]
