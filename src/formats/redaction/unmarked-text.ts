import { foldForSearch, isSearchable } from './fold-for-search.ts'
import type { PageCharacter } from './page-characters.ts'
import type { PageNote } from './page-notes.ts'
import type { PlacedText } from './redaction.ts'
import { areaAround, lineText, writtenLines } from './written-lines.ts'

/** At most so many places are named; a word that stands in more is no secret. */
const MOST_PLACES = 500

/** What a person may have meant to hide with a longer passage: its words with two Han characters or four others. */
const isTelling = (word: string): boolean => /\p{Script=Han}{2}/u.test(word) || [...word].length >= 4

/** The folded words that are looked for: each burned text as a whole, and its parts between punctuation. */
export const searchedWords = (burned: readonly PlacedText[]): readonly string[] => {
  const words = burned.flatMap(({ text }) => [
    foldForSearch(text),
    ...text
      .split(/[^\p{L}\p{N}]+/u)
      .map(foldForSearch)
      .filter(isTelling),
  ])
  return [...new Set(words)].filter(isSearchable).toSorted((a, b) => b.length - a.length)
}

interface FoldedPage {
  readonly text: string
  /** For each code unit of the text the character it came from. */
  readonly sources: readonly PageCharacter[]
}

const foldedPage = (characters: readonly PageCharacter[]): FoldedPage => {
  const sources: PageCharacter[] = []
  let text = ''
  for (const character of writtenLines(characters).flat()) {
    const folded = foldForSearch(character.text)
    text += folded
    for (let unit = 0; unit < folded.length; unit += 1) sources.push(character)
  }
  return { text, sources }
}

const placesOf = (word: string, { text, sources }: FoldedPage, page: number): readonly PlacedText[] => {
  const places: PlacedText[] = []
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + word.length)) {
    const found = sources.slice(at, at + word.length)
    const shown = writtenLines(found).map(lineText).join('')
    places.push({ text: shown, page, ...areaAround(found.map(({ area }) => area)) })
    if (places.length >= MOST_PLACES) break
  }
  return places
}

const placesInNotes = (words: readonly string[], notes: readonly PageNote[], page: number) =>
  notes.flatMap(({ texts, area }): readonly PlacedText[] => {
    const folded = texts.map(foldForSearch)
    return words
      .filter((word) => folded.some((text) => text.includes(word)))
      .map((word) => ({ text: word, page, ...area }))
  })

const isInside = (inner: PlacedText, outer: PlacedText): boolean =>
  inner !== outer &&
  inner.text.length < outer.text.length &&
  inner.x >= outer.x - 1e-6 &&
  inner.y >= outer.y - 1e-6 &&
  inner.x + inner.width <= outer.x + outer.width + 1e-6 &&
  inner.y + inner.height <= outer.y + outer.height + 1e-6

/** Where the words still stand on a page, given the characters and notes of it that no mark covers. */
export const placesOfWords = (
  words: readonly string[],
  characters: readonly PageCharacter[],
  notes: readonly PageNote[],
  page: number,
): readonly PlacedText[] => {
  const folded = foldedPage(characters)
  const places = [
    ...words.flatMap((word) => placesOf(word, folded, page)),
    ...placesInNotes(words, notes, page),
  ].slice(0, MOST_PLACES)
  return places.filter((place) => !places.some((other) => isInside(place, other)))
}
