/** How much of a text stands word for word in another. Plain values in, so it serves any two texts. */

export interface Similarity {
  /** Share of the first text, 0 to 1, that stands in passages of the second. */
  readonly share: number
  /** The longest such passages as printed in the first text, longest first. */
  readonly passages: readonly string[]
}

/** Figures, dates and punctuation change from year to year without making a text new. */
const COUNTED = /[\p{Script=Han}A-Za-z]/u
/** Characters of a shingle: two texts on the same subject seldom share ten in a row by chance. */
const SHINGLE = 10
/** Shorter agreements are names and set phrases. */
const SHORTEST_PASSAGE = 16
const MOST_PASSAGES = 5

interface CountedText {
  readonly characters: string
  /** Where each character stands in the printed text. */
  readonly places: readonly number[]
}

const countedText = (text: string): CountedText => {
  const places: number[] = []
  let characters = ''
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? ''
    if (!COUNTED.test(character)) continue
    characters += character
    places.push(at)
  }
  return { characters, places }
}

/** Everything else; what takes two units is none of the signs above, as it is none unit by unit. */
const NOT_COUNTED = /[^\p{Script=Han}A-Za-z]+|[\u{10000}-\u{10FFFF}]/gu

/** The same characters without their places, in a fifth of the time. */
const countedCharacters = (text: string): string => text.replaceAll(NOT_COUNTED, '')

const shinglesOf = (characters: string): ReadonlySet<string> => {
  const shingles = new Set<string>()
  for (let at = 0; at + SHINGLE <= characters.length; at += 1) {
    shingles.add(characters.slice(at, at + SHINGLE))
  }
  return shingles
}

/** Those of the shingles that stand in the text: only they are kept, so that one text is held against many quickly. */
const shinglesAmong = (characters: string, wanted: ReadonlySet<string>): ReadonlySet<string> => {
  const found = new Set<string>()
  for (let at = 0; at + SHINGLE <= characters.length; at += 1) {
    const shingle = characters.slice(at, at + SHINGLE)
    if (wanted.has(shingle)) found.add(shingle)
  }
  return found
}

interface Run {
  readonly from: number
  readonly to: number
}

/** Longest runs of the first text made of shingles of the second. */
const sharedRuns = (characters: string, shingles: ReadonlySet<string>): readonly Run[] => {
  const runs: Run[] = []
  let from = -1
  let to = -1
  const close = (): void => {
    if (from >= 0 && to - from >= SHORTEST_PASSAGE) runs.push({ from, to })
  }
  for (let at = 0; at + SHINGLE <= characters.length; at += 1) {
    if (!shingles.has(characters.slice(at, at + SHINGLE))) continue
    if (at > to) {
      close()
      from = at
    }
    to = at + SHINGLE
  }
  close()
  return runs
}

/** One text against many: what is done for the first is done once. Linear in the length of both texts. */
export const similarityOf = (a: string): ((b: string) => Similarity) => {
  const { characters, places } = countedText(a)
  const own = shinglesOf(characters)
  return (b) => {
    const runs = sharedRuns(characters, shinglesAmong(countedCharacters(b), own))
    const covered = runs.reduce((sum, { from, to }) => sum + to - from, 0)
    const passages = [...runs]
      .sort((x, y) => y.to - y.from - (x.to - x.from))
      .slice(0, MOST_PASSAGES)
      .map(({ from, to }) => a.slice(places[from], (places[to - 1] ?? 0) + 1))
    return { share: characters.length === 0 ? 0 : covered / characters.length, passages }
  }
}

export const textSimilarity = (a: string, b: string): Similarity => similarityOf(a)(b)
