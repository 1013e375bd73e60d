/** Finding cases by what they ask for: each pair of neighbouring characters, as Chinese has no spaces to split at. */
import { searchGrams, searchText } from './annual-report-search.ts'

/** Longer descriptions are found by their beginning. */
const INDEXED = 2_000

export const descriptionGrams = (description: string): readonly string[] =>
  searchGrams(searchText([description.slice(0, INDEXED)]))
