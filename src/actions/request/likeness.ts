/** How alike two descriptions are: shared pairs of neighbouring characters, of all pairs (Jaccard). */

const pairs = (text: string): ReadonlySet<string> => {
  const characters = Array.from(
    text
      .normalize('NFKC')
      .toLowerCase()
      .replaceAll(/[\s\p{P}]+/gu, ''),
  )
  return new Set(characters.slice(1).map((character, index) => `${characters[index]}${character}`))
}

/** 0 to 100. */
export const likeness = (a: string, b: string): number => {
  const [first, second] = [pairs(a), pairs(b)]
  if (first.size === 0 || second.size === 0) return 0
  let shared = 0
  for (const pair of first) if (second.has(pair)) shared++
  return Math.round((100 * shared) / (first.size + second.size - shared))
}

/** From here on a description is worth a second look. */
export const ALIKE_FROM = 50
