/** Scripts that are written without spaces between words: Han, kana, radicals, CJK and full-width punctuation. */
const UNSPACED =
  /[\u2018-\u201d\u2026\u2014\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\u{20000}-\u{3ffff}]/u
const UNSPACED_AT_END = new RegExp(`${UNSPACED.source}$`, 'u')
const UNSPACED_AT_START = new RegExp(`^${UNSPACED.source}`, 'u')

/** Zero-width and direction marks and soft hyphens (and NUL): they carry nothing that is printed. */
const UNPRINTED = /\p{Cf}/gu

export const withoutUnprinted = (text: string): string => text.replace(UNPRINTED, '').replaceAll('\0', '')

/** True when nothing but blanks would be between the two in print, so no space may be invented there. */
export const touchesUnspaced = (before: string, after: string): boolean =>
  UNSPACED_AT_END.test(before.slice(-2)) || UNSPACED_AT_START.test(after.slice(0, 2))

/**
 * Joins pieces of one text that stood on several lines. A space goes between two pieces only when both
 * meet in a script that needs one, so that a wrapped Chinese label stays one word and two numbers stay two.
 */
export const joinPieces = (pieces: readonly string[]): string => {
  const joined: string[] = []
  let before = ''
  for (const piece of pieces) {
    if (piece === '') continue
    if (before !== '' && !touchesUnspaced(before, piece)) joined.push(' ')
    joined.push(piece)
    before = piece
  }
  return joined.join('')
}
