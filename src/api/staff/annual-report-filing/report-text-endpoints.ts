/** The words of a report: saving, the draft, what reads alike. */
import type { StaffEndpoint } from '../staff-endpoint.ts'

export const REPORT_TEXT_ENDPOINTS: readonly StaffEndpoint[] = []
