/** Filings: the desk, one filing, its acts, chasing. */
import type { StaffEndpoint } from '../staff-endpoint.ts'

export const FILING_ENDPOINTS: readonly StaffEndpoint[] = []
