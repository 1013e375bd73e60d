import { foldRadicals } from '../radicals.ts'

/** Blanks, controls and invisible marks. */
const UNSEEN = /[\s\p{Z}\p{Cc}\p{Cf}]/gu

/**
 * Text as it is compared: radicals as ordinary characters, wide letters as narrow ones, small letters, no
 * blanks. Only for comparing: what people read keeps its form.
 */
export const foldForSearch = (text: string): string =>
  foldRadicals(text).normalize('NFKC').toLowerCase().replace(UNSEEN, '')

/** Characters that a font without a map to Unicode leaves unknown. */
const UNKNOWN = /[\ufffd\p{Co}]/u

/** Whether a folded word says something: not a single character, which stands in every text, nor one of unknown characters. */
export const isSearchable = (folded: string): boolean => [...folded].length >= 2 && !UNKNOWN.test(folded)
