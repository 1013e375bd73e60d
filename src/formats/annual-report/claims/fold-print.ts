/** Prose in one spelling, for matching only: what is stored stays as printed. */

const FULL_WIDTH = /[０-９Ａ-Ｚａ-ｚ％．＋－]/g
const FULL_WIDTH_OFFSET = 0xfee0

const PUNCTUATION: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '(': '（',
  ')': '）',
  '?': '？',
  '!': '！',
  '﹪': '%',
}

const THOUSANDS = /(?<=\d),(?=\d{3}(?!\d))/g
/** A number that a line break cuts in two is one number; two numbers with a blank between stay two. */
const BREAK_IN_NUMBER = /(?<=\d)[^\S\n]*\n\s*(?=\d)/g
/** Every blank but one between two digits. */
const BLANK = /(?<!\d)[\s\u200b]+|[\s\u200b]+(?![\d\s\u200b])/g

const UNFOLDED = /[\s\u200b,;:()?!﹪０-９Ａ-Ｚａ-ｚ％．＋－]/

/** No blanks (but between two digits), ASCII digits and letters, full-width punctuation, no thousands separators. */
export const foldPrint = (printed: string): string => (UNFOLDED.test(printed) ? fold(printed) : printed)

const fold = (printed: string): string =>
  printed
    .replace(FULL_WIDTH, (character) => String.fromCharCode(character.charCodeAt(0) - FULL_WIDTH_OFFSET))
    .replace(THOUSANDS, '')
    .replace(BREAK_IN_NUMBER, '')
    .replace(BLANK, '')
    .replace(/[,;:()?!﹪]/g, (character) => PUNCTUATION[character] ?? character)
