/** What somebody types into the search box: words that all have to occur, phrases in quotes, words left out. */
import { foldPhrase, foldSearchText } from './fold-search-text.ts'
import { loneKey, phraseKeys } from './search-keys.ts'

export interface SearchWord {
  /** As typed, to be shown. */
  readonly typed: string
  /** Folded: stands so in the folded text of every hit. */
  readonly text: string
  /** Every hit has all of these; those of a lone character are known of titles and summaries only. */
  readonly keys: readonly number[]
  readonly isLone: boolean
  /** A pair of Han characters, which its key says exactly: nobody has to read the text. */
  readonly isExact: boolean
  /** In quotes: never taken apart. */
  readonly isQuoted: boolean
}

export interface SearchWords {
  readonly words: readonly SearchWord[]
  /** Folded; none of them may occur. */
  readonly without: readonly string[]
  /** Everything that is looked for, as one folded text: the title or the number of a document may be just this. */
  readonly whole: string
}

/** A longer query says nothing more. */
const LONGEST_QUERY = 200
const MOST_WORDS = 10
const SHORTEST_PREFIX = 3

const PARTS =
  /(?<out>[-－−](?=\S))?(?:["“”＂](?<quoted>[^"“”＂]*)["“”＂]|「(?<corner>[^」]*)」|(?<bare>[^\s"“”＂「」]+))/gu

const isPlainPair = (text: string): boolean => text.length === 2 && /^[\u2e80-\uffff]{2}$/.test(text)

/** `gb500` is looked for as the beginning of a word, as its key is. */
const withOpenEnd = (text: string): string => {
  const last = / (?<word>[^ |]+) $/.exec(text)?.groups?.word ?? ''
  return last.length >= SHORTEST_PREFIX && !/^\p{Nd}/u.test(last) ? text.slice(0, -1) : text
}

/** @param folded without `|`, not empty */
export const searchWord = (folded: string, typed: string, isQuoted: boolean): SearchWord => {
  const isLone = folded.length === 1
  return {
    typed,
    text: isQuoted ? folded : withOpenEnd(folded),
    keys: isLone ? [loneKey(folded)] : phraseKeys(folded),
    isLone,
    isExact: isPlainPair(folded),
    isQuoted,
  }
}

const foldedParts = (text: string): readonly string[] =>
  foldSearchText(text)
    .split('|')
    .filter((part) => part.trim() !== '')

const wordsOf = (text: string, isQuoted: boolean): readonly SearchWord[] => {
  const parts = foldedParts(text)
  return parts.map((part) => searchWord(part, parts.length === 1 ? text : part.trim(), isQuoted))
}

const withoutRepeats = (words: readonly SearchWord[]): readonly SearchWord[] =>
  words.filter(({ text }, index) => words.findIndex((other) => other.text === text) === index)

export const parseSearchWords = (query: string): SearchWords => {
  const words: SearchWord[] = []
  const without: string[] = []
  const wanted: string[] = []
  for (const { groups = {} } of query.slice(0, LONGEST_QUERY).matchAll(PARTS)) {
    const quoted = groups.quoted ?? groups.corner
    const text = quoted ?? groups.bare ?? ''
    if (groups.out !== undefined) without.push(...foldedParts(text))
    else {
      words.push(...wordsOf(text, quoted !== undefined))
      wanted.push(text)
    }
  }
  return {
    words: withoutRepeats(words).slice(0, MOST_WORDS),
    without: without.slice(0, MOST_WORDS),
    whole: foldPhrase(wanted.join(' ')),
  }
}
