/**
 * Ways to ask for less when nothing has everything. People type Chinese without blanks: a long word is taken apart
 * where its characters meet most seldom; then the rarest word is left out.
 */
import { type SearchWord, searchWord } from '../../formats/search-text/parse-search-words.ts'
import { phraseKeys } from '../../formats/search-text/search-keys.ts'

const SHORTEST_TAKEN_APART = 4
const MOST_CUTS = 3

const UNITS = / [^ |]+ |[^ |]/g

interface Seam {
  /** Units before it. */
  readonly at: number
  readonly key: number | null
}

/** Where a word may be cut: neither side is a lone character. */
const seamsOf = (units: readonly string[]): readonly Seam[] =>
  units.slice(0, -1).flatMap((unit, index) => {
    const at = index + 1
    const isWide = (part: readonly string[]): boolean => part.length > 1 || part[0]?.startsWith(' ') === true
    if (!isWide(units.slice(0, at)) || !isWide(units.slice(at))) return []
    const isPair = !unit.startsWith(' ') && units[at]?.startsWith(' ') === false
    return [{ at, key: isPair ? (phraseKeys(`${unit}${units[at]}`)[0] ?? null) : null }]
  })

const unitsOf = (word: SearchWord): readonly string[] => `${word.text}`.match(UNITS) ?? []

const isLong = (word: SearchWord): boolean => !word.isQuoted && unitsOf(word).length >= SHORTEST_TAKEN_APART

/** Keys whose frequency decides: where long words may be cut, and which word is the rarest. */
export const decidingKeys = (words: readonly SearchWord[]): readonly number[] => [
  ...new Set(words.flatMap(({ keys }) => keys)),
]

const partWords = (units: readonly string[], cuts: readonly number[]): readonly SearchWord[] => {
  const ends = [...cuts, units.length].sort((a, b) => a - b)
  return ends.map((end, index) => {
    const text = units.slice(ends[index - 1] ?? 0, end).join('')
    return searchWord(text, text.trim(), false)
  })
}

/** The rarest seams that leave no lone character between them. */
const chosenCuts = (
  units: readonly string[],
  count: number,
  rarity: (key: number) => number,
): readonly number[] => {
  const seams = [...seamsOf(units)].sort(
    (a, b) => (a.key === null ? 0 : rarity(a.key)) - (b.key === null ? 0 : rarity(b.key)),
  )
  const cuts: number[] = []
  for (const { at } of seams) {
    if (cuts.length < count && cuts.every((other) => Math.abs(other - at) > 1)) cuts.push(at)
  }
  return cuts
}

const takenApart = (
  words: readonly SearchWord[],
  count: number,
  rarity: (key: number) => number,
): readonly SearchWord[] =>
  words.flatMap((word) => {
    const units = unitsOf(word)
    return isLong(word) ? partWords(units, chosenCuts(units, count, rarity)) : [word]
  })

const withoutRarest = (
  words: readonly SearchWord[],
  rarity: (key: number) => number,
): readonly SearchWord[] => {
  const rarityOf = (word: SearchWord): number => Math.min(...word.keys.map(rarity))
  const rarest = [...words].sort((a, b) => rarityOf(a) - rarityOf(b))[0]
  return words.filter((word) => word !== rarest)
}

/** @param rarity how many documents have a key
 * @returns looser and looser sets of words, never empty ones */
export const looserWords = (
  words: readonly SearchWord[],
  rarity: (key: number) => number,
): readonly (readonly SearchWord[])[] => {
  const sets: (readonly SearchWord[])[] = []
  const cut = words.some(isLong)
  if (cut) for (let count = 1; count <= MOST_CUTS; count += 1) sets.push(takenApart(words, count, rarity))
  let left = sets.at(-1) ?? words
  while (left.length > 1) {
    left = withoutRarest(left, rarity)
    sets.push(left)
  }
  return sets.filter((set, index) => set.length !== sets[index - 1]?.length || set !== sets[index - 1])
}
