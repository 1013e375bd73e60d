/** Text from outside, made fit for print: nothing in it may steer the page, and nothing visible is lost. */

/** Line ends as they come from browsers, letters and office programs. */
const LINE_END = /\r\n|[\r\v\f\u0085\u2028\u2029]/g

/** Controls and format characters: direction marks, zero width, soft hyphen, tags; and the selector of a picture style. */
const STEERING = /[\p{Cc}\p{Cf}]|\ufe0e|\ufe0f/gu

/** Halves of a pair and code points that no XML may hold. */
const NO_CHARACTER = /[\p{Cs}\ufffe\uffff]/gu

/** Several lines at most: what line ends separated stays separated. */
export const plainText = (text: string): string =>
  text
    .replace(LINE_END, '\n')
    .replace(/\t/g, ' ')
    .split('\n')
    .map((line) => line.replace(NO_CHARACTER, '\ufffd').replace(STEERING, '').trim())
    .filter((line) => line !== '')
    .join('\n')

/** One line: names, numbers, titles. */
export const plainLine = (text: string): string => plainText(text).replace(/\s+/g, ' ').trim()

/** A statement that goes on within a sentence: without the full stop at its end. */
export const phrase = (text: string): string => plainText(text).replace(/[。．.；;，,\s]+$/u, '')
