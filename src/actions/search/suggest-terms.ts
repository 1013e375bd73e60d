/** Other words to look for, when what was typed is not found: typed in pinyin, or with a wrong character. */
import { pinyin } from 'pinyin-pro'
import { pairOfKey } from '../../formats/search-text/search-keys.ts'
import type { Database } from '../../store/database.ts'
import { readTerms } from '../../store/search-term.ts'

const MOST = 5
/** Longer words are not compared one by one. */
const LONGEST = 20
const SHORTEST_PINYIN = 4

interface Term {
  readonly text: string
  readonly pinyin: string
  /** First letter of each syllable. */
  readonly initials: string
}

const syllablesOf = (text: string): readonly string[] =>
  pinyin(text, { toneType: 'none', type: 'array', nonZh: 'removed', v: true })

const termOf = (text: string): Term => {
  const syllables = syllablesOf(text)
  return { text, pinyin: syllables.join(''), initials: syllables.map((each) => each[0] ?? '').join('') }
}

interface Vocabulary {
  readonly version: string
  /** The most used first. */
  readonly terms: readonly Term[]
}

const vocabularies = new WeakMap<Database, Vocabulary>()

/** Kept until the words are weighed anew: thousands of short words. */
const vocabularyOf = async (db: Database): Promise<Vocabulary> => {
  const known = vocabularies.get(db)
  const { version, names, keys } = await readTerms(db, known?.version ?? null)
  if (known !== undefined && known.version === version) return known
  const pairs = keys.map(pairOfKey).filter((pair) => pair !== null)
  const terms = [...new Set([...names, ...pairs])].map(termOf)
  const made = { version, terms }
  vocabularies.set(db, made)
  return made
}

/** How many characters have to be changed, put in or left out; no more than 2 are told apart. */
const distance = (one: string, other: string): number => {
  if (Math.abs(one.length - other.length) > 1) return 2
  let row = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let at = 1; at <= one.length; at += 1) {
    const next = [at]
    for (let place = 1; place <= other.length; place += 1) {
      const changed = (row[place - 1] ?? 0) + (one[at - 1] === other[place - 1] ? 0 : 1)
      next.push(Math.min(changed, (row[place] ?? 0) + 1, (next[place - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[other.length] ?? 2
}

const byPinyin = (typed: string, terms: readonly Term[]): readonly string[] => {
  const letters = typed.toLowerCase().replaceAll(/[\s']/g, '')
  if (letters.length < SHORTEST_PINYIN) return []
  const same = terms.filter((term) => term.pinyin === letters)
  const short = terms.filter((term) => term.initials === letters)
  return [...same, ...short].map(({ text }) => text)
}

/** Sounds the same, or is one character off. */
const bySound = (typed: string, terms: readonly Term[]): readonly string[] => {
  const sound = syllablesOf(typed).join('')
  const same = terms.filter((term) => term.pinyin === sound && term.text !== typed)
  const near =
    typed.length < 3 ? [] : terms.filter(({ text }) => text.length > 2 && distance(text, typed) === 1)
  return [...same, ...near].map(({ text }) => text)
}

const isLatin = (word: string): boolean => /^[a-z'\s]+$/i.test(word)

const othersFor = (word: string, terms: readonly Term[]): readonly string[] =>
  isLatin(word) ? byPinyin(word, terms) : bySound(word, terms)

/** Queries to be tried in place of what was typed: each has one word replaced. */
export const suggestTerms = async (db: Database, typed: string): Promise<readonly string[]> => {
  const words = typed.trim().split(/\s+/)
  const { terms } = await vocabularyOf(db)
  const found: string[] = []
  if (isLatin(typed) && words.length > 1) found.push(...byPinyin(typed, terms))
  for (const [place, word] of words.entries()) {
    if (word.length > LONGEST || word.length < 2) continue
    const others = othersFor(word, terms)
    found.push(...others.map((other) => words.with(place, other).join(' ')))
  }
  return [...new Set(found)].slice(0, MOST)
}
