/** Everything about the register of documents. */
import type { StaffEndpoint } from '../staff-endpoint.ts'
import { INTERPRETATION_ENDPOINTS } from './interpretation-endpoints.ts'
import { REGISTER_ACT_ENDPOINTS } from './register-act-endpoints.ts'
import { REGISTER_ENDPOINTS } from './register-endpoints.ts'

export const NORMATIVE_DOCUMENT_ENDPOINTS: readonly StaffEndpoint[] = [
  ...REGISTER_ENDPOINTS,
  ...REGISTER_ACT_ENDPOINTS,
  ...INTERPRETATION_ENDPOINTS,
]
