/** Every address of the staff interface. A subject adds its list here, in one line. */
import { ACCOUNT_ENDPOINTS } from './account/account-endpoints.ts'
import { ANNUAL_REPORT_FILING_ENDPOINTS } from './annual-report-filing/annual-report-filing-endpoints.ts'
import { ROLL_UP_ENDPOINTS } from './annual-report-roll-up/roll-up-endpoints.ts'
import { CALENDAR_ENDPOINTS } from './calendar/calendar-endpoints.ts'
import { CHANNEL_ENDPOINTS } from './channel/channel-endpoints.ts'
import { COLUMN_ENDPOINTS } from './column/column-endpoints.ts'
import { CONVERSION_ENDPOINTS } from './conversion/conversion-endpoints.ts'
import { DASHBOARD_ENDPOINTS } from './dashboard/dashboard-endpoints.ts'
import { MANUSCRIPT_CHECK_ENDPOINTS } from './disclosure/manuscript-check-endpoints.ts'
import { MANUSCRIPT_ENDPOINTS } from './disclosure/manuscript-endpoints.ts'
import { MANUSCRIPT_FILE_ENDPOINTS } from './disclosure/manuscript-file-endpoints.ts'
import { TEMPLATE_ENDPOINTS } from './document/template-endpoints.ts'
import { FAULT_ENDPOINTS } from './fault-report/fault-endpoints.ts'
import { HANDOVER_ENDPOINTS } from './handover/handover-endpoints.ts'
import { INBOX_ENDPOINTS } from './inbox/inbox-endpoints.ts'
import { NORMATIVE_DOCUMENT_ENDPOINTS } from './normative-document/normative-document-endpoints.ts'
import { GUIDE_STATE_ENDPOINTS } from './organ/guide-state-endpoints.ts'
import { ORGAN_ENDPOINTS } from './organ/organ-endpoints.ts'
import { OUTBOX_ENDPOINTS } from './outbox/outbox-endpoints.ts'
import { PHRASE_ENDPOINTS } from './phrase/phrase-endpoints.ts'
import { POLICY_ENDPOINTS } from './policy/policy-endpoints.ts'
import { REMEDY_ENDPOINTS } from './remedy/remedy-endpoints.ts'
import { REQUEST_ENDPOINTS } from './request/request-endpoints.ts'
import type { StaffEndpoint } from './staff-endpoint.ts'
import { STANDARD_CATALOGUE_ENDPOINTS } from './standard-catalogue/standard-catalogue-endpoints.ts'
import { STATISTICS_ENDPOINTS } from './statistics/statistics-endpoints.ts'
import { SUPERVISION_ENDPOINTS } from './supervision/supervision-endpoints.ts'
import { TRACE_ENDPOINTS } from './trace/trace-endpoints.ts'
import { URGE_ENDPOINTS } from './urge/urge-endpoints.ts'

export const STAFF_ENDPOINTS: readonly StaffEndpoint[] = [
  ...ACCOUNT_ENDPOINTS,
  ...ORGAN_ENDPOINTS,
  ...COLUMN_ENDPOINTS,
  ...REQUEST_ENDPOINTS,
  ...TEMPLATE_ENDPOINTS,
  ...TRACE_ENDPOINTS,
  ...CALENDAR_ENDPOINTS,
  ...INBOX_ENDPOINTS,
  ...OUTBOX_ENDPOINTS,
  ...POLICY_ENDPOINTS,
  ...CONVERSION_ENDPOINTS,
  ...STANDARD_CATALOGUE_ENDPOINTS,
  ...STATISTICS_ENDPOINTS,
  ...SUPERVISION_ENDPOINTS,
  ...DASHBOARD_ENDPOINTS,
  ...URGE_ENDPOINTS,
  ...NORMATIVE_DOCUMENT_ENDPOINTS,
  ...HANDOVER_ENDPOINTS,
  ...GUIDE_STATE_ENDPOINTS,
  ...MANUSCRIPT_ENDPOINTS,
  ...MANUSCRIPT_FILE_ENDPOINTS,
  ...MANUSCRIPT_CHECK_ENDPOINTS,
  ...PHRASE_ENDPOINTS,
  ...CHANNEL_ENDPOINTS,
  ...FAULT_ENDPOINTS,
  ...REMEDY_ENDPOINTS,
  ...ANNUAL_REPORT_FILING_ENDPOINTS,
  ...ROLL_UP_ENDPOINTS,
]
