/**
 * Search in organ names and narrative. Chinese has no spaces to split at: the index holds every character
 * and every pair of neighbours, which finds the candidates; the text itself then decides.
 */
import { type Expression, type SqlBool, sql } from 'kysely'
import type { Database } from './database.ts'
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

/** Grams that a text with the word has. */
export const wordGrams = (word: string): readonly string[] => {
  const characters = Array.from(word)
  if (characters.length === 1) return characters
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`)
}

const gramsOf = (words: readonly string[]): readonly string[] => [...new Set(words.flatMap(wordGrams))]

/** Up to so many candidates are looked at one by one; beyond that, hits are never far in the list itself. */
const FEW = 400

interface ReportKey {
  readonly organ_id: number
  readonly year: number
}

const candidates = (grams: readonly string[], most: number | null) =>
  sql<ReportKey>`select organ_id, year from annual_report_candidates(${grams}::text[], ${most}::integer)`

const occurs = (word: string) => sql<SqlBool>`position(${word} in annual_report.search_text) > 0`

/** A pair of characters that is in the index is in the text; only longer words may still be scattered. */
const needsReading = (word: string): boolean => Array.from(word).length > 2

/** Conditions on rows of `annual_report` for a list that shows the first hits in its own order. */
export const listedSearch = async (db: Database, query: string): Promise<readonly Expression<SqlBool>[]> => {
  const words = searchWords(query)
  if (words.length === 0) return []
  const { rows } = await candidates(gramsOf(words), FEW + 1).execute(db)
  if (rows.length > FEW) return words.map(occurs)
  const organs = rows.map(({ organ_id }) => organ_id)
  const years = rows.map(({ year }) => year)
  const isCandidate = sql<SqlBool>`(annual_report.organ_id, annual_report.year) in
    (select * from unnest(${organs}::bigint[], ${years}::integer[]))`
  return [isCandidate, ...words.filter(needsReading).map(occurs)]
}

/** Conditions on rows of `annual_report` for a count of all hits. */
export const countedSearch = (query: string): readonly Expression<SqlBool>[] => {
  const words = searchWords(query)
  if (words.length === 0) return []
  const isCandidate = sql<SqlBool>`(annual_report.organ_id, annual_report.year) in
    (${candidates(gramsOf(words), null)})`
  return [isCandidate, ...words.filter(needsReading).map(occurs)]
}
