import { withoutUnprinted } from '../text/join-text.ts'
import { mapPoint, multiply } from './matrix.ts'
import type { Painter } from './painter.ts'

/** What pdf.js tells of a glyph: width in glyph units; `vmetric` for writing downwards, in thousandths. */
export interface Glyph {
  readonly unicode?: string
  readonly width?: number
  readonly isSpace?: boolean
  readonly vmetric?: ArrayLike<number> | null
}

const THOUSANDTH = 0.001
/** A wider gap than this share of the font size ends a run. */
const RUN_GAP = 0.05
/** What a font without a map to Unicode gives: a glyph stood there, and nobody can say which. */
const CONTROL = /\p{Cc}/gu

const isBlank = (text: string): boolean => text.trim() === ''

/** Text of consecutive glyphs, with where it starts and ends along the line, in units of the text. */
interface OpenRun {
  text: string
  start: number
  end: number
}

const addRun = (painter: Painter, { text, start, end }: OpenRun): void => {
  const { state, textMatrix, x, y } = painter
  const printed = withoutUnprinted(text.replace(CONTROL, '\ufffd'))
  if (isBlank(printed)) return
  const base = multiply(state.matrix, textMatrix)
  const stretch = state.stretch * state.direction
  const across = Math.hypot(base[0], base[1])
  painter.runs.push({
    text: printed,
    start: mapPoint(base, x + start * stretch, y + state.rise),
    angle: Math.atan2(base[1] * stretch, base[0] * stretch),
    length: (end - start) * Math.abs(state.stretch) * across,
    size: state.size * Math.hypot(base[2], base[3]),
  })
}

/** Glyphs one after another along the line; returns how far they reach. */
const showAlong = (painter: Painter, glyphs: readonly (Glyph | number)[]): number => {
  const { size, font, letterSpacing, wordSpacing, direction } = painter.state
  const unit = size * (font.fontMatrix?.[0] ?? THOUSANDTH)
  let at = 0
  let run: OpenRun | null = null
  for (const glyph of glyphs) {
    if (typeof glyph === 'number') {
      at -= (glyph * size) / 1000
      continue
    }
    const width = (glyph.width ?? 0) * unit
    const text = glyph.unicode ?? ''
    if (run !== null && (isBlank(text) || Math.abs(at - run.end) > RUN_GAP * size)) {
      addRun(painter, run)
      run = null
    }
    if (!isBlank(text)) {
      run ??= { text: '', start: at, end: at }
      run.text += text
      run.end = at + width
    }
    at += width + (letterSpacing + (glyph.isSpace === true ? wordSpacing : 0)) * direction
  }
  if (run !== null) addRun(painter, run)
  return at
}

/** Glyphs one below another; each is a run of its own, so that columns of writing are read as they stand. */
const showDown = (painter: Painter, glyphs: readonly (Glyph | number)[]): number => {
  const { size, letterSpacing, matrix } = painter.state
  let at = 0
  for (const glyph of glyphs) {
    if (typeof glyph === 'number') {
      at -= (glyph * size) / 1000
      continue
    }
    const text = withoutUnprinted((glyph.unicode ?? '').replace(CONTROL, '\ufffd'))
    const base = multiply(matrix, painter.textMatrix)
    const height = Math.hypot(base[2], base[3]) * size
    if (!isBlank(text))
      painter.runs.push({
        text,
        start: mapPoint(base, painter.x - size / 2, painter.y + at - size * 0.88),
        angle: Math.atan2(base[1], base[0]),
        length: height,
        size: height,
      })
    at -= (Math.abs(glyph.vmetric?.[0] ?? 1000) * size) / 1000 + letterSpacing
  }
  return at
}

/** Shows a string of glyphs and the numbers that set them closer or wider (ISO 32000-1, 9.4.4). */
export const showGlyphs = (painter: Painter, glyphs: readonly (Glyph | number)[]): void => {
  const { state } = painter
  if (state.size === 0) return
  if (state.font.vertical) painter.y += showDown(painter, glyphs)
  else painter.x += showAlong(painter, glyphs) * state.stretch * state.direction
}
