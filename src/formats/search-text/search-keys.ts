/**
 * By what a folded text is found: whole numbers of 32 bits, which index small and compare fast.
 *
 * A pair of neighbouring Han characters is its two codes, exactly: the index alone answers a word of two characters.
 * Words of other letters and numbers are hashes, in a range that no pair has; two may fall together, so that whoever
 * looks for them reads the text as well.
 */

/** Below every code of a Han character: the upper half of keys that are no pair. */
const LONE_CHARACTER = 0x2e7f
const HASHES = LONE_CHARACTER * 0x10000
const TO_SIGNED = 0x80000000

const SHORTEST_PREFIX = 3
const LONGEST_PREFIX = 8

const hashKey = (text: string): number => {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  }
  return ((hash >>> 0) % HASHES) - TO_SIGNED
}

const pairKey = (first: number, second: number): number => first * 0x10000 + second - TO_SIGNED

const isWord = (unit: string): boolean => unit.charCodeAt(0) === 0x20
const isNumber = (unit: string): boolean => /^ \p{Nd}/u.test(unit)
const isLatin = (unit: string): boolean => isWord(unit) && !isNumber(unit)

/** A word of letters is found by its beginning as well, from three letters on. */
const prefixesOf = (unit: string): readonly string[] => {
  const word = unit.trim()
  if (word.length < SHORTEST_PREFIX) return [word]
  const longest = Math.min(word.length, LONGEST_PREFIX)
  return Array.from({ length: longest - SHORTEST_PREFIX + 1 }, (_, index) =>
    word.slice(0, SHORTEST_PREFIX + index),
  )
}

const wordKeys = (unit: string, isAsked: boolean): readonly number[] => {
  if (isNumber(unit)) return [hashKey(unit)]
  const prefixes = prefixesOf(unit)
  return (isAsked ? prefixes.slice(-1) : prefixes).map(hashKey)
}

/** Neighbours of which one is a number; beside a word of letters nothing, since only its beginning may be asked for. */
const neighbourKeys = (first: string, second: string): readonly number[] =>
  isLatin(first) || isLatin(second) ? [] : [hashKey(`${first}&${second}`)]

const BLANK = 0x20
const BAR = 0x7c

/** A run of letters or digits from here, with its blanks; null where a single character stands. */
const wordAt = (folded: string, index: number): string | null =>
  folded.charCodeAt(index) === BLANK ? folded.slice(index, folded.indexOf(' ', index + 1) + 1) : null

const addWord = (keys: number[], before: string | null, word: string, isAsked: boolean): void => {
  for (const key of wordKeys(word, isAsked)) keys.push(key)
  if (before !== null) keys.push(...neighbourKeys(before, word))
}

/** Keys with repetitions, in one pass: texts are long, and this is done for every release. */
const allKeys = (folded: string, isAsked: boolean): number[] => {
  const keys: number[] = []
  let before: string | null = null
  let beforeCode = 0
  for (let index = 0; index < folded.length; index += 1) {
    const code = folded.charCodeAt(index)
    const word = wordAt(folded, index)
    if (word !== null) {
      addWord(keys, before ?? (beforeCode === 0 ? null : String.fromCharCode(beforeCode)), word, isAsked)
      before = word
      beforeCode = 0
      index += word.length - 1
    } else if (code === BAR) {
      before = null
      beforeCode = 0
    } else {
      if (beforeCode !== 0) keys.push(pairKey(beforeCode, code))
      else if (before !== null) keys.push(...neighbourKeys(before, folded.charAt(index)))
      before = null
      beforeCode = code
    }
  }
  return keys
}

const distinct = (keys: readonly number[]): readonly number[] => {
  const sorted = Int32Array.from(keys).sort()
  return Array.from(sorted.filter((key, index) => index === 0 || key !== sorted[index - 1]))
}

/** Of a text, each once, ascending. Lone characters only where `withLone` says: titles and summaries. */
export const searchKeys = (folded: string, withLone: boolean): readonly number[] => {
  const keys = allKeys(folded, false)
  if (!withLone) return distinct(keys)
  const lone = Array.from(folded.replaceAll(/ [^ |]+ |\|/g, ''), (character) => loneKey(character))
  return distinct([...keys, ...lone])
}

export const loneKey = (character: string): number => pairKey(LONE_CHARACTER, character.charCodeAt(0))

/** Keys that every text has in which the folded phrase stands; empty for a lone character. */
export const phraseKeys = (phrase: string): readonly number[] => distinct(allKeys(phrase, true))

/** The two characters of a key that is a pair; null for any other key. */
export const pairOfKey = (key: number): string | null => {
  const code = key + TO_SIGNED
  return code < 0x2e800000 ? null : String.fromCharCode(Math.floor(code / 0x10000), code % 0x10000)
}
