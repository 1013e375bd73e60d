import type { ManuscriptCheck, ManuscriptFinding } from '../finding.ts'

/** Something personal in a folded text. */
export interface PersonalHit {
  readonly check: ManuscriptCheck
  readonly severity: ManuscriptFinding['severity']
  /** What it is, in Chinese, for the message. */
  readonly name: string
  /** Places in the folded text; `end` is after the last character. */
  readonly start: number
  readonly end: number
  /** What may be shown of it. */
  readonly masked: string
}

/** The first and last characters with stars between. */
export const maskMiddle = (value: string, first: number, last: number): string =>
  `${value.slice(0, first)}${'*'.repeat(Math.max(1, value.length - first - last))}${value.slice(value.length - last)}`

/** Whether one of the words stands shortly before a place. */
export const standsAfter = (text: string, start: number, words: RegExp, within = 16): boolean =>
  words.test(text.slice(Math.max(0, start - within), start))

/** Every match of a pattern, also those that begin inside an earlier one. The pattern must be global. */
export function* overlappingMatches(pattern: RegExp, text: string): Generator<RegExpExecArray> {
  const search = new RegExp(pattern)
  for (let match = search.exec(text); match !== null; match = search.exec(text)) {
    yield match
    search.lastIndex = match.index + 1
  }
}
