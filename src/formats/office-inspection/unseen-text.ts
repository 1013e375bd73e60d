import type { DrawnPage } from '../redaction/draw-page.ts'
import type { PageCharacter } from '../redaction/page-characters.ts'

/** Brightness, of 255, by which some pixels of a visible character differ from others. */
const CONTRAST = 40

const brightness = (data: Uint8ClampedArray, at: number): number =>
  (data[at] ?? 0) * 0.3 + (data[at + 1] ?? 0) * 0.59 + (data[at + 2] ?? 0) * 0.11

/**
 * Characters of a page at whose place the drawn page shows one even colour: unseen, white on white, under a
 * black or white box, or beside the sheet. Small signs such as full stops are not judged.
 */
export const unseenCharacters = (
  { canvas }: DrawnPage,
  characters: readonly PageCharacter[],
): readonly PageCharacter[] => {
  const { width, height } = canvas
  const { data } = canvas.getContext('2d').getImageData(0, 0, width, height)
  const isEven = ({ area }: PageCharacter): boolean => {
    const [left, right] = [Math.floor(area.x * width), Math.ceil((area.x + area.width) * width)]
    const [top, bottom] = [Math.floor(area.y * height), Math.ceil((area.y + area.height) * height)]
    let [least, most] = [255, 0]
    for (let row = Math.max(0, top); row < Math.min(height, bottom); row += 1)
      for (let column = Math.max(0, left); column < Math.min(width, right); column += 1) {
        const value = brightness(data, (row * width + column) * 4)
        least = Math.min(least, value)
        most = Math.max(most, value)
      }
    return most - least < CONTRAST
  }
  return characters.filter((character) => /[\p{L}\p{N}]/u.test(character.text) && isEven(character))
}
