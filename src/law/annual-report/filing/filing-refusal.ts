/** Why an act on a filing is refused. A closed set; words for people stand at the edge. */
import type { Refusal } from '../../result.ts'
import type { SourceId } from '../../sources.ts'

export const FILING_REFUSAL_CODES = [
  'command-malformed',
  'event-out-of-order',
  'not-in-this-phase',
  'not-for-this-role',
  'text-missing',
  'text-too-long',
  'no-duty',
  'organ-ended',
  'year-not-begun',
  'year-not-over',
  'finding-unknown',
  'error-cannot-be-explained',
  'note-needs-no-explanation',
  'not-explained',
  'errors-stand',
  'warnings-unexplained',
  'overview-missing',
  'not-nil',
  'nil-confirmed-already',
  'nil-unconfirmed',
  'figures-changed',
  'text-changed',
  'nothing-changed',
  'changed-since-submission',
  'not-of-an-organ-above',
  'no-office-above',
  'not-accepted',
  'remarks-missing',
  'place-unknown',
] as const

export type FilingRefusalCode = (typeof FILING_REFUSAL_CODES)[number]
export type FilingRefusal = Refusal<FilingRefusalCode>
export type FilingObjection = FilingRefusal | null

export const no = (
  code: FilingRefusalCode,
  source: SourceId,
  facts?: Readonly<Record<string, string | number>>,
): FilingRefusal => (facts === undefined ? { code, source } : { code, source, facts })

/** The first that is one. */
export const firstOf = (...objections: readonly FilingObjection[]): FilingObjection =>
  objections.find((each) => each !== null) ?? null

/** Longer is no remark but an attachment. */
export const LONGEST_TEXT = 2000

export const written = (field: string, text: string, source: SourceId): FilingObjection => {
  if (text.trim() === '') return no('text-missing', source, { field })
  return text.length > LONGEST_TEXT ? no('text-too-long', source, { field, most: LONGEST_TEXT }) : null
}
