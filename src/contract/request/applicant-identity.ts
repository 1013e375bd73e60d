/** Proofs of identity (Art. 29) and the check characters of the two numbers that have one. */
import type { IdentityKind } from './applicant-details.ts'

export const IDENTITY_KIND_NAMES: Readonly<Record<IdentityKind, string>> = {
  residentId: '居民身份证',
  passport: '护照',
  permit: '港澳台居民居住证或者通行证',
  creditCode: '统一社会信用代码证照',
  other: '其他有效证件',
}

/** GB 11643: weights of the first seventeen digits. */
const ID_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const
const ID_CHECKS = '10X98765432'
/** GB 32100: characters in the order of their values, and weights of the first seventeen. */
const CODE_CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const CODE_WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28] as const

const weighted = (text: string, weights: readonly number[], worth: (character: string) => number): number =>
  weights.reduce((sum, weight, index) => sum + weight * worth(text[index] ?? ''), 0)

/** Spaces and dashes gone, full-width letters and digits folded, capitals. */
export const plainNumber = (text: string): string =>
  text.normalize('NFKC').replaceAll(/[\s-]/g, '').toUpperCase()

/** @param number as `plainNumber` gives it */
export const isResidentIdNumber = (number: string): boolean =>
  /^\d{17}[\dX]$/.test(number) && ID_CHECKS[weighted(number, ID_WEIGHTS, Number) % 11] === number[17]

/** @param code as `plainNumber` gives it */
export const isCreditCode = (code: string): boolean => {
  if (code.length !== 18 || [...code].some((character) => !CODE_CHARACTERS.includes(character))) return false
  const rest = weighted(code, CODE_WEIGHTS, (character) => CODE_CHARACTERS.indexOf(character)) % 31
  return CODE_CHARACTERS[(31 - rest) % 31] === code[17]
}
