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
  grams: readonly string[],
  candidates: readonly DisclosureCandidate[],
): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const { inTitle, inText } of candidates) {
    for (const gram of new Set([...inTitle, ...inText])) counts.set(gram, (counts.get(gram) ?? 0) + 1)
  }
  return new Map(
    grams.map((gram) => [gram, Math.log(1 + (candidates.length + 1) / ((counts.get(gram) ?? 0) + 0.5))]),
  )
}

const sumOf = (grams: Iterable<string>, weights: ReadonlyMap<string, number>): number =>
  [...grams].reduce((sum, gram) => sum + (weights.get(gram) ?? 0), 0)

/** Pairs that no document has at all weigh nothing: nobody could have them. */
const knownGrams = (
  grams: readonly string[],
  candidates: readonly DisclosureCandidate[],
): readonly string[] => {
  const known = new Set(candidates.flatMap(({ inTitle, inText }) => [...inTitle, ...inText]))
  return grams.filter((gram) => known.has(gram))
}

/** @param organId the organ that is asked */
export const rankDisclosures = (
  grams: readonly string[],
  candidates: readonly DisclosureCandidate[],
  organId: number,
): readonly RankedDisclosure[] => {
  const weights = weightsOf(grams, candidates)
  const whole = sumOf(knownGrams(grams, candidates), weights)
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
