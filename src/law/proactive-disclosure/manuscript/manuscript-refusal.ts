/** Why an act on a manuscript is refused. A closed set; words for people stand at the edge. */
import type { Refusal } from '../../result.ts'
import type { SourceId } from '../../sources.ts'

export const MANUSCRIPT_REFUSAL_CODES = [
  'command-malformed',
  'event-out-of-order',
  'not-in-this-phase',
  'not-for-this-role',
  'text-missing',
  'date-in-future',
  'date-not-later',
  'attribute-missing-reason',
  'exemption-unknown',
  'exemption-not-needed',
  'must-be-proactive',
  'title-missing',
  'body-missing',
  'catalogue-item-missing',
  'formed-on-missing',
  'document-number-missing',
  'notice-period-missing',
  'notice-period-wrong',
  'validity-period-wrong',
  'rule-not-in-power',
  'secrecy-left-out',
  'legal-left-out',
  'office-not-first',
  'stage-repeated',
  'stage-not-due',
  'stage-of-another-role',
  'author-may-not-pass',
  'one-stage-per-person',
  'checklist-incomplete',
  'checklist-unmet',
  'review-unfinished',
  'content-not-reviewed',
  'not-for-publication',
  'for-publication',
  'schedule-not-later',
  'schedule-too-far',
  'schedule-not-due',
  'already-scheduled',
  'not-public',
  'still-public',
  'never-out',
  'was-out',
  'not-a-penalty',
  'change-reported-already',
  'next-review-missing',
] as const

export type ManuscriptRefusalCode = (typeof MANUSCRIPT_REFUSAL_CODES)[number]
export type ManuscriptRefusal = Refusal<ManuscriptRefusalCode>
export type ManuscriptObjection = ManuscriptRefusal | null

export const no = (
  code: ManuscriptRefusalCode,
  source: SourceId,
  facts?: Record<string, string | number>,
): ManuscriptRefusal => (facts === undefined ? { code, source } : { code, source, facts })

/** The first that is one. */
export const firstOf = (...objections: readonly ManuscriptObjection[]): ManuscriptObjection =>
  objections.find((each) => each !== null) ?? null

export const written = (field: string, text: string, source: SourceId): ManuscriptObjection =>
  text.trim() === '' ? no('text-missing', source, { field }) : null
