/**
 * Search in organ names and narrative. Chinese has no spaces to split at: the index holds every character
 * and every pair of neighbours, which finds the candidates; the text itself then decides.
 */
import { type Expression, type SqlBool, sql } from 'kysely'
import { storableText } from './storable.ts'

/** Characters of a report that are searched. No report met has a tenth of it. */
const MAX_TEXT = 200_000
const MAX_WORDS = 8
const MAX_WORD = 60

/** Widths and cases folded, spaces gone: a word broken over two lines is found as well. */
const fold = (text: string): string =>
  storableText(text).normalize('NFKC').toLowerCase().replaceAll(/\s+/g, '')

export const searchText = (parts: readonly (string | null)[]): string =>
  parts
    .map((part) => fold(part ?? ''))
    .join('\n')
    .slice(0, MAX_TEXT)

/** Each distinct character and pair of neighbouring characters. */
export const searchGrams = (text: string): readonly string[] => {
  const characters = Array.from(text)
  const grams = new Set(characters)
  for (const [index, character] of characters.entries()) grams.add(character + (characters[index + 1] ?? ''))
  return [...grams]
}

/** The words of a query, all of which must occur. */
export const searchWords = (query: string): readonly string[] =>
  query
    .split(/\s+/)
    .map((word) => fold(word.slice(0, MAX_WORD)))
    .filter((word) => word !== '')
    .slice(0, MAX_WORDS)

const gramsOfWord = (word: string): readonly string[] => {
  const characters = Array.from(word)
  if (characters.length === 1) return characters
  return [...new Set(characters.slice(1).map((character, index) => `${characters[index]}${character}`))]
}

/** Condition on a row of `annual_report`; one for each word. */
export const searchConditions = (query: string): readonly Expression<SqlBool>[] =>
  searchWords(query).map(
    (word) =>
      sql<SqlBool>`(annual_report.search_grams @> ${gramsOfWord(word)}::text[]
        and position(${word} in annual_report.search_text) > 0)`,
  )
