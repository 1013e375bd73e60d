import { IDENTITY, type Matrix, matrixOf } from './matrix.ts'
import type { PageMarks } from './page-item.ts'
import { rulesOfPath } from './painted-rules.ts'
import {
  type FontShape,
  moveLine,
  newPainter,
  type Painter,
  restore,
  save,
  setFont,
  setTextMatrix,
  transform,
} from './painter.ts'
import { type Glyph, showGlyphs } from './show-glyphs.ts'

/** The operators of a page as pdf.js hands them out, and its table of their names. */
export interface PageOperators {
  readonly codes: ArrayLike<number>
  readonly operands: ArrayLike<unknown>
  readonly names: ReadonlyMap<number, string>
}

type Operands = readonly unknown[]
type Operator = (painter: Painter, operands: Operands) => void

const numberAt = (operands: Operands, index: number): number => {
  const value = operands[index]
  return typeof value === 'number' && Number.isFinite(value) ? value : 0
}

const isNumbers = (value: unknown): value is ArrayLike<number> =>
  Array.isArray(value) || ArrayBuffer.isView(value)

const matrixIn = (value: unknown): Matrix => (isNumbers(value) ? matrixOf(value) : IDENTITY)

const PAINTING: Readonly<Record<string, 'stroke' | 'fill'>> = {
  stroke: 'stroke',
  closeStroke: 'stroke',
  fill: 'fill',
  eoFill: 'fill',
  fillStroke: 'stroke',
  eoFillStroke: 'stroke',
  closeFillStroke: 'stroke',
  closeEOFillStroke: 'stroke',
}

const paintPath = (painter: Painter, [code, data]: Operands, names: ReadonlyMap<number, string>): void => {
  const painting = PAINTING[names.get(Number(code)) ?? '']
  const path: unknown = Array.isArray(data) ? data[0] : null
  if (painting === undefined || !isNumbers(path)) return
  for (const rule of rulesOfPath(path, painter.state.matrix, painting)) painter.rules.push(rule)
}

const paintForm: Operator = (painter, [matrix]) => {
  save(painter)
  if (isNumbers(matrix)) transform(painter, matrixOf(matrix))
}

/** A graphics state dictionary may set the font, as a name and a size. */
const setGraphicsState: Operator = (painter, [entries]) => {
  if (!Array.isArray(entries)) return
  for (const entry of entries) {
    if (!Array.isArray(entry) || entry[0] !== 'Font' || !Array.isArray(entry[1])) continue
    setFont(painter, entry[1][0], numberAt(entry[1], 1))
  }
}

const OPERATORS: Readonly<Record<string, Operator>> = {
  save,
  restore,
  transform: (painter, operands) => transform(painter, matrixIn(operands)),
  paintFormXObjectBegin: paintForm,
  paintFormXObjectEnd: restore,
  beginGroup: save,
  endGroup: restore,
  setGState: setGraphicsState,
  setFont: (painter, operands) => setFont(painter, operands[0], numberAt(operands, 1)),
  setCharSpacing: ({ state }, operands) => {
    state.letterSpacing = numberAt(operands, 0)
  },
  setWordSpacing: ({ state }, operands) => {
    state.wordSpacing = numberAt(operands, 0)
  },
  setHScale: ({ state }, operands) => {
    state.stretch = numberAt(operands, 0) / 100
  },
  setLeading: ({ state }, operands) => {
    state.leading = numberAt(operands, 0)
  },
  setTextRise: ({ state }, operands) => {
    state.rise = numberAt(operands, 0)
  },
  beginText: (painter) => setTextMatrix(painter, IDENTITY),
  setTextMatrix: (painter, operands) => setTextMatrix(painter, matrixIn(operands[0])),
  moveText: (painter, operands) => moveLine(painter, numberAt(operands, 0), numberAt(operands, 1)),
  setLeadingMoveText: (painter, operands) => {
    painter.state.leading = -numberAt(operands, 1)
    moveLine(painter, numberAt(operands, 0), numberAt(operands, 1))
  },
  nextLine: (painter) => moveLine(painter, 0, -painter.state.leading),
  showText: (painter, [glyphs]) => {
    if (Array.isArray(glyphs)) showGlyphs(painter, glyphs as readonly (Glyph | number)[])
  },
}

export interface PageShape {
  readonly width: number
  readonly height: number
  /** From PDF coordinates to points from the top left, the page's own rotation undone. */
  readonly transform: readonly number[]
}

/** Follows the operators of a page and keeps the text and the ruling lines that they leave on it. */
export const paintPage = (
  { codes, operands, names }: PageOperators,
  fonts: ReadonlyMap<string, FontShape>,
  shape: PageShape,
): PageMarks => {
  const painter = newPainter(matrixOf(shape.transform), fonts)
  for (let index = 0; index < codes.length; index += 1) {
    const name = names.get(codes[index] ?? -1) ?? ''
    const given = operands[index]
    const values: Operands = isNumbers(given) ? Array.from(given) : []
    if (name === 'constructPath') paintPath(painter, values, names)
    else OPERATORS[name]?.(painter, values)
  }
  return { runs: painter.runs, rules: painter.rules, width: shape.width, height: shape.height }
}
