import type { Area, PageCharacter } from './page-characters.ts'
import type { PageNote } from './page-notes.ts'
import type { Mark, PlacedText } from './redaction.ts'
import { areaAround, lineText, writtenLines } from './written-lines.ts'

/** From this share of its area on a character counts as marked, and is burned whole; below, it stays legible. */
const COVERED = 0.3

const overlap = (a: Area, b: Area): number => {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
  return width > 0 && height > 0 ? width * height : 0
}

export const isCovered = (area: Area, mark: Area): boolean =>
  overlap(area, mark) > COVERED * area.width * area.height

/** The lines of characters that a mark covers, each with the area of its whole characters. */
const linesUnder = (mark: Mark, characters: readonly PageCharacter[]): readonly PlacedText[] =>
  writtenLines(characters.filter(({ area }) => isCovered(area, mark))).map((line) => ({
    text: lineText(line),
    page: mark.page,
    ...areaAround(line.map(({ area }) => area)),
  }))

/** Areas to be painted: the mark, and the characters that it covers only in part, which could still be guessed. */
export const areasOfMark = (
  mark: Mark,
  characters: readonly PageCharacter[],
): readonly (Area & { readonly ground: string })[] => [
  mark,
  ...linesUnder(mark, characters).map((line) => ({ ...line, ground: '' })),
]

/** What one mark covers on its page: a text for each line, and all that a note or form field says that it touches. */
export const textUnder = (
  mark: Mark,
  characters: readonly PageCharacter[],
  notes: readonly PageNote[],
): readonly PlacedText[] => {
  const said = notes
    .filter(({ area }) => overlap(area, mark) > 0)
    .flatMap(({ texts, area }) => texts.map((text) => ({ text, page: mark.page, ...area })))
  return [...linesUnder(mark, characters), ...said]
}
