/** Which published documents fit what is asked for, best first. A pair of characters that few documents have says more. */
import type { DisclosureCandidate } from '../../store/disclosure.ts'

/** A pair in the title says this much more than one in the text. */
const TITLE_WEIGHT = 2
/** Documents of the organ that is asked come before equals. */
const OWN_ORGAN = 1.15
/** Share of what the query says that a document must have to fit at all. */
const LEAST_SHARE = 0.3

export interface RankedDisclosure {
  readonly disclosure: DisclosureCandidate
  /** Share of the query's weight that the document has; 1: all of it. */
  readonly share: number
}

const weightsOf = (
  keys: readonly number[],
  candidates: readonly DisclosureCandidate[],
): ReadonlyMap<number, number> => {
  const counts = new Map<number, number>()
  for (const { inTitle, inText } of candidates) {
    for (const key of new Set([...inTitle, ...inText])) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return new Map(
    keys.map((key) => [key, Math.log(1 + (candidates.length + 1) / ((counts.get(key) ?? 0) + 0.5))]),
  )
}

const sumOf = (keys: Iterable<number>, weights: ReadonlyMap<number, number>): number =>
  [...keys].reduce((sum, key) => sum + (weights.get(key) ?? 0), 0)

/** Pairs that no document has at all weigh nothing: nobody could have them. */
const knownKeys = (
  keys: readonly number[],
  candidates: readonly DisclosureCandidate[],
): readonly number[] => {
  const known = new Set(candidates.flatMap(({ inTitle, inText }) => [...inTitle, ...inText]))
  return keys.filter((key) => known.has(key))
}

/** @param organId the organ that is asked */
export const rankDisclosures = (
  keys: readonly number[],
  candidates: readonly DisclosureCandidate[],
  organId: number,
): readonly RankedDisclosure[] => {
  const weights = weightsOf(keys, candidates)
  const whole = sumOf(knownKeys(keys, candidates), weights)
  if (whole === 0) return []
  return candidates
    .map((disclosure) => {
      const share = sumOf(new Set([...disclosure.inTitle, ...disclosure.inText]), weights) / whole
      const title = sumOf(disclosure.inTitle, weights) / whole
      const own = disclosure.organ.id === organId ? OWN_ORGAN : 1
      return { disclosure, share, score: (share + TITLE_WEIGHT * title) * own }
    })
    .filter(({ share }) => share >= LEAST_SHARE)
    .sort((a, b) => b.score - a.score || b.disclosure.id - a.disclosure.id)
    .map(({ disclosure, share }) => ({ disclosure, share }))
}
