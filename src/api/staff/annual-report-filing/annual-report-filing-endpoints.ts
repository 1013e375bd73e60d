/** The making of annual reports: filings and acts, figures, words, exports. Each subject adds to its own list. */
import type { StaffEndpoint } from '../staff-endpoint.ts'
import { FILING_ENDPOINTS } from './filing-endpoints.ts'
import { REPORT_EXPORT_ENDPOINTS } from './report-export-endpoints.ts'
import { REPORT_FIGURE_ENDPOINTS } from './report-figure-endpoints.ts'
import { REPORT_TEXT_ENDPOINTS } from './report-text-endpoints.ts'

export const ANNUAL_REPORT_FILING_ENDPOINTS: readonly StaffEndpoint[] = [
  ...FILING_ENDPOINTS,
  ...REPORT_FIGURE_ENDPOINTS,
  ...REPORT_TEXT_ENDPOINTS,
  ...REPORT_EXPORT_ENDPOINTS,
]
