import { IDENTITY, type Matrix, multiply } from './matrix.ts'
import type { PaintedRun, Rule } from './page-item.ts'

export interface FontShape {
  /** From glyph units to the font size; null for the usual thousandths. */
  readonly fontMatrix: ArrayLike<number> | null
  /** Writes downwards. */
  readonly vertical: boolean
}

export interface PaintState {
  matrix: Matrix
  font: FontShape
  size: number
  /** -1 for fonts set with a negative size, which write to the left. */
  direction: 1 | -1
  letterSpacing: number
  wordSpacing: number
  stretch: number
  leading: number
  rise: number
}

/** The state that the operators of a page change (ISO 32000-1, 8.4 and 9.3), and what they leave on it. */
export interface Painter {
  state: PaintState
  readonly saved: PaintState[]
  textMatrix: Matrix
  x: number
  y: number
  lineX: number
  lineY: number
  readonly runs: PaintedRun[]
  readonly rules: Rule[]
  readonly fonts: ReadonlyMap<string, FontShape>
}

const PLAIN_FONT: FontShape = { fontMatrix: null, vertical: false }
const MOST_SAVED = 10_000

export const newPainter = (matrix: Matrix, fonts: ReadonlyMap<string, FontShape>): Painter => ({
  state: {
    matrix,
    font: PLAIN_FONT,
    size: 0,
    direction: 1,
    letterSpacing: 0,
    wordSpacing: 0,
    stretch: 1,
    leading: 0,
    rise: 0,
  },
  saved: [],
  textMatrix: IDENTITY,
  x: 0,
  y: 0,
  lineX: 0,
  lineY: 0,
  runs: [],
  rules: [],
  fonts,
})

export const save = (painter: Painter): void => {
  if (painter.saved.length < MOST_SAVED) painter.saved.push({ ...painter.state })
}
export const restore = (painter: Painter): void => {
  painter.state = painter.saved.pop() ?? painter.state
}

export const transform = ({ state }: Painter, matrix: Matrix): void => {
  state.matrix = multiply(state.matrix, matrix)
}

export const moveLine = (painter: Painter, x: number, y: number): void => {
  painter.lineX += x
  painter.lineY += y
  painter.x = painter.lineX
  painter.y = painter.lineY
}

export const setTextMatrix = (painter: Painter, matrix: Matrix): void => {
  painter.textMatrix = matrix
  painter.x = 0
  painter.y = 0
  painter.lineX = 0
  painter.lineY = 0
}

export const setFont = ({ state, fonts }: Painter, name: unknown, size: number): void => {
  state.font = fonts.get(String(name)) ?? PLAIN_FONT
  state.size = Math.abs(size)
  state.direction = size < 0 ? -1 : 1
}
