/** A report as a file. */
import type { StaffEndpoint } from '../staff-endpoint.ts'

export const REPORT_EXPORT_ENDPOINTS: readonly StaffEndpoint[] = []
