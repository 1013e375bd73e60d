/** The free fonts that stand for those of GB/T 9704, which no licence lets us ship: where they lie and what they can show. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type CharacterRuns, fontCharacters, hasCharacter } from './font-characters.ts'

const FILES = [
  '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
  '@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf',
  '@expo-google-fonts/noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf',
] as const

/** Paths of the font files, wherever the packages lie. */
export const fontFiles = (): readonly string[] => {
  const { resolve } = createRequire(import.meta.url)
  return FILES.map((file) => resolve(file))
}

let known: readonly CharacterRuns[] | null = null

const coverage = (): readonly CharacterRuns[] => {
  known ??= fontFiles().map((file) => fontCharacters(readFileSync(file)))
  return known
}

/** The character printed in the place of one that no font has: 〓, as type-setters do. */
export const MISSING_MARK = '〓'

/** Variants of an ideograph: the fonts know none, and show the ideograph itself. */
const VARIATION = /[\u{fe00}-\u{fe0f}\u{e0100}-\u{e01ef}]/gu

/** Spaces that no font draws otherwise than a space: tabs of a pasted table, spaces of typesetters. */
const OTHER_SPACES = /[\t\v\f\u{a0}\u{2000}-\u{200a}\u{202f}]/gu

/** Takes no room and has no glyph, wherever it was pasted from. */
const UNSEEN = /\u{200b}|\u{200c}|\u{200d}|\u{2060}|\u{feff}/gu

const drawn = (text: string): string =>
  text.replace(VARIATION, '').replace(UNSEEN, '').replace(OTHER_SPACES, ' ')

const isPrintable = (character: string): boolean =>
  character === '\n' || coverage().some((runs) => hasCharacter(runs, character.codePointAt(0) ?? 0))

/** Characters that the PDF fonts cannot show, each once, in order. Word files keep them: the reader's machine may have a font. */
export const unprintableCharacters = (text: string): readonly string[] =>
  [...new Set(drawn(text))].filter((character) => !isPrintable(character))

/** The text with 〓 where the fonts have nothing. Nothing that can be seen vanishes. */
export const printable = (text: string): string => {
  const shown = drawn(text)
  const missing = new Set(unprintableCharacters(shown))
  return missing.size === 0
    ? shown
    : [...shown].map((each) => (missing.has(each) ? MISSING_MARK : each)).join('')
}

/** “〓为字库未收录的字，依次为U+20BB7”; null when everything can be shown. */
export const missingNote = (text: string): string | null => {
  const missing = unprintableCharacters(text)
  if (missing.length === 0) return null
  const points = missing.map(
    (each) => `U+${(each.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
  )
  return `（${MISSING_MARK}为字库未收录的字符，编码依次为：${points.join('、')}）`
}
