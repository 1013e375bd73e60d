/** How much of a text stands in another one, and where: runs of five characters, widths and traditional characters folded. */
import { type FoldedText, foldCompact, printedPart } from './folded-text.ts'

const SHINGLE = 5
/** Characters of a text that are looked at. */
const LONGEST = 100_000

export interface ComparedText {
  readonly text: FoldedText
  readonly shingles: ReadonlySet<string>
}

/** Punctuation and line ends do not part what is the same. */
const WORDLESS = /[\s\p{P}\p{S}]/gu

export const comparable = (printed: string): ComparedText => {
  const text = foldCompact(printed.slice(0, LONGEST).replace(WORDLESS, ' '))
  const shingles = new Set<string>()
  for (let at = 0; at + SHINGLE <= text.folded.length; at++) shingles.add(text.folded.slice(at, at + SHINGLE))
  return { text, shingles }
}

/** Share of the shingles of `a` that `b` has too, 0 to 1; 0 for a text too short to say. */
export const shareWithin = (a: ComparedText, b: ComparedText): number => {
  if (a.shingles.size < SHINGLE) return 0
  let shared = 0
  for (const shingle of a.shingles) if (b.shingles.has(shingle)) shared += 1
  return shared / a.shingles.size
}

export interface SharedPassage {
  /** As printed in the first text, without its punctuation. */
  readonly words: string
  readonly characters: number
}

/** Shorter ones are phrases that every office writes. */
const SHORTEST_PASSAGE = 20

/** The longest passages of `a` whose shingles all stand in `b`, longest first. */
export const sharedPassages = (a: ComparedText, b: ComparedText, most: number): readonly SharedPassage[] => {
  const { folded } = a.text
  const passages: { start: number; end: number }[] = []
  let start = -1
  for (let at = 0; at + SHINGLE <= folded.length + 1; at++) {
    const isShared = b.shingles.has(folded.slice(at, at + SHINGLE)) && at + SHINGLE <= folded.length
    if (isShared && start < 0) start = at
    if (isShared || start < 0) continue
    const end = at + SHINGLE - 1
    if (end - start >= SHORTEST_PASSAGE) passages.push({ start, end })
    start = -1
  }
  return passages
    .toSorted((x, y) => y.end - y.start - (x.end - x.start) || x.start - y.start)
    .slice(0, most)
    .map(({ start: from, end }) => ({
      words: printedPart(a.text, from, end).replace(/\s+/g, ' ').trim(),
      characters: end - from,
    }))
}
