import { withoutUnprinted } from '../text/join-text.ts'

/** A run of glyphs as pdf.js hands it out, in the coordinates of the upright page, from its top left. */
export interface PageItem {
  readonly text: string
  readonly x: number
  /** Of the line the glyphs stand on. */
  readonly baseline: number
  readonly width: number
  /** Font size. */
  readonly size: number
}

export type Matrix = readonly [number, number, number, number, number, number]

const multiply = (m: Matrix, n: Matrix): Matrix => [
  m[0] * n[0] + m[2] * n[1],
  m[1] * n[0] + m[3] * n[1],
  m[0] * n[2] + m[2] * n[3],
  m[1] * n[2] + m[3] * n[3],
  m[0] * n[4] + m[2] * n[5] + m[4],
  m[1] * n[4] + m[3] * n[5] + m[5],
]

export interface RawItem {
  readonly str: string
  readonly transform: readonly number[]
  readonly width: number
  readonly height: number
}

interface TurnedItem extends PageItem {
  /** Quarter turns clockwise of the writing direction: 0 for upright text; null for slanted text (stamps, watermarks). */
  readonly turns: 0 | 1 | 2 | 3 | null
}

const SLANT = Math.PI / 18

const turnsOf = (a: number, b: number): TurnedItem['turns'] => {
  const quarters = Math.atan2(b, a) / (Math.PI / 2)
  const nearest = Math.round(quarters)
  if (Math.abs(quarters - nearest) * (Math.PI / 2) > SLANT) return null
  return (((nearest % 4) + 4) % 4) as 0 | 1 | 2 | 3
}

const asMatrix = (values: readonly number[]): Matrix => {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = values
  return [a, b, c, d, e, f]
}

/** What a font without a map to Unicode gives: a glyph stood there, and nobody can say which. */
const CONTROL = /\p{Cc}/gu

const turnedItem = (raw: RawItem, viewport: Matrix): TurnedItem => {
  const [a, b, , , x, y] = multiply(viewport, asMatrix(raw.transform))
  return {
    text: withoutUnprinted(raw.str.replace(CONTROL, '\ufffd')),
    x,
    baseline: y,
    width: raw.width,
    size: Math.hypot(a, b) || raw.height,
    turns: turnsOf(a, b),
  }
}

const mainTurns = (items: readonly TurnedItem[]): 0 | 1 | 2 | 3 => {
  const letters: [number, number, number, number] = [0, 0, 0, 0]
  for (const { text, turns } of items) if (turns !== null) letters[turns] += text.length
  return letters.indexOf(Math.max(...letters)) as 0 | 1 | 2 | 3
}

/** Turns a place on the page so that the main writing direction runs from left to right. */
const upright = (item: TurnedItem, turns: number, width: number, height: number): PageItem => {
  const { text, x, baseline, width: length, size } = item
  if (turns === 1) return { text, x: baseline, baseline: width - x, width: length, size }
  if (turns === 2) return { text, x: width - x, baseline: height - baseline, width: length, size }
  if (turns === 3) return { text, x: height - baseline, baseline: x, width: length, size }
  return { text, x, baseline, width: length, size }
}

export interface PageShape {
  readonly width: number
  readonly height: number
  /** From PDF coordinates to points from the top left, the page's own rotation undone. */
  readonly transform: readonly number[]
}

/** Brings the text of a page upright, also when the whole page is printed sideways. Slanted text is left out. */
export const uprightItems = (raws: readonly RawItem[], shape: PageShape): readonly PageItem[] => {
  const viewport = asMatrix(shape.transform)
  const items = raws.filter(({ str }) => str.trim() !== '').map((raw) => turnedItem(raw, viewport))
  const turns = mainTurns(items)
  return items
    .filter(({ turns: own, x, baseline, width }) => own !== null && Number.isFinite(x + baseline + width))
    .map((item) => upright(item, turns, shape.width, shape.height))
}
