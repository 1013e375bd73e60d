/** A text as checks compare it, with the way back to what is printed. */
import { matchKey } from '../annual-report/reading/matching-text.ts'

export interface FoldedText {
  /** Wide letters narrow, capitals, simplified characters, radicals as characters, invisible marks dropped. */
  readonly folded: string
  /** For each character of `folded`, its place in `printed`. */
  readonly at: Uint32Array
  readonly printed: string
}

const INVISIBLE = /\p{Cf}/u
const BLANK = /\s/u
const HAN = /[\u2e80-\u2fdf\u3400-\u9fff\uf900-\ufaff]/u
/** Hyphens, dashes and minus signs as people and programs write them between digits. */
const DASHES = /[\u2010-\u2015\u2212\u30fc\uff0d]/u

const foldCharacter = (character: string): string => {
  const code = character.charCodeAt(0)
  if (code < 0x80) return character.toUpperCase()
  if (DASHES.test(character)) return '-'
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0).toUpperCase()
  if (INVISIBLE.test(character)) return ''
  if (code !== 0x0a && BLANK.test(character)) return ' '
  return HAN.test(character) ? matchKey(character) || character : character
}

const FOLDS = new Map<string, string>()

/** Every character comes again and again. */
const folded = (character: string): string => {
  const known = FOLDS.get(character)
  if (known !== undefined) return known
  const fold = foldCharacter(character)
  FOLDS.set(character, fold)
  return fold
}

const foldWith = (printed: string, keeps: (character: string) => boolean): FoldedText => {
  const at = new Uint32Array(printed.length)
  let length = 0
  let text = ''
  for (let index = 0; index < printed.length; index++) {
    const fold = folded(printed.charAt(index))
    if (fold === '' || !keeps(fold)) continue
    at[length] = index
    length += 1
    text += fold
  }
  return { folded: text, at: at.subarray(0, length), printed }
}

export const foldText = (printed: string): FoldedText => foldWith(printed, () => true)

/** Without blanks, so that names written apart (`张　三`) are found; line ends stay. */
export const foldCompact = (printed: string): FoldedText =>
  foldWith(printed, (character) => character !== ' ' && character !== '\t')

/** A word folded in the same way, without the way back. */
export const foldWord = (printed: string): string => {
  let text = ''
  for (const character of printed) {
    const fold = folded(character)
    if (fold !== ' ' && fold !== '\t') text += fold
  }
  return text
}

/** What is printed where a part of the folded text stands. @param end after the last character */
export const printedPart = ({ at, printed }: FoldedText, start: number, end: number): string => {
  const from = at[start] ?? printed.length
  const last = at[end - 1]
  return last === undefined ? '' : printed.slice(from, last + 1)
}
