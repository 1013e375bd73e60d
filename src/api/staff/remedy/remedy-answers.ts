/** How calls about remedy cases are answered and refused. */
import { REMEDY_REFUSAL_WORDS } from '../../../contract/remedy/remedy-words.ts'
import { ok, type Refusal, refused } from '../../../law/result.ts'
import { refusalFromWords } from '../refusal-from-words.ts'
import type { StaffAnswer } from '../staff-endpoint.ts'

const STATUS: Readonly<Record<string, 404 | 409>> = {
  'remedy-unknown': 404,
  'file-unknown': 404,
  'remedy-changed': 409,
  'remedy-anonymised': 409,
  'number-taken': 409,
  'registered-elsewhere': 409,
  'not-due': 409,
}

export const json = (body: unknown) => ok<StaffAnswer>({ kind: 'json', body })
export const refuse = (refusal: Refusal) =>
  refused(refusalFromWords(refusal, REMEDY_REFUSAL_WORDS, STATUS[refusal.code] ?? 422))

/** Calls that send nothing. */
export const NOTHING_SENT = { query: {}, body: null, filesWithin: 0 } as const
