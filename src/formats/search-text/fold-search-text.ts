/**
 * The form of a text in which it is searched: widths, radicals, cases and traditional characters folded, everything
 * dropped that people leave out or write differently (blanks, brackets, quotes, dashes).
 *
 * Han and the like stand one by one; runs of other letters, and of digits, stand between two blanks; `|` is where a
 * sentence ends, so that no phrase runs over it. `云政办〔2026〕3号` becomes `云政办 2026  3 号`.
 */
import { Converter } from 'opencc-js/t2cn'
import { foldRadicals } from '../radicals.ts'

const DROPPED = 0
const BREAK = 1
const LETTER = 2
const DIGIT = 3
const SINGLE = 4
type Class = typeof DROPPED | typeof BREAK | typeof LETTER | typeof DIGIT | typeof SINGLE

const CLASSES = new Uint8Array(0x10000)
/** What a code is written as; for those that are kept. */
const CODES = new Uint16Array(0x10000)

const BLANK = 0x20
const BAR = 0x7c

const BREAKS = '。！？；，、：…!?;,:|\u2028\u2029'
const SINGLES =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}〇々]/u

const classOf = (character: string): Class => {
  if (SINGLES.test(character)) return SINGLE
  if (/\p{Nd}/u.test(character)) return DIGIT
  return /[\p{L}\p{M}]/u.test(character) ? LETTER : DROPPED
}

/** Its compatible, simplified, small form, where that is one character too. */
const foldedCharacter = (character: string): string => {
  const plain = foldRadicals(character).normalize('NFKC').toLowerCase()
  return plain.length === 1 ? plain : character
}

const fillTables = (): void => {
  const toSimplified = Converter({ from: 't', to: 'cn' })
  const singles: number[] = []
  for (let code = BLANK; code < 0x10000; code += 1) {
    if (code >= 0xd800 && code < 0xe000) continue
    const folded = foldedCharacter(String.fromCharCode(code))
    const kind = classOf(folded)
    CLASSES[code] = kind
    CODES[code] = folded.charCodeAt(0)
    if (kind === SINGLE) singles.push(code)
  }
  const simplified = toSimplified(singles.map((code) => String.fromCharCode(CODES[code] ?? 0)).join('\n'))
  for (const [index, simple] of simplified.split('\n').entries()) {
    if (simple.length === 1) CODES[singles[index] ?? 0] = simple.charCodeAt(0)
  }
  for (const mark of BREAKS) CLASSES[mark.charCodeAt(0)] = BREAK
}

fillTables()

const CHUNK = 4096

/** Collects codes, and, where asked, from which place of the text each came. */
interface Folded {
  readonly codes: number[]
  readonly places: number[] | null
}

const add = ({ codes, places }: Folded, code: number, place: number): void => {
  codes.push(code)
  places?.push(place)
}

const isHigh = (code: number): boolean => code >= 0xd800 && code < 0xdc00

/** Characters beyond the first plane: two codes that stand as they are, if they are letters at all. */
const isRareLetter = (text: string, index: number): boolean => {
  const point = text.codePointAt(index) ?? 0
  return point > 0xffff && /\p{L}/u.test(String.fromCodePoint(point))
}

const fold = (text: string, into: Folded): void => {
  let open: Class = DROPPED
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    const isRare = isHigh(code) && isRareLetter(text, index)
    const kind = isRare ? SINGLE : ((CLASSES[code] ?? DROPPED) as Class)
    // Only letters hold together what stands on two sides of a dash or a blank apart: `2026-3` is two numbers.
    if (open !== DROPPED && kind !== open) {
      add(into, BLANK, index)
      open = DROPPED
    }
    if (kind === DROPPED) continue
    if (kind === BREAK) {
      if (into.codes.length > 0 && into.codes.at(-1) !== BAR) add(into, BAR, index)
      continue
    }
    if (kind !== SINGLE && open === DROPPED) {
      add(into, BLANK, index)
      open = kind
    }
    add(into, isRare ? code : (CODES[code] ?? code), index)
    if (isRare) {
      index += 1
      add(into, text.charCodeAt(index), index)
    }
  }
  if (open !== DROPPED) add(into, BLANK, text.length)
}

const stringOf = (codes: readonly number[]): string => {
  let text = ''
  for (let start = 0; start < codes.length; start += CHUNK) {
    text += String.fromCharCode(...codes.slice(start, start + CHUNK))
  }
  return text
}

export const foldSearchText = (text: string): string => {
  const codes: number[] = []
  fold(text, { codes, places: null })
  return stringOf(codes)
}

/** A title, or what is to be compared with one: a stop at its end says nothing. */
export const foldPhrase = (text: string): string => foldSearchText(text).replace(/\|$/, '')

/** With the place in `text` from which each character of the folded form came. */
export const foldWithPlaces = (
  text: string,
): { readonly folded: string; readonly places: readonly number[] } => {
  const codes: number[] = []
  const places: number[] = []
  fold(text, { codes, places })
  return { folded: stringOf(codes), places }
}
