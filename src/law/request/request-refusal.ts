/** Why an act on a request is refused. A closed set; words for people stand at the edge. */
import type { Refusal } from '../result.ts'
import type { CalendarRefusalCode } from '../time/working-calendar.ts'

export const REQUEST_REFUSAL_CODES = [
  'history-not-a-list',
  'command-malformed',
  'event-unknown',
  'event-malformed',
  'event-out-of-order',
  'not-in-this-phase',
  'not-for-this-role',
  'date-in-future',
  'date-before-cause',
  'already-registered',
  'not-registered',
  'supplement-once',
  'supplement-notice-late',
  'supplement-defects-missing',
  'supplement-days-missing',
  'notice-not-delivered',
  'applicant-term-running',
  'consultation-unknown',
  'consultation-repeated',
  'consultation-answered',
  'consultation-open',
  'extension-once',
  'extension-too-long',
  'extension-late',
  'extension-not-approved',
  'special-term-without-reasons',
  'special-term-not-later',
  'fee-once',
  'fee-amount-missing',
  'fee-notice-late',
  'fee-before-rules',
  'outcome-by-event',
  'fact-missing',
  'review-repeated',
  'review-missing',
  'document-number-missing',
  'applicant-type-same',
  'split-too-few',
  'clock-not-running',
  'no-rule-for-date',
] as const

export type RequestRefusalCode = (typeof REQUEST_REFUSAL_CODES)[number] | CalendarRefusalCode
export type RequestRefusal = Refusal<RequestRefusalCode>
