import type { Point } from './matrix.ts'

/** A run of glyphs without a gap, in the coordinates of the upright page, in points from its top left. */
export interface PageItem {
  readonly text: string
  readonly x: number
  /** Of the line the glyphs stand on. */
  readonly baseline: number
  readonly width: number
  /** Font size. */
  readonly size: number
}

/** A run as painted, its start in points from the top left of the page as it is shown. */
export interface PaintedRun {
  readonly text: string
  readonly start: Point
  /** Direction of writing, in radians clockwise from the right. */
  readonly angle: number
  readonly length: number
  readonly size: number
}

/** A ruling line that runs along or down the page, its thickness left out. */
export interface Rule {
  readonly from: Point
  readonly to: Point
}

export interface PageMarks {
  readonly runs: readonly PaintedRun[]
  readonly rules: readonly Rule[]
  readonly width: number
  readonly height: number
}

export interface UprightPage {
  readonly items: readonly PageItem[]
  readonly rules: readonly Rule[]
  readonly height: number
}

type Turns = 0 | 1 | 2 | 3

/** Text this far off the four directions is slanted: a stamp or a watermark. */
const SLANT = Math.PI / 18

const turnsOf = (angle: number): Turns | null => {
  const quarters = angle / (Math.PI / 2)
  const nearest = Math.round(quarters)
  if (Math.abs(quarters - nearest) * (Math.PI / 2) > SLANT) return null
  return (((nearest % 4) + 4) % 4) as Turns
}

const mainTurns = (runs: readonly PaintedRun[]): Turns => {
  const letters: [number, number, number, number] = [0, 0, 0, 0]
  for (const { text, angle } of runs) {
    const turns = turnsOf(angle)
    if (turns !== null) letters[turns] += text.length
  }
  return letters.indexOf(Math.max(...letters)) as Turns
}

/** What lies beside the page is not printed. False for places that are no numbers, too. */
const isOnPage = ({ x, y }: Point, size: number, { width, height }: PageMarks): boolean =>
  x >= -size && x <= width + size && y >= -size && y <= height + size

/** Where a point comes to lie when the page is turned so that its main writing direction runs to the right. */
const turnPoint = ({ x, y }: Point, turns: Turns, { width, height }: PageMarks): Point => {
  if (turns === 1) return { x: y, y: width - x }
  if (turns === 2) return { x: width - x, y: height - y }
  return turns === 3 ? { x: height - y, y: x } : { x, y }
}

/** Brings a page upright, also when the whole of it is printed sideways. Slanted text is left out. */
export const uprightPage = (marks: PageMarks): UprightPage => {
  const turns = mainTurns(marks.runs)
  const items: PageItem[] = []
  for (const { text, start, angle, length, size } of marks.runs) {
    if (turnsOf(angle) === null || !isOnPage(start, size, marks)) continue
    const { x, y } = turnPoint(start, turns, marks)
    if (Number.isFinite(length)) items.push({ text, x, baseline: y, width: length, size })
  }
  const rules = marks.rules.map(({ from, to }) => ({
    from: turnPoint(from, turns, marks),
    to: turnPoint(to, turns, marks),
  }))
  return { items, rules, height: turns % 2 === 0 ? marks.height : marks.width }
}
