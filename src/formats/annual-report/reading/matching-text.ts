/** The form of a text in which labels are compared: no blanks, no punctuation, no Latin letters, simplified characters. */
import { Converter } from 'opencc-js/t2cn'
import { foldRadicals } from '../../radicals.ts'

const FIRST_HAN = 0x3400
const LAST_HAN = 0x9fff

/** Code of the character that stands for each code in a key; 0 where it is dropped. */
const KEY_CODES = new Uint16Array(0x10000)
const TRADITIONAL = new Uint8Array(0x10000)

const toSimplified = Converter({ from: 't', to: 'cn' })

const fillSimplified = (): void => {
  const all = Array.from({ length: LAST_HAN - FIRST_HAN + 1 }, (_, index) =>
    String.fromCharCode(FIRST_HAN + index),
  )
  for (const [index, simple] of toSimplified(all.join('\n')).split('\n').entries()) {
    const code = FIRST_HAN + index
    KEY_CODES[code] = simple.length === 1 ? simple.charCodeAt(0) : code
    TRADITIONAL[code] = KEY_CODES[code] === code ? 0 : 1
  }
}

const fillOthers = (): void => {
  for (let code = 0x2e80; code <= 0x2fdf; code++)
    KEY_CODES[code] = foldRadicals(String.fromCharCode(code)).charCodeAt(0)
  for (let code = 0xf900; code <= 0xfaff; code++)
    KEY_CODES[code] = foldRadicals(String.fromCharCode(code)).charCodeAt(0)
  for (let digit = 0; digit <= 9; digit++) {
    KEY_CODES[0x30 + digit] = 0x30 + digit
    KEY_CODES[0xff10 + digit] = 0x30 + digit
  }
  KEY_CODES[0x3007] = 0x3007
}

fillSimplified()
fillOthers()

const CHUNK = 4096

/** Keys keep Han characters and digits alone. `plain` characters map one to one. */
export const matchKey = (text: string): string => {
  const codes: number[] = []
  let key = ''
  for (let index = 0; index < text.length; index++) {
    const code = KEY_CODES[text.charCodeAt(index)] ?? 0
    if (code === 0) continue
    codes.push(code)
    if (codes.length === CHUNK) {
      key += String.fromCharCode(...codes)
      codes.length = 0
    }
  }
  return key + String.fromCharCode(...codes)
}

/** How many traditional characters a text has, counted over at most `limit` characters. */
export const countTraditional = (text: string, limit: number): number => {
  let count = 0
  for (let index = 0; index < Math.min(text.length, limit); index++) {
    count += TRADITIONAL[text.charCodeAt(index)] ?? 0
  }
  return count
}

/** Simplified characters throughout, everything else as printed. */
export const simplify = (text: string): string =>
  countTraditional(text, text.length) === 0 ? text : toSimplified(text)

/** How many characters of `text`, from its beginning, make up the first `length` characters of its key. */
export const printedLength = (text: string, length: number): number => {
  let matched = 0
  for (let index = 0; index < text.length; index++) {
    if (matched === length) return index
    if ((KEY_CODES[text.charCodeAt(index)] ?? 0) !== 0) matched += 1
  }
  return text.length
}
