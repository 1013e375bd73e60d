import { contentOf, isBinary, outsideStreams, streamsOf } from './pdf-streams.ts'

/** Patterns shorter than this turn up by chance, in bytes: in text, and in pictures and fonts. */
const SHORTEST_IN_TEXT = 4
const SHORTEST_IN_BINARY = 8

const utf16be = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16()

/** A word as it may stand in a file: UTF-8, UTF-16 both ways, and hexadecimal, small and capital. */
const writtenForms = (word: string): readonly Buffer[] => {
  const hexadecimal = [utf16be(word), Buffer.from(word, 'utf8')].map((bytes) => bytes.toString('hex'))
  return [
    Buffer.from(word, 'utf8'),
    utf16be(word),
    Buffer.from(word, 'utf16le'),
    ...hexadecimal.flatMap((digits) => [Buffer.from(digits), Buffer.from(digits.toUpperCase())]),
  ]
}

export interface RawPattern {
  readonly word: string
  readonly forms: readonly Buffer[]
}

/** The forms in which each word is looked for: as it is written, and without its blanks. */
export const rawPatterns = (words: readonly string[]): readonly RawPattern[] =>
  words.map((word) => {
    const trimmed = word.trim()
    const spellings = [...new Set([trimmed, trimmed.replace(/\s+/g, '')])]
    return { word, forms: spellings.flatMap(writtenForms) }
  })

/** The words that stand in a piece of a file as they are written. */
export const wordsIn = (
  content: Uint8Array,
  patterns: readonly RawPattern[],
  binary: boolean,
): readonly string[] => {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength)
  const shortest = binary ? SHORTEST_IN_BINARY : SHORTEST_IN_TEXT
  return patterns
    .filter(({ forms }) => forms.some((form) => form.length >= shortest && bytes.includes(form)))
    .map(({ word }) => word)
}

/** The words that stand anywhere in the bytes of a PDF: outside its streams, or in one, inflated. */
export const wordsInPdfBytes = (pdf: Uint8Array, patterns: readonly RawPattern[]): ReadonlySet<string> => {
  const streams = streamsOf(pdf)
  const found = new Set(wordsIn(outsideStreams(pdf, streams), patterns, false))
  for (const stream of streams)
    for (const word of wordsIn(contentOf(pdf, stream), patterns, isBinary(stream))) found.add(word)
  return found
}
