/** Every address about cases. */
import type { StaffEndpoint } from '../staff-endpoint.ts'
import { CASE_ENDPOINTS } from './case-endpoints.ts'
import { DOCUMENT_ENDPOINTS } from './document-endpoints.ts'
import { FILE_ENDPOINTS } from './file-endpoints.ts'
import { TODO_ENDPOINTS } from './todo-endpoints.ts'

export const REQUEST_ENDPOINTS: readonly StaffEndpoint[] = [
  ...TODO_ENDPOINTS,
  ...CASE_ENDPOINTS,
  ...FILE_ENDPOINTS,
  ...DOCUMENT_ENDPOINTS,
]
