/** Where the words of a search stand in a text, so that they can be shown marked. */
import { foldWithPlaces } from './fold-search-text.ts'

/** Characters of the text from `from` up to, not including, `to`. */
export interface Mark {
  readonly from: number
  readonly to: number
}

export interface MarkedText {
  readonly text: string
  /** In order, none touching another. */
  readonly marks: readonly Mark[]
}

const MOST_MARKS = 60

const joined = (marks: readonly Mark[]): readonly Mark[] => {
  const kept: Mark[] = []
  for (const mark of [...marks].sort((a, b) => a.from - b.from)) {
    const last = kept.at(-1)
    if (last === undefined || mark.from > last.to) kept.push(mark)
    else if (mark.to > last.to) kept[kept.length - 1] = { from: last.from, to: mark.to }
  }
  return kept
}

const placesOf = (folded: string, word: string): readonly number[] => {
  const found: number[] = []
  for (
    let at = folded.indexOf(word);
    at !== -1 && found.length < MOST_MARKS;
    at = folded.indexOf(word, at + word.length)
  )
    found.push(at)
  return found
}

/** @param words folded, as the search looked for them */
const findMarks = (text: string, words: readonly string[]): readonly Mark[] => {
  const { folded, places } = foldWithPlaces(text)
  const marks = words.flatMap((word) => {
    const [lead, tail] = [word.length - word.trimStart().length, word.length - word.trimEnd().length]
    return placesOf(folded, word).map((at) => ({
      from: places[at + lead] ?? 0,
      to: (places[at + word.length - tail - 1] ?? 0) + 1,
    }))
  })
  return joined(marks)
}

export const markText = (text: string, words: readonly string[]): MarkedText => ({
  text,
  marks: findMarks(text, words),
})

const BEFORE = 30

/** Distinct words that begin in the window, for choosing the passage that says most. */
const score = (marks: readonly Mark[], text: string, from: number, length: number): number =>
  new Set(
    marks
      .filter((mark) => mark.from >= from && mark.to <= from + length)
      .map((mark) => text.slice(mark.from, mark.to)),
  ).size

/** The part of a long text in which most of the words stand together; null where none stands. */
export const bestPassage = (text: string, words: readonly string[], length: number): MarkedText | null => {
  const marks = findMarks(text, words).slice(0, MOST_MARKS)
  const [first] = marks
  if (first === undefined) return null
  let best = { from: first.from, score: 0 }
  for (const { from } of marks) {
    const own = score(marks, text, from, length)
    if (own > best.score) best = { from, score: own }
  }
  const start = Math.max(0, best.from - BEFORE)
  const end = Math.min(text.length, start + length)
  const lead = start > 0 ? '…' : ''
  const shift = lead.length - start
  return {
    text: `${lead}${text.slice(start, end)}${end < text.length ? '…' : ''}`,
    marks: marks
      .filter(({ from, to }) => from >= start && to <= end)
      .map(({ from, to }) => ({ from: from + shift, to: to + shift })),
  }
}
