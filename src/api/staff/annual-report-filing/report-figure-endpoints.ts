/** The records behind figures, and what changed since signature. */
import type { StaffEndpoint } from '../staff-endpoint.ts'

export const REPORT_FIGURE_ENDPOINTS: readonly StaffEndpoint[] = []
