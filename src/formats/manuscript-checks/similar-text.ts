/** How much of a text stands in another one, and where: runs of five characters, widths and traditional characters folded. */
import { type FoldedText, foldCompact, printedPart } from './folded-text.ts'

const SHINGLE = 5
/** Characters of a text that are looked at. */
const LONGEST = 100_000

export interface ComparedText {
  readonly text: FoldedText
  /** A number for the five characters that begin at each place; two different fives hardly ever share one. */
  readonly marks: Int32Array
  readonly shingles: ReadonlySet<number>
}

/** Punctuation and line ends do not part what is the same. */
const WORDLESS = /[\s\p{P}\p{S}]/gu
const FACTOR = 1_000_003
/** What the oldest character weighs when it leaves. */
const LEAVING = Array.from({ length: SHINGLE }).reduce<number>((power) => Math.imul(power, FACTOR), 1)

/** Rolling: each mark is made of the one before. */
const marksOf = (folded: string): Int32Array => {
  const marks = new Int32Array(Math.max(0, folded.length - SHINGLE + 1))
  let mark = 0
  for (let at = 0; at < folded.length; at++) {
    const left = at >= SHINGLE ? Math.imul(folded.charCodeAt(at - SHINGLE), LEAVING) : 0
    mark = (Math.imul(mark, FACTOR) + folded.charCodeAt(at) - left) | 0
    if (at >= SHINGLE - 1) marks[at - SHINGLE + 1] = mark
  }
  return marks
}

export const comparable = (printed: string): ComparedText => {
  const text = foldCompact(printed.slice(0, LONGEST).replace(WORDLESS, ' '))
  const marks = marksOf(text.folded)
  return { text, marks, shingles: new Set(marks) }
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
  const { marks } = a
  const passages: { start: number; end: number }[] = []
  let start = -1
  for (let at = 0; at <= marks.length; at++) {
    const mark = marks[at]
    const isShared = mark !== undefined && b.shingles.has(mark)
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
