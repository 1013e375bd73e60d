import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { PaintedRun } from '../extraction/pdf/page-item.ts'
import { readPage } from '../extraction/pdf/read-page.ts'

/** An upright area of a page, in shares of its width and height from the left and the top. */
export interface Area {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A character where it stands. */
export interface PageCharacter {
  readonly text: string
  readonly area: Area
  /** Direction of writing, in quarter turns, rounded to a sixteenth of a turn. */
  readonly direction: number
  /** Place along the line of writing and across it, and font size, in points. */
  readonly along: number
  readonly across: number
  readonly size: number
}

/** How far glyphs reach above and below the line they stand on, in font sizes. */
const ABOVE = 0.88
const BELOW = 0.16
const SIXTEENTH = Math.PI / 8

/** How wide a character is among the others of its run: Han and wide forms twice the rest. */
const weight = (char: string): number =>
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\u{20000}-\u{3ffff}]/u.test(
    char,
  )
    ? 2
    : 1.1

interface PageSize {
  readonly width: number
  readonly height: number
}

/** The upright area around a glyph that starts at `from` on its line and is `length` long. */
const areaOf = (run: PaintedRun, from: number, length: number, { width, height }: PageSize): Area => {
  const [right, down] = [Math.cos(run.angle), Math.sin(run.angle)]
  const corners = [from, from + length].flatMap((along) =>
    [-ABOVE, BELOW].map((off) => ({
      x: run.start.x + along * right - off * run.size * down,
      y: run.start.y + along * down + off * run.size * right,
    })),
  )
  const [xs, ys] = [corners.map(({ x }) => x / width), corners.map(({ y }) => y / height)]
  const [x, y] = [Math.min(...xs), Math.min(...ys)]
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y }
}

const charactersOfRun = (run: PaintedRun, page: PageSize): readonly PageCharacter[] => {
  const chars = [...run.text]
  const unit = run.length / chars.reduce((sum, char) => sum + weight(char), 0)
  const [right, down] = [Math.cos(run.angle), Math.sin(run.angle)]
  const alongStart = run.start.x * right + run.start.y * down
  const across = run.start.y * right - run.start.x * down
  const direction = Math.round(run.angle / SIXTEENTH)
  let at = 0
  return chars.map((text) => {
    const length = weight(text) * unit
    const character = {
      text,
      area: areaOf(run, at, length, page),
      direction,
      along: alongStart + at,
      across,
      size: run.size,
    }
    at += length
    return character
  })
}

const isPlaced = ({ start, length, size }: PaintedRun): boolean =>
  [start.x, start.y, length, size].every(Number.isFinite)

/**
 * Every character that the operators of a page show, also unseen ones (white, invisible, covered), at its
 * place on the page as people see it. Within a run without gaps the places are estimated from the widths.
 */
export const pageCharacters = async (
  page: PDFPageProxy,
  operators: ReadonlyMap<number, string>,
): Promise<readonly PageCharacter[]> => {
  const { runs, width, height } = await readPage(page, operators)
  return runs.filter(isPlaced).flatMap((run) => charactersOfRun(run, { width, height }))
}
