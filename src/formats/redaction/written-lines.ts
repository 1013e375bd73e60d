import type { Area, PageCharacter } from './page-characters.ts'

/** Characters that stand on one line, in the order of writing. */
export type WrittenLine = readonly PageCharacter[]

/** Share of the font size by which characters of one line may stand higher or lower. */
const UNEVEN = 0.4
/** Gap in font sizes that is read as a blank. */
const BLANK = 1.3

const byLine = (a: PageCharacter, b: PageCharacter): number =>
  a.direction - b.direction || a.across - b.across || a.along - b.along

const isSameLine = (a: PageCharacter, b: PageCharacter): boolean =>
  a.direction === b.direction && Math.abs(a.across - b.across) <= UNEVEN * Math.max(a.size, b.size)

/** Puts characters into lines, whatever the order in which they were painted. */
export const writtenLines = (characters: readonly PageCharacter[]): readonly WrittenLine[] => {
  const lines: PageCharacter[][] = []
  for (const character of characters.toSorted(byLine)) {
    const line = lines.at(-1)
    const first = line?.[0]
    if (line !== undefined && first !== undefined && isSameLine(first, character)) line.push(character)
    else lines.push([character])
  }
  return lines.map((line) => line.toSorted((a, b) => a.along - b.along))
}

/** The text of a line, with a blank where a gap is. */
export const lineText = (line: WrittenLine): string => {
  let text = ''
  let before: PageCharacter | null = null
  for (const character of line) {
    const gap = before === null ? 0 : (character.along - before.along) / Math.max(before.size, 0.01)
    text += gap > BLANK ? ` ${character.text}` : character.text
    before = character
  }
  return text
}

/** The smallest area around all of them. */
export const areaAround = (areas: readonly Area[]): Area => {
  const x = Math.min(...areas.map((area) => area.x))
  const y = Math.min(...areas.map((area) => area.y))
  return {
    x,
    y,
    width: Math.max(...areas.map((area) => area.x + area.width)) - x,
    height: Math.max(...areas.map((area) => area.y + area.height)) - y,
  }
}
